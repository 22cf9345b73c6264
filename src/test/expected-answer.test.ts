import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindsOf } from '../language/answer-kinds.js';
import { expectedAnswer, findLack } from '../search/refuse/expected-answer.js';

function asking(question: string): { readonly terms: ReadonlyMap<string, number> } {
  return { terms: new Map(kindsOf(question).map((kind) => [kind, 1])) };
}

describe('what a question asks for', () => {
  for (const [question, expected] of [
    ['when was the zone founded', 'date'],
    ['when’s it due', 'date'],
    ['tell me when the congress opened', 'date'],
    ['since when?', 'date'],
    ['in what year', 'date'],
    ['什么时候建成', 'date'],
    ['when they rebuild it, what is it good for', undefined],
    ['how many shops', 'number'],
    ['how long is the belt', 'number'],
    ['who opened it', 'person'],
    ['what is the theme', undefined],
  ] as const) {
    it(`“${question}”: ${expected ?? 'nothing that can be seen'}`, () => {
      assert.equal(expectedAnswer(asking(question)), expected);
    });
  }
});

describe('what an answer lacks', () => {
  const report = 'On December 28, 2021, Zhang Zhijun spoke of the Party, and of the party’s congress.';
  for (const [question, words, expected] of [
    ['when was it', 'December 28, 2021', undefined],
    ['when was it', 'the Party', 'date'],
    ['who spoke', 'Zhang Zhijun spoke', undefined],
    ['who spoke', 'the Party Congress', 'person'],
    ['how many are there', 'four plates', undefined],
    ['how many are there', 'a consumption area', 'number'],
    ['how many are there', 'films, cartoons, games and books', undefined], // a list can be counted
    ['what is it', 'anything', undefined],
  ] as const) {
    it(`“${question}” in “${words}”: ${expected ?? 'nothing'}`, () => {
      assert.equal(findLack(asking(question), words, report), expected);
    });
  }
});
