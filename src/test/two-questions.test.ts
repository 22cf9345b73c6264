import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitQuestions } from '../talk/two-questions.js';
import { search } from './real-report/library.js';

describe('a message that asks two questions', () => {
  for (const [message, expected] of [
    ['who presided and who gave the report', ['who presided', 'who gave the report']],
    ['Who chaired it? And how many people should live here?', ['Who chaired it?', 'how many people should live here?']],
    ['谁主持了开幕式？人口目标是多少？', ['谁主持了开幕式？', '人口目标是多少？']],
    // The second leans on the first.
    ['what is the auto city and where is it', undefined],
    ['what is the auto city? and why that?', undefined],
    // One question about two things.
    ['what are the six cities and the ten projects', undefined],
    ['how will they fight pollution and help farmers', undefined],
    ['I am 71 and retired. Is there anything on pensions?', undefined],
  ] as const) {
    it(`“${message}”: ${expected?.join(' | ') ?? 'one'}`, () => assert.deepEqual(splitQuestions(message), expected));
  }
});

describe('the answer to two questions', () => {
  const placesOf = (question: string): readonly number[] =>
    search.ask(question).hits.flatMap(({ excerpt, isClose }) => (isClose ? [excerpt.paragraph.number] : []));

  it('has the best passage of each side by side', () => {
    assert.deepEqual(placesOf('Who chaired it? And how many people should the city have?').slice(0, 2), [4, 10]);
    assert.deepEqual(placesOf('谁主持了开幕式？人口目标是多少？').slice(0, 2), [4, 10]);
  });

  it('names what of it the report lacks', () => {
    const { status, missing, hits } = search.ask('who gave the report and how much does the subway cost');
    assert.deepEqual([status, missing, hits[0]?.excerpt.paragraph.number], ['answered', ['subway'], 2]);
  });
});
