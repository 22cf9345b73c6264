import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionParts } from '../language/terms.js';
import { type ClassifyParagraphs, openParagraphClassifier } from '../search/rank/paragraph-classifier.js';
import { trainParagraphClassifier } from '../study/train-paragraph-classifier.js';

const known = [
  ['who runs the farm', 'which crops does the farm grow', 'how are the crops watered', 'who are the farmers'],
  ['where is the museum', 'which paintings does the museum show', 'who restores the paintings', 'are there painters'],
  ['when does the bus leave', 'where does the bus stop', 'who drives the bus', 'bus to the farm', 'buses'],
];
const classify = learn();

function learn(): ClassifyParagraphs {
  const labelled = known.flatMap((questions, paragraph) =>
    questions.map((question) => ({ question: questionParts(question), paragraph })),
  );
  return openParagraphClassifier(trainParagraphClassifier(labelled, known.length));
}

function likeliest(question: string): number {
  const scores = classify(questionParts(question));
  return scores.indexOf(Math.max(...scores));
}

describe('the paragraph that a question is likeliest to be about', () => {
  for (const [question, expected] of [
    ['which crops do farmers grow', 0],
    ['who sells paintings in the museum', 1],
    ['does the bus run at night', 2],
    ['which bus goes to the farm', 2],
  ] as const) {
    it(`“${question}”: ${expected}`, () => assert.equal(likeliest(question), expected));
  }

  it('is told by how a word begins, too', () => assert.equal(likeliest('a painterly view'), 1));

  it('is a likelihood beside chance: as a logarithm, the shares of all make 1', () => {
    const scores = classify(questionParts('who drives to the museum'));
    const total = scores.reduce((sum, score) => sum + Math.exp(score) / known.length, 0);
    assert.ok(Math.abs(total - 1) < 1e-9);
  });

  it('is none where nothing is known of the question', () => {
    assert.deepEqual([...classify(questionParts('zebra xylophone'))], [0, 0, 0]);
  });

  it('is learnt the same each time', () => {
    const question = questionParts('who grows paintings');
    assert.deepEqual(learn()(question), classify(question));
  });
});
