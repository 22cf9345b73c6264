import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionParts } from '../language/terms.js';
import { openListedQuestions } from '../search/question/listed-question.js';
import { keepListed } from '../study/study-lists.js';
import { search } from './real-report/library.js';

describe('a question for a phrase of the report and nothing else', () => {
  for (const [question, paragraph] of [
    ['what is the project library?', 19],
    ['tell me about the food security belt', 14],
    ['what does it say about the five optimizations', 8],
    ['who is Zhang Zhijun', 2],
    ['anything on the high-quality development strategy please', 3],
  ] as const) {
    it(`“${question}” is answered`, () => {
      const { status, hits } = search.ask(question);
      assert.equal(status, 'answered');
      assert.equal(hits[0]?.excerpt.paragraph.number, paragraph);
    });
  }

  for (const question of [
    'how many projects are in the project library',
    'when was the project library set up',
    'who runs the project library',
    'what does the project library cost',
    'which rank did we get in the Top Ten cities of Wonderful Life',
  ]) {
    it(`“${question}” asks for more`, () => assert.equal(search.ask(question).status, 'not_in_report'));
  }
});

describe('a question that stands in the lists', () => {
  const findListed = openListedQuestions(
    keepListed(
      ['who runs the farm', 'did the farm win a prize', 'is the farm open'].map(questionParts),
      ['what does the farm cost', 'is the farm open'].map(questionParts),
    ),
  );
  for (const [question, expected] of [
    ['the farm, who runs it?', 'answered'],
    ['the farm: what does it cost?', 'unanswered'],
    ['which prize did the farm win', undefined],
    ['is the farm open', undefined],
    ['who owns the farm', undefined],
    ['what is it', undefined],
  ] as const) {
    it(`“${question}”: ${expected ?? 'not known'}`, () => assert.equal(findListed(questionParts(question)), expected));
  }
});
