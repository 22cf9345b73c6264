import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toSimplified } from '../language/chinese.js';
import { pairOf } from '../language/terms.js';
import { type AreBound, openBoundTerms, weighBound } from '../search/index/bound-terms.js';
import { parseQuestion } from '../search/question/query.js';
import { createTranslator, packGlossary } from '../search/question/translate.js';
import type { Speller } from '../spelling/speller.js';
import { createEverydayWords } from '../study/everyday-words.js';
import { findBoundTerms } from '../study/find-bound-terms.js';
import { createTermRows, toRowLists } from '../study/term-rows.js';
import { toKeyTable } from '../tables/key-table.js';

const slips: Readonly<Record<string, readonly string[]>> = {
  rurl: ['rural'],
  inovation: ['innovation'],
  pan: ['pandemic'],
  demic: [],
};
const speller: Speller = { repair: (words) => words.map((word) => slips[word] ?? [word]) };

function learnBound(texts: readonly (readonly string[])[]): AreBound {
  const rows = createTermRows();
  const bound = findBoundTerms(
    toRowLists(texts, (terms) => terms, rows),
    rows.count(),
  );
  return openBoundTerms(toKeyTable(bound.map(([one, other]) => pairOf(rows.termOf(one), rows.termOf(other)))));
}

describe('Chinese', () => {
  it('is simplified first', () => assert.equal(toSimplified('國際汽車城 FAW'), '国际汽车城 FAW'));

  it('is translated by the longest match', () => {
    const translate = createTranslator(
      packGlossary([
        { chinese: '双碳', english: ['dual carbon'] },
        { chinese: '双碳示范城', english: ['“dual carbon” demonstration city'] },
        { chinese: '龙头', english: ['flagship'] },
      ]),
    );
    assert.deepEqual(translate('双碳示范城以哪里为龙头？'), [
      { start: 0, end: 5, english: ['“dual carbon” demonstration city'] },
      { start: 9, end: 11, english: ['flagship'] },
    ]);
    assert.deepEqual(translate('天气'), []);
  });
});

describe('a question', () => {
  const areBound = learnBound([
    ['zhang', 'zhijun', 'stress'],
    ['zhang', 'zhijun', 'point'],
  ]);

  it('has its terms, repaired, and remembers what was typed', () => {
    const { text, words } = parseQuestion('what rurl inovation', speller, () => [], areBound);
    assert.equal(text, 'what rural innovation');
    assert.deepEqual(
      words.map(({ typed }) => typed),
      ['rurl', 'inovation'],
    );
  });

  it('reads a word with a space too much as one', () => {
    const { text, words } = parseQuestion('what pan-demic, inovation', speller, () => [], areBound);
    assert.equal(text, 'what pandemic, innovation');
    assert.deepEqual(
      words.map(({ typed }) => typed),
      ['pan-demic', 'inovation'],
    );
  });

  it('counts a name as one word', () => {
    const { singles } = parseQuestion('zhang zhijun city', speller, () => [], areBound);
    assert.deepEqual(
      [...singles],
      [
        ['zhang', 0.5],
        ['zhijun', 0.5],
        ['citi', 1],
      ],
    );
  });

  for (const [what, typed] of [
    ['an address', 'https://example.com/a?b=c'],
    ['an address without a scheme', 'www.example.com'],
    ['an invitation', 'discord.gg/abc'],
    ['a mention', '<@1100000000000000002>'],
    ['a role', '<@&1100000000000000002>'],
    ['a channel', '<#1100000000000000002>'],
    ['an emoji', '<a:wave:1100000000000000002>'],
    ['a time', '<t:1640649600:R>'],
    ['a command', '</ask:1100000000000000002>'],
  ] as const) {
    it(`has no words in ${what}`, () => {
      const { words } = parseQuestion(`rural ${typed} city`, undefined, () => [], areBound);
      assert.deepEqual(
        words.map((word) => word.typed),
        ['rural', 'city'],
      );
    });
  }

  for (const typed of ['Sorry for my bad English,', 'my english is not good.', 'excuse my poor English:']) {
    it(`has no words in “${typed}”`, () => {
      const { words } = parseQuestion(`${typed} rural city`, undefined, () => [], areBound);
      assert.deepEqual(
        words.map((word) => word.typed),
        ['rural', 'city'],
      );
    });
  }

  it('is read in bounded time and space, whatever its length', () => {
    const { text } = parseQuestion('city '.repeat(100_000), speller, () => [], areBound);
    assert.ok(text.length <= 2000);
  });

  for (const question of ['', '   ', '???', '\u0000\ufffd', '😀😀', '\ud83d']) {
    it(`may have nothing in it: ${JSON.stringify(question)}`, () => {
      assert.equal(parseQuestion(question, speller, () => [], areBound).terms.size, 0);
    });
  }
});

describe('bound terms', () => {
  it('are those that stand together wherever the rarer of them stands', () => {
    const areBound = learnBound([
      ['six', 'cities', 'build'],
      ['six', 'cities'],
      ['build', 'cities'],
    ]);
    assert.equal(areBound('six', 'cities'), true);
    assert.equal(areBound('cities', 'build'), false);
    assert.deepEqual(
      [...weighBound(['six', 'cities', 'build'], areBound)],
      [
        ['six', 0.5],
        ['cities', 0.5],
        ['build', 1],
      ],
    );
  });
});

describe('the thesaurus', () => {
  const everydayWords = createEverydayWords([
    { term: 'old-age care', lay: ['seniors', 'pensioners'], loose: [], related: [] },
    { term: 'talents', lay: ['clever people'], loose: [], related: [] },
  ]);

  it('goes from the report’s words to everyday ones, by stems', () => {
    assert.deepEqual(everydayWords('Education and old age care for each talent.'), [
      'seniors',
      'pensioners',
      'clever people',
    ]);
  });

  it('never the other way', () => assert.deepEqual(everydayWords('seniors'), []));
});
