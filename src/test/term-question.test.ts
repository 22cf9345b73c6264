import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFindTermQuestion } from '../search/question/term-question.js';
import { search } from './real-report/library.js';
import { report } from './real-report/report.js';

const findTermQuestion = createFindTermQuestion(report);

describe('what a phrase counts or means, where the report never says', () => {
  for (const question of [
    'What are the “four plates” exactly?',
    'which are the two bases',
    'list the four self-confidences',
    'can you name all of the five optimizations',
    'what do the four consciousnesses consist of',
    'which pairs make up the six pairs',
    'what belongs to the dual belt?',
    '六双是哪些',
    '四个意识具体是哪四个',
    '四個意識分別是什麼',
    '列出四个自信',
  ]) {
    it(`“${question}” is refused for it`, () => {
      const { status, lacks, isOffTopic } = search.ask(question);
      assert.deepEqual({ status, lacks, isOffTopic }, { status: 'not_in_report', lacks: 'members', isOffTopic: false });
    });
  }

  for (const question of [
    'what does dual circulation mean?',
    'define four self-confidences',
    'whats the five-in-one layout',
    'what is a double support role model',
    'meaning of the two centenaries',
    '“two establishments” 是什么意思',
    '什么是双循环',
  ]) {
    it(`“${question}” is refused for its meaning`, () => {
      const { status, lacks } = search.ask(question);
      assert.deepEqual({ status, lacks }, { status: 'not_in_report', lacks: 'meaning' });
    });
  }

  for (const [question, why] of [
    ['what does emerging consumption city mean', 'the report says what it is to be'],
    ['four plates', 'a phrase of the report is looked up'],
    ['how many plates are there in the four plates', 'their number is known'],
    ['what are the dual corridor, the dual belt and the dual line', 'several are named: how does it speak of them'],
    ['what are the six new industries', 'the report lists them'],
    ['why do the four self-confidences matter', 'their members are not asked for'],
  ] as const) {
    it(`“${question}”: ${why}`, () => assert.equal(search.ask(question).lacks === 'members', false));
  }

  it('is never asked for where all phrases are listed, or none is known', () => {
    const lookUps = { ...report.lookUps, terms: report.lookUps.terms.filter(({ members }) => members !== 'unlisted') };
    assert.equal(findTermQuestion('what are the four plates')?.asked, 'members');
    assert.equal(createFindTermQuestion({ ...report, lookUps })('what are the four plates'), undefined);
  });
});
