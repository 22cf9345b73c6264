import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportWithLists } from '../report/report.js';
import { openVocabulary, type VocabularyTables } from '../spelling/vocabulary.js';
import { countVocabulary, PAIRS_MAX } from '../study/count-vocabulary.js';
import { load } from './data-folder/data-folder.js';
import { knowledge } from './real-report/report.js';

const pairsIn = ({ following }: VocabularyTables): number => following.ids.length;

describe('the vocabulary of a report', () => {
  const tables = countVocabulary(
    load({
      'report.txt': 'The farm grows barley. The farm grows oats.\nBarley is ground.',
      'questions.json': [
        { paragraph: 1, quote: 'barley', questions: ['who grows barly', 'barly', 'barly'], words: ['grain'] },
      ],
      'gaps.json': [{ paragraph: 1, questions: ['price of barley', '大麦多少钱'] }],
      'thesaurus.json': [{ term: 'barley', lay: ['cereal crop'] }],
    }),
  );
  const vocabulary = openVocabulary(tables);

  for (const [word, count, why] of [
    ['farm', 10, 'five for each time that the report has it'],
    ['barley', 11, 'and one for each time that a list has it'],
    ['grain', 1, 'everyday words of an answer count'],
    ['cereal', 1, 'those of the thesaurus, too'],
    ['who', 6, 'words that every question is made of are lent some'],
    ['whale', 0, 'what stands nowhere has none'],
    ['大麦', 0, 'Chinese is not spelt'],
  ] as const) {
    it(`counts “${word}” ${count} times: ${why}`, () => assert.equal(vocabulary.countOf(word), count));
  }

  it('tells its own words from those of the lists, and from English', () => {
    assert.deepEqual(['oats', 'grain', 'whale', 'qzxv'].map(vocabulary.isOwn), [true, false, false, false]);
    assert.deepEqual(['oats', 'grain', 'whale', 'qzxv'].map(vocabulary.isEnglish), [true, true, true, false]);
  });

  it('finds a word likelier behind one that it has followed', () => {
    const { likelihood } = vocabulary;
    assert.ok(likelihood('barley', 'grows') > likelihood('barley', 'farm'));
    assert.ok(likelihood('the', undefined) > likelihood('oats', undefined)); // opens both sentences
    assert.ok(likelihood('barley', 'xylophone') < 0 && likelihood('xylophone', 'barley') > Number.NEGATIVE_INFINITY);
  });

  it('offers what is right for a slip: its own words, English ones, and what the lists have often', () => {
    const meant = (word: string): boolean => (vocabulary.meantByLength.get(word.length) ?? '').includes(word);
    assert.deepEqual(['barley', 'cereal', 'barly', 'who'].map(meant), [true, true, true, true]);
    assert.deepEqual(['xyloph'].map(meant), [false]);
  });
});

describe('where the lists have more pairs of words than are kept', () => {
  const report = load({ 'report.txt': 'The farm grows barley.\nThe mill grinds it.' });
  const crowded: ReportWithLists = {
    ...report,
    lexicon: { ...report.lexicon, gaps: manyPairs(PAIRS_MAX).map((question) => ({ paragraph: 0, question })) },
  };
  const tables = countVocabulary(crowded);
  const vocabulary = openVocabulary(tables);

  it('no more are kept', () => assert.equal(pairsIn(tables), PAIRS_MAX));

  for (const [one, other] of [
    ['the', 'farm'],
    ['farm', 'grows'],
    ['grows', 'barley'],
    ['mill', 'grinds'],
  ] as const) {
    it(`“${one} ${other}”, which the report has, is one of them`, () => {
      assert.ok(vocabulary.likelihood(other, one) > Math.log(0.25));
    });
  }

  it('single words are all counted', () => assert.ok(vocabulary.countOf('w700') > 0));
});

/** Lines in which more pairs of neighbours stand than were asked for, each once: every word behind every other. */
function manyPairs(count: number): readonly string[] {
  const words = Math.ceil(Math.sqrt(count)) + 100;
  return Array.from({ length: words }, (_, step) =>
    Array.from({ length: words }, (_, at) => `w${(at * step) % words}`).join(' '),
  );
}

describe('this project', () => {
  it('has room for a tenth more pairs of words than it has', () => {
    assert.ok(knowledge.reading.vocabulary !== undefined);
    assert.ok(pairsIn(knowledge.reading.vocabulary) < 0.9 * PAIRS_MAX, String(pairsIn(knowledge.reading.vocabulary)));
  });
});
