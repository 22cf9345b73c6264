import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashLists, weightsWarning } from '../report/list-hash.js';
import { FITTED_EVIDENCE, REFUSAL_FEATURES } from '../report/weights.js';
import { DEFAULT_WEIGHTS, weightsOf } from '../study/default-weights.js';
import { runProgram } from './console/run-program.js';
import { folderWith, load, MINIMAL, problemsOf } from './data-folder/data-folder.js';
import { engineOver } from './data-folder/engine.js';
import { ANSWERS, asksFarm, FARM } from './data-folder/farm.js';
import { reportWithLists } from './real-report/lists.js';

const ranking = Object.fromEntries(FITTED_EVIDENCE.map((name) => [name, 1]));
const refusal = { constant: -1, ...Object.fromEntries(REFUSAL_FEATURES.map((name) => [name, 1])) };
const figures = { first: 0.9, amongThree: 1, auc: 1, refusedWrongly: 0.01, refusedRightly: 0.9 };
const fit = { lists: '0'.repeat(64), questions: 9, gaps: 9, cut: 0.01, cutOn: 'dev', figures };
const weights = { ranking, refusal, fit };

describe('the weights of this project', () => {
  it('belong to its lists; if not: npm run fit -- --write', () => {
    assert.equal(weightsWarning(reportWithLists), undefined);
  });
});

describe('weights.json', () => {
  it('is what the engine weighs with', () => {
    const report = load({ 'weights.json': weights });
    assert.deepEqual(report.lexicon.weights, { ranking, refusal, listsHash: fit.lists });
    assert.deepEqual(weightsOf(report), { ranking, refusal });
  });

  it('may be left out: the default weights stand in', () => assert.equal(weightsOf(load({})), DEFAULT_WEIGHTS));

  const { words: _, ...withoutWords } = ranking;
  for (const [what, file, expected] of [
    [
      'a kind of evidence that is not known',
      { ...weights, ranking: { ...ranking, colour: 1 } },
      'weights.json:7: “ranking.colour” is no known key; correct its spelling or remove it',
    ],
    ['one that is missing', { ...weights, ranking: withoutWords }, 'weights.json:2: “ranking.words” is missing'],
    [
      'a feature that is not known',
      { ...weights, refusal: { ...refusal, mood: 1 } },
      'weights.json:29: “refusal.mood” is no known key; correct its spelling or remove it',
    ],
    [
      'a weight that is no number',
      { ...weights, refusal: { ...refusal, constant: 'low' } },
      'weights.json:9: “refusal.constant” is a string; it takes a number',
    ],
    ['nothing of how they were got', { ranking, refusal }, 'weights.json:1: “fit” is missing'],
    [
      'a hash that is none',
      { ...weights, fit: { ...fit, lists: 'abc' } },
      'weights.json:31: “fit.lists” takes 64 hexadecimal digits',
    ],
  ] as const) {
    it(`${what} is a fault, with the remedy`, () => {
      assert.deepEqual(problemsOf({ 'weights.json': file }), [
        `${expected}; “npm run fit -- --write” writes the file anew`,
      ]);
    });
  }
});

describe('the hash of the lists', () => {
  const hash = hashLists(load(FARM));
  const [first, ...rest] = ANSWERS;
  const gaps = FARM['gaps.json'];

  for (const [what, change] of [
    ['the order of the lines', { 'questions.json': [...rest, { ...first, questions: first.questions.toReversed() }] }],
    ['the form of a file', { 'gaps.json': JSON.stringify(gaps) }],
    ['line ends', { 'report.txt': FARM['report.txt'].replaceAll('\n', '\r\n') }],
    ['the paragraph a gap is close to', { 'gaps.json': gaps.map((row) => ({ ...row, paragraph: 0 })) }],
    ['weights', { 'weights.json': weights }],
    ['what is no list', { 'report.json': { ...MINIMAL, title: 'Another' } }],
  ] as const) {
    it(`does not change with ${what}`, () => assert.equal(hashLists(load({ ...FARM, ...change })), hash));
  }

  for (const [what, change] of [
    ['a question more', { 'questions.json': [{ ...first, questions: [...first.questions, 'what is this'] }, ...rest] }],
    ['another answer', { 'questions.json': [{ ...first, quote: first.quote.slice(0, -1) }, ...rest] }],
    ['an everyday word', { 'questions.json': [{ ...first, words: ['barn'] }, ...rest] }],
    ['a gap less', { 'gaps.json': gaps.slice(1) }],
    [
      'a question turned gap',
      {
        'questions.json': [{ ...first, questions: [] }, ...rest],
        'gaps.json': [...gaps, { paragraph: 1, questions: first.questions }],
      },
    ],
    ['the text', { 'report.txt': `${FARM['report.txt']}\nOne more line.` }],
  ] as const) {
    it(`changes with ${what}`, () => assert.notEqual(hashLists(load({ ...FARM, ...change })), hash));
  }
});

describe('the default weights', () => {
  const { search } = engineOver(FARM);
  for (const [question, status, paragraph] of [
    ['who is the boss of the farm', 'answered', 1],
    ['which grain do they grow', 'answered', 2],
    ['how does the mill grind', 'answered', 3],
    ['on which day is bread sold', 'answered', 4],
    ['how much does the bread cost', 'not_in_report', undefined],
    ['phone number of the mill', 'not_in_report', undefined],
  ] as const) {
    it(`“${question}”: ${paragraph === undefined ? status : `¶${paragraph}`}`, () => {
      const answer = search.ask(question);
      assert.equal(answer.status, status);
      if (paragraph !== undefined) assert.equal(answer.hits[0]?.excerpt.paragraph.number, paragraph);
    });
  }
});

describe('weights that were fitted on other lists', () => {
  const stale = { ...FARM, 'weights.json': weights };

  it('are used all the same', () => assert.deepEqual(weightsOf(load(stale)).ranking, ranking));

  it('are told to the operator, once', async () => {
    const env = { DATA_DIR: folderWith(stale), LOG_LEVEL: 'warn' };
    const { stderr, exitCode } = await runProgram('src/programs/ask.js', { args: [asksFarm], env });
    assert.equal(exitCode, 0);
    assert.match(stderr, /^[^\n]*weights\.json was fitted on other lists[^\n]*npm run fit -- --write[^\n]*\n$/);
  });
});
