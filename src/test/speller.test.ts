import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../language/fold.js';
import { slipCost } from '../spelling/slip-cost.js';
import { createSpeller } from '../spelling/speller.js';
import { openVocabulary } from '../spelling/vocabulary.js';
import { knowledge, report } from './real-report/report.js';

const { vocabulary } = knowledge.reading;
assert.ok(vocabulary !== undefined);
const speller = createSpeller(openVocabulary(vocabulary));

function repaired(question: string): string {
  return speller
    .repair(tokenize(question).map(({ word }) => word))
    .flat()
    .join(' ');
}

describe('spelling', () => {
  for (const [what, typed, meant] of [
    ['a letter left out', 'rurl revitlization', 'rural revitalization'],
    ['a letter doubled, one swapped', 'inovation corridoor flgaship', 'innovation corridor flagship'],
    ['a transliterated name', 'gongzuling and lvyaun', 'gongzhuling and lvyuan'],
    ['short words, by those beside them', 'wht are teh six citeis', 'what are the six cities'],
    ['the same slip, by what stands beside it', 'wha is the theem', 'what is the theme'],
    ['a space left out', 'sixcities urbanrenewal', 'six cities urban renewal'],
    ['a space too much', 'pan demic and opto electronics', 'pandemic and optoelectronics'],
    [
      'a space too much between words that exist',
      'head quarters of the auto mobile maker',
      'headquarters of the automobile maker',
    ],
    [
      'what chat shortens',
      'wut does it say abt govt btwn now n 5 yrs',
      'what does it say about government between now n 5 years',
    ],
    ['a space left out after a slip', 'how mnay partsdid it have', 'how many parts did it have'],
    [
      'a word that exists, but not there',
      'what did the speaker cal his speech',
      'what did the speaker call his speech',
    ],
  ] as const) {
    it(`${what}: ${typed} → ${meant}`, () => assert.equal(repaired(typed), meant));
  }

  for (const [what, typed] of [
    ['English that the report lacks', 'punishing corruption stinks, concerning grape exports'],
    ['names of elsewhere', 'shenyang harbin dalian'],
    ['the report’s own slips', 'compacity fulfiled'],
    ['two words that could be one', 'every day people wake up under ground'],
    ['no word at all', 'qzxv cit1y 4.46'],
    ['what is too long for a word', 'x'.repeat(5000)],
  ] as const) {
    it(`leaves ${what} alone`, () => {
      assert.equal(
        repaired(typed),
        tokenize(typed)
          .map(({ word }) => word)
          .join(' '),
      );
    });
  }

  it('leaves the report itself alone', () => {
    for (const { text } of report.paragraphs) {
      assert.equal(
        repaired(text),
        tokenize(text)
          .map(({ word }) => word)
          .join(' '),
      );
    }
  });
});

describe('slipCost', () => {
  it('is 0 for the same word', () => assert.equal(slipCost('plate', 'plate', 2), 0));

  it('is 1 for a slip that nothing explains', () => assert.equal(slipCost('plzte', 'plate', 2), 1));

  for (const [typed, meant] of [
    ['palte', 'plate'],
    ['platte', 'plate'],
    ['hapy', 'happy'],
    ['plete', 'plate'],
  ] as const) {
    it(`is less for ${typed} instead of ${meant}`, () => {
      const cost = slipCost(typed, meant, 2);
      assert.ok(cost > 0.5 && cost < 1, String(cost));
    });
  }

  it('is more where the first letter is another', () => assert.ok(slipCost('zlate', 'plate', 2) > 1));

  it('is infinite beyond the slips that are looked for', () => {
    assert.equal(slipCost('qlxtz', 'plate', 2), Number.POSITIVE_INFINITY);
    assert.equal(slipCost('plte', 'plated', 1), Number.POSITIVE_INFINITY);
  });

  it('adds up', () => assert.equal(slipCost('plxtz', 'plate', 2), 2));
});
