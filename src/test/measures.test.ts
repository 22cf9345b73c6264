import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootstrapMean, createRandom } from '../eval/bootstrap.js';
import { summarize } from '../eval/figures.js';
import { judge, judgeRanking, shownShare } from '../eval/measures.js';
import { showMisses, showSummary } from '../eval/show-summary.js';
import { questionWith } from './questions/questions.js';

const question = questionWith();
const unanswerable = questionWith({ id: 'q2', question: 'who paid?', kind: 'unanswerable', gold: [] });

function answerOf(paragraphs: readonly number[], excerpt = '', status: 'answered' | 'not_in_report' = 'answered') {
  return {
    status,
    passages: paragraphs.map((paragraph) => ({ paragraph, sentence: 1, citation: '', excerpt, score: 1 })),
  };
}

describe('judge', () => {
  for (const [what, paragraphs, hit1, hit3, reciprocalRank] of [
    ['gold first', [5, 1, 2], 1, 1, 1],
    ['gold third: any gold paragraph counts', [1, 3, 2], 0, 1, 1 / 3],
    ['gold fifth', [1, 3, 4, 6, 2], 0, 0, 1 / 5],
    ['gold sixth is too late', [1, 3, 4, 6, 7, 2], 0, 0, 0],
    ['a paragraph twice takes one rank', [1, 1, 1, 2], 0, 1, 1 / 2],
    ['no gold', [1, 3], 0, 0, 0],
    ['nothing', [], 0, 0, 0],
  ] as const) {
    it(what, () => {
      const judgement = judgeRanking(question, paragraphs);
      assert.deepEqual([judgement.hit1, judgement.hit3, judgement.reciprocalRank], [hit1, hit3, reciprocalRank]);
    });
  }

  it('counts no hit for what was refused, whatever is listed as closest', () => {
    const judgement = judge(question, answerOf([2], 'Zhang Zhijun delivered the report', 'not_in_report'));
    assert.deepEqual(
      [judgement.isRefused, judgement.hit1, judgement.hit3, judgement.reciprocalRank, judgement.excerpt],
      [true, 0, 0, 0, 0],
    );
  });

  for (const [what, paragraphs, excerpt, expected] of [
    ['shows the span', [2], 'On the day, Zhang Zhijun delivered the report. […]', 1],
    ['shows the span of another gold paragraph than its own', [5], 'Zhang Zhijun delivered the report', 0],
    ['is of a paragraph that is not gold', [3, 2], 'Zhang Zhijun delivered the report', 0],
    ['shows four words of five', [2], 'Zhang Zhijun delivered the', 1],
    ['shows three words of five', [2], 'Zhang Zhijun delivered', 0],
    ['shows the words in another order', [2], 'the report delivered Zhijun Zhang', 0],
  ] as const) {
    it(`an excerpt that ${what}: ${expected}`, () => {
      assert.equal(judge(question, answerOf(paragraphs, excerpt)).excerpt, expected);
    });
  }
});

describe('shownShare', () => {
  for (const [what, span, excerpt, expected] of [
    ['case, punctuation and formatting aside', 'the “Four Plates”', '> the **fo**ur _plates_, and', 1],
    ['in part', 'the “Four Plates”', 'all four of the', 1 / 3],
    ['with words left out between', 'a b c d', 'a […] b x c y d', 1],
    ['with width variants', '２０２１', '2021', 1],
    ['past 420 characters nothing counts', 'late', `${'x '.repeat(210)}late`, 0],
    ['up to 420 characters all counts', 'late', `${'x '.repeat(208)}late`, 1],
    ['a span without words is never shown', '…', '…', 0],
  ] as const) {
    it(what, () => assert.equal(shownShare(span, excerpt), expected));
  }
});

describe('summarize', () => {
  const judgements = [
    judge(question, answerOf([2], 'Zhang Zhijun delivered the report')),
    judge(questionWith({ id: 'q3', kind: 'zh' }), answerOf([1, 2])),
    judge(questionWith({ id: 'q4', kind: 'zh' }), answerOf([2], '', 'not_in_report')),
    judge(unanswerable, answerOf([9], '', 'not_in_report')),
    judge(unanswerable, answerOf([9])),
  ];
  const summary = summarize(judgements);

  it('gives means per kind, in the order of the tables', () => {
    assert.deepEqual(summary.kinds, [
      { kind: 'fact', n: 1, hit1: 1, hit3: 1, mrr5: 1, excerpt: 1, refused: 0 },
      { kind: 'zh', n: 2, hit1: 0, hit3: 0.5, mrr5: 0.25, excerpt: 0, refused: 0.5 },
      { kind: 'unanswerable', n: 2, refused: 0.5 },
    ]);
  });

  it('keeps right and wrong refusals apart', () => {
    assert.deepEqual(
      [summary.answerable.n, summary.answerable.hit1, summary.answerable.refused, summary.unanswerable.refused],
      [3, 1 / 3, 1 / 3, 0.5],
    );
  });

  it('prints a table', () => {
    const lines = showSummary(summary).split('\n');
    assert.match(lines[0] ?? '', /^kind +n +hit@1 +hit@3 +MRR@5 +excerpt +refused$/);
    assert.match(lines[2] ?? '', /^zh +2 +0\.0 +50\.0 +0\.250 +0\.0 +50\.0$/);
  });

  it('prints what went wrong, and the excerpt where it lacks the answer', () => {
    const misses = showMisses([...judgements, judge(question, answerOf([2], 'It was late.'))]);
    assert.deepEqual(misses.trimEnd().split('\n'), [
      'q3 [zh] who spoke?',
      '     wanted ¶2 ¶5; got ¶1 ¶2',
      'q4 [zh] who spoke?',
      '     wanted ¶2 ¶5; got a refusal',
      'q2 [unanswerable] who paid?',
      '     wanted a refusal; got ¶9',
      'q1 [fact] who spoke?',
      '     wanted ¶2 ¶5; got ¶2',
      '     excerpt lacks “Zhang Zhijun delivered the report”',
      '     it is: It was late.',
    ]);
  });

  it('has no figures for no questions', () => {
    assert.deepEqual(summarize([]).answerable, { n: 0 });
    assert.deepEqual(summarize([]).answerableIntervals, {});
  });
});

describe('bootstrapMean', () => {
  const values = Array.from({ length: 100 }, (_, at) => (at < 80 ? 1 : 0));

  it('is the same for the same values', () => assert.deepEqual(bootstrapMean(values), bootstrapMean(values)));

  it('comes near the interval of the normal approximation', () => {
    const { low = 0, high = 0 } = bootstrapMean(values) ?? {};
    const half = 1.96 * Math.sqrt((0.8 * 0.2) / 100);
    assert.ok(Math.abs(low - (0.8 - half)) < 0.015 && Math.abs(high - (0.8 + half)) < 0.015, `${low} to ${high}`);
  });

  it('is a point for values that are all alike', () => assert.deepEqual(bootstrapMean([1, 1]), { low: 1, high: 1 }));

  it('is not there without values', () => assert.equal(bootstrapMean([]), undefined));

  it('draws evenly', () => {
    const random = createRandom(1);
    const draws = Array.from({ length: 10_000 }, () => random());
    assert.ok(draws.every((draw) => draw >= 0 && draw < 1));
    assert.ok(Math.abs(draws.reduce((sum, draw) => sum + draw, 0) / draws.length - 0.5) < 0.02);
  });
});
