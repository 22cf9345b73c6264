import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import { library, search } from './real-report/library.js';

/** The first paragraph that a question is answered with, and what does not stand there. */
function answerTo(question: string): readonly [string, number | undefined, readonly string[]] {
  const { status, hits, missing } = search.ask(question);
  return [status, hits[0]?.excerpt.paragraph.number, missing];
}

describe('a claim with a wrong detail gets the passage, and the detail is named', () => {
  for (const [question, paragraph, wrong] of [
    ['so the city wants 12 million people, right?', 10, '12 million'],
    ['is it true that Changchun has a goal of 20 million people', 10, '20 million'],
    ['the speech was in 2020?', 2, '2020'],
    ['is it true li qiang gave the report', 2, 'li qiang'],
    ['so the auto plan is to support BMW', 13, 'BMW'],
    ['double support role model for 11 years straight, correct?', 7, '11 years'],
    ['so the culture tourism cluster is 50 billion', 18, '50 billion'],
    ['did he speak for the 12th committee', 2, '12th'],
    ['it opened in november, no?', 2, 'november'],
    ['is it true that Changchun has 20 million people', 10, '20 million'],
    ['the report has five parts, correct?', 5, 'five'], // “five-in-one” counts no parts
    ['they plan a 500 billion biomedical cluster, is that so', 16, '500 billion'],
    ['number of market entities tripled i heard', 7, 'tripled'],
    ['core of the modern farm city is siping, no?', 14, 'siping'],
    ['opening was chaired by han jun right', 4, 'han jun'],
    // Whom the report names, and not for this.
    ['The report says Zhang Zhijun presided over the opening.', 4, 'Zhang Zhijun'],
    ['The report says Wang Zilian delivered the report.', 2, 'Wang Zilian'],
    ['张志军主持了开幕式，对吗？', 4, '张志军'],
    ['The congress opened on December 30, 2021.', 2, '30'],
  ] as const) {
    it(`“${question}”: not ${wrong}`, () => assert.deepEqual(answerTo(question), ['answered', paragraph, [wrong]]));
  }
});

describe('a claim that stands there gets the passage alone', () => {
  for (const [question, paragraph] of [
    ['so the city wants more than 10 million people right?', 10],
    ['it opened on dec 28 right?', 2],
    ['report has 3 parts, no?', 5],
    ['did they solve 4.46 million problems?', 7],
    ['they solved 4.5 million problems, right?', 7], // that is it, rounded
    ['so the hotline fixed over 4 million problems in 5 years?', 7],
    ['market entities doubled i heard', 7],
    ['wang zilian chaired it, yes?', 4],
    ['The congress opened on December 28, 2021.', 2],
    ['so FAW is supposed to become world class', 13],
  ] as const) {
    it(`“${question}”`, () => assert.deepEqual(answerTo(question), ['answered', paragraph, []]));
  }
});

describe('what is no claim', () => {
  for (const [question, why] of [
    ['I am 71. Is anything planned for old people?', 'the number is the asker’s'],
    ['whcih distrits carry the consumption area?', 'it asks which, with a slip'],
    ['is reuse of second hand parts a thing?', 'a second hand is no number'],
  ] as const) {
    it(`“${question}”: ${why}`, () => {
      const { missing } = search.ask(question);
      assert.deepEqual(
        missing.filter((word) => /71|whcih|distrits|second/.test(word)),
        [],
      );
    });
  }
});

describe('a reply to a claim', () => {
  it('says first what is not in the passage, then quotes it', () => {
    const { blocks, visibility } = ask.handle({ question: 'so the city wants 12 million people, right?' }, library);
    const [asked, first, second] = blocks;
    assert.equal(asked?.kind, 'asked');
    assert.match(first?.kind === 'text' ? first.text : '', /^Not in these words of the report: “12 million”\.$/);
    assert.equal(second?.kind, 'quote');
    assert.equal(visibility, 'public');
  });
});
