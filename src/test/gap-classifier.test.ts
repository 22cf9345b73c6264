import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionParts, termOf } from '../language/terms.js';
import { openTermTable } from '../search/index/term-table.js';
import { type GapClassifier, openGapClassifier } from '../search/refuse/gap-classifier.js';
import { engineOver } from './data-folder/engine.js';

const answered = ['who runs the farm', 'where is the farm', 'which crops grow there', 'what grows on the farm'];
const gaps = ['phone number of the farm', 'how much does the farm cost', 'cost of the crops'];
const classifier = learn(answered, gaps);

/** What is learnt from these two lists, of a report that has a farm, crops and barns. */
function learn(yes: readonly string[], no: readonly string[]): GapClassifier {
  const quote = 'The farm has crops and barns.';
  const { gaps: tables, terms } = engineOver({
    'report.txt': quote,
    'questions.json': [{ paragraph: 1, quote, questions: yes }],
    'gaps.json': [{ paragraph: 1, questions: no }],
  }).knowledge;
  assert.ok(tables !== undefined);
  return openGapClassifier(tables, openTermTable(terms));
}

function oddsOf(question: string): number {
  return classifier.ofQuestion(questionParts(question));
}

describe('whether a question sounds like one that is not answered', () => {
  for (const question of gaps) it(`“${question}” does`, () => assert.ok(oddsOf(question) > 0));
  for (const question of answered) it(`“${question}” does not`, () => assert.ok(oddsOf(question) < 0));

  it('is told by its turns, whatever it is about', () => {
    assert.ok(oddsOf('how much do tractors cost') > 0);
    assert.ok(oddsOf('where are the tractors') < 0);
  });

  it('is told by what stands around words of the report, even one that no question had', () => {
    const { ofQuestion } = learn(
      ['who runs the farm', 'who grows crops'],
      ['the farm in pictures', 'crops in pictures'],
    );
    assert.ok(ofQuestion(questionParts('barns in summer')) > ofQuestion(questionParts('whales in summer')));
  });

  it('is told by single words', () => {
    assert.ok(classifier.ofTerm(termOf('cost')) > 0);
    assert.ok(classifier.ofTerm(termOf('grow')) < 0);
  });

  it('of words that nobody wrote is nothing but the constant', () => {
    assert.equal(oddsOf('zebra'), oddsOf('xylophone'));
  });

  it('is learnt the same each time', () => {
    const again = learn(answered, gaps);
    assert.equal(again.ofQuestion(questionParts('what does a farm cost')), oddsOf('what does a farm cost'));
  });
});
