import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Candidates } from '../search/rank/rank.js';
import { openStages } from '../search/stages.js';
import { COUNTY, COUNTY_LISTS } from './data-folder/county.js';
import { engineOver, type SmallEngine } from './data-folder/engine.js';

/** Ranks the paragraphs for a question, as the second stage does. */
function rankerOf({ report, knowledge }: SmallEngine): (question: string, limit?: number) => Candidates {
  const { read, rank } = openStages(report, knowledge);
  return (question, limit = 100) => rank(read(question), limit);
}

const numbersOf = ({ ranked }: Candidates): readonly number[] => ranked.map(({ paragraph }) => paragraph.number);

describe('the paragraphs of a report without lists', () => {
  const rank = rankerOf(engineOver(COUNTY));

  for (const [question, expected] of [
    [
      'bridge over the river',
      [
        6, // both words, one in its name
        4, // one, in a long paragraph
        2, // the other, in a longer one
      ],
    ],
    [
      'harbour',
      [
        3, // in its name and in its words
        9, // in a sentence of ten words
        2, // in one of many
      ],
    ],
    ['the old mill', [6, 4]], // in both; the shorter first
    ['bread and cheese', [5]], // nowhere else
    ['what do boats load', [3]], // an everyday word
    ['桥', [6, 2]], // a word of the glossary
    ['list the three cities', [2, 5, 3, 4, 1]], // the place that lists them, then their own, then “March 3”
    ['the fourth project', [9, 2, 7, 8, 6, 10]], // told by its number; then what has the word, in its name or not
    ['compare garden city and market city', [5, 4, 2, 3]], // both that are compared, then what names them
    ['zebra', []],
    ['the of and', []],
  ] as const) {
    it(`“${question}”: ¶${expected.join(', ¶') || 'none'}`, () =>
      assert.deepEqual(numbersOf(rank(question)), expected));
  }

  it('have scores above 0, the best first, without bounds', () => {
    const scores = rank('bridge over the river').ranked.map(({ score }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => other - one),
    );
    assert.ok((scores[0] ?? 0) > 1 && (scores.at(-1) ?? 0) > 0);
  });

  it('are no more than wanted', () => assert.deepEqual(numbersOf(rank('bridge over the river', 2)), [6, 4]));

  it('are told without anticipated answers: there are none', () => assert.equal(rank('bridge').answers, undefined));
});

describe('the paragraphs of a report with lists', () => {
  const rank = rankerOf(engineOver({ ...COUNTY, ...COUNTY_LISTS }));

  for (const [question, paragraph, why] of [
    ['how often do trams leave', 9, 'a known question'],
    ['timetable', 9, 'a word that only a known question has'],
    ['which flowers grow', 4, 'words of two known questions of one answer'],
    ['when do they begin the congress', 1, 'most of the words of a known question'],
    ['boats', 3, 'an everyday word'],
    ['beeches', 8, 'a word of an answer'],
    ['the fourth project', 9, 'told by its number'],
    ['三', undefined, 'a character says nothing'],
    ['zebra', undefined, 'nothing leads anywhere'],
  ] as const) {
    it(`“${question}”: ¶${paragraph ?? 'none'}, for ${why}`, () => {
      assert.equal(numbersOf(rank(question))[0], paragraph);
    });
  }

  it('have likelihoods, together 1, and none beyond hope', () => {
    const scores = rank('how often do trams leave').ranked.map(({ score }) => score);
    assert.ok(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1) < 1e-9);
    assert.ok((scores[0] ?? 0) > 0.9 && scores.every((score) => score > 0));
  });

  it('stand beside what each anticipated answer scores, for choosing words', () => {
    const { answers } = rank('how often do trams leave');
    assert.ok(answers !== undefined);
    const listed = COUNTY_LISTS['questions.json'];
    assert.equal(answers.scores.length, listed.length);
    assert.equal(listed[answers.scores.indexOf(Math.max(...answers.scores))]?.paragraph, 9);
    assert.ok((answers.similar.answered[0] ?? 0) > (answers.similar.unanswered[0] ?? 1));
  });

  it('are found where no list leads to them', () => {
    const answers = COUNTY_LISTS['questions.json'].filter(({ paragraph }) => paragraph !== 10);
    const partly = rankerOf(engineOver({ ...COUNTY, ...COUNTY_LISTS, 'questions.json': answers }));
    assert.equal(numbersOf(partly('project library'))[0], 10);
  });
});

describe('the paragraphs of a long report', () => {
  // The ten paragraphs among many that say something else.
  const filler = Array.from({ length: 400 }, (_, at) => `Note ${at + 1} is about weather, wind and clouds.`);
  const rank = rankerOf(engineOver({ 'report.txt': [COUNTY['report.txt'], ...filler].join('\n') }));

  for (const [question, expected] of [
    ['bridge over the river', [6, 4, 2]],
    ['bread and cheese', [5]],
    ['zebra', []],
  ] as const) {
    it(`“${question}”: ¶${expected.join(', ¶') || 'none'}, as of a short one`, () => {
      assert.deepEqual(numbersOf(rank(question)), expected);
    });
  }
});
