import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quantitiesIn } from '../language/quantities.js';

describe('the numbers of a text', () => {
  for (const [text, expected] of [
    ['more than 10 million people', ['10 million = 10000000']],
    ['12m people and 5bn a year', ['12m = 12000000', '5bn = 5000000000']],
    ['at 100-billion-level', ['100-billion = 100000000000']],
    ['more than a trillion', ['trillion = 1000000000000']],
    ['twelve major projects', ['twelve = 12']],
    ['solved 4.46 million problems in 2021', ['4.46 million = 4460000', '2021 = 2021']],
    ['the 14th congress, the fifteenth plan', ['14th = 14th', 'fifteenth = 15th']],
    ['it doubled, then tripled', ['doubled = 2', 'tripled = 3']],
    ['1,500 trees', ['1,500 = 1500']],
    ['one of them, a second chance, at first', []],
    ['人口超过1000万', ['1000万 = 10000000']],
    ['六座城市，第十四次', ['六 = 6', '第十四 = 14th']],
    ['一个城市', []],
  ] as const) {
    it(`“${text}”: ${expected.join(', ') || 'none'}`, () => {
      const found = quantitiesIn(text).map(
        ({ start, end, value, kind }) => `${text.slice(start, end)} = ${value}${kind === 'ordinal' ? 'th' : ''}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  it('have what they may count behind them, up to the end of the sentence', () => {
    const [ten, six] = quantitiesIn('ten major projects. Then six cities');
    assert.deepEqual(ten?.counted, ['major', 'project']);
    assert.deepEqual(six?.counted, ['citi']);
  });
});
