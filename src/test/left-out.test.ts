import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOLDS, leaveOut } from '../fit/left-out.js';
import { questionParts } from '../language/terms.js';
import { openListedQuestions } from '../search/question/listed-question.js';
import { load } from './data-folder/data-folder.js';

const report = load({
  'questions.json': [
    { paragraph: 1, quote: 'First line', questions: ['who goes ahead', 'who comes on top', 'what leads'], words: [] },
    { paragraph: 3, quote: 'Third line', questions: ['what ends it', 'who is last', 'what closes'], words: [] },
  ],
  'gaps.json': [{ paragraph: 1, questions: ['how much does it cost', 'where can one buy it'] }],
});
const folds = Array.from({ length: FOLDS }, (_, part) => leaveOut(report, part));

describe('leaving out a part of the questions in turn', () => {
  it('leaves out each of them once, with the paragraph that answers', () => {
    assert.equal(folds.length, FOLDS);
    const left = folds.flatMap(({ questions }) => questions);
    const listed = report.lexicon.anticipations.flatMap((row) => row.questions.map((one) => [one, row.paragraph]));
    const gaps = report.lexicon.gaps.map(({ question }) => [question, undefined]);
    assert.deepEqual(
      new Set(left.map(({ question, paragraph }) => `${question} ${paragraph}`)),
      new Set([...listed, ...gaps].map(([question, paragraph]) => `${question} ${paragraph}`)),
    );
    assert.equal(left.length, 8);
  });

  it('gives knowledge in which these are not listed, but all the others are', () => {
    for (const { knowledge, questions } of folds) {
      const findListed = openListedQuestions(knowledge.reading.listed);
      const isNew = (question: string): boolean => questions.some((one) => one.question === question);
      for (const { question, paragraph } of folds.flatMap((fold) => fold.questions)) {
        const expected = paragraph === undefined ? 'unanswered' : 'answered';
        assert.equal(findListed(questionParts(question)), isNew(question) ? undefined : expected, question);
      }
    }
  });
});
