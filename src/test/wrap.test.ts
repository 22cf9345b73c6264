import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import stringWidth from 'string-width';
import { wrap } from '../terminal/screen/wrap.js';
import { report } from './real-report/report.js';

function wrapped(text: string, width: number | undefined): readonly string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end));
}

describe('wrap', () => {
  for (const [text, width, expected] of [
    ['', 10, ['']],
    ['fits', 10, ['fits']],
    ['no limit at all', undefined, ['no limit at all']],
    ['breaks between words', 10, ['breaks', 'between', 'words']],
    ['exactly ten', 11, ['exactly ten']],
    ['exactly ten', 10, ['exactly', 'ten']],
    ['a word of unusualness', 6, ['a word', 'of', 'unusua', 'lness']],
    ['a sci-tech hub', 8, ['a', 'sci-tech', 'hub']],
    ['two  spaces', 5, ['two ', 'space', 's']],
    ['non\u00a0breaking space', 10, ['non\u00a0breaki', 'ng space']],
    ['中国长春', 4, ['中国', '长春']],
    ['中国长春', 5, ['中国', '长春']],
    ['城市，更新', 4, ['城', '市，', '更新']],
    ['城（更新）', 4, ['城', '（更', '新）']],
    ['ask 长春', 6, ['ask 长', '春']],
    ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['👩‍🚀👩‍🚀', 2, ['👩‍🚀', '👩‍🚀']],
  ] as const) {
    it(`${JSON.stringify(text)} in ${width} cells → ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(wrapped(text, width), expected);
    });
  }

  it('keeps every paragraph of the report within every width, and whole', () => {
    for (const { text } of report.paragraphs) {
      for (const width of [20, 33, 60, 79, 200]) {
        const lines = wrapped(text, width);
        assert.equal(lines.join(' '), text, 'one space has given way to each line break');
        for (const line of lines) assert.ok(stringWidth(line) <= width, `“${line}” is wider than ${width}`);
      }
    }
  });

  it('keeps mixed Chinese and English within every width', () => {
    const text = ' 长春ask（the“report”）：有多少人口，2025年？👍🏽 and  anticonstitutionally 长春！';
    for (let width = 2; width < 60; width++) {
      const lines = wrapped(text, width);
      for (const line of lines) assert.ok(stringWidth(line) <= width, `“${line}” is wider than ${width}`);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  });
});
