import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindsOf } from '../language/answer-kinds.js';
import { foldName, tokenize } from '../language/fold.js';
import { distinctTerms, questionParts, termsOf, withPairs } from '../language/terms.js';

describe('the terms of a text', () => {
  for (const [one, other, why] of [
    ['six cities', '6 city', 'numbers in words and digits, singular and plural'],
    ['the fourteenth congress', '14th congress', 'ordinals'],
    ['revitalization', 'revitalisation', 'American and British endings'],
    ['a regional center', 'regional centre', 'center, centre'],
    ['neighborhoods', 'neighbourhoods', 'color, colour'],
    ['fulfilled', 'fulfiled', 'the report’s own slip'],
    ['Nong’an', "nong'an", 'curly and straight apostrophes'],
    ['Nong’an', 'nongan', 'a missing apostrophe'],
    ['sci-tech', 'sci tech', 'hyphens'],
    ['“dual carbon”', 'dual-carbon', 'quotes'],
    ['Señor café', 'senor cafe', 'diacritics'],
    ['people’s livelihood', 'peoples livelihood', 'possessives'],
    ['ＦＡＷ', 'faw', 'full width'],
  ] as const) {
    it(`are the same for “${one}” and “${other}”: ${why}`, () => {
      assert.deepEqual(distinctTerms(one), distinctTerms(other));
    });
  }

  it('leave out what says nothing, and know where each stands', () => {
    const text = 'So what does it say about Food Security, please?';
    assert.deepEqual(
      termsOf(text).map(({ start, end }) => text.slice(start, end)),
      ['Food', 'Security'],
    );
  });

  it('are pairs of characters in Chinese, within words, without those that say nothing', () => {
    assert.deepEqual(distinctTerms('双碳示范城的龙头是哪里'), ['双碳', '示范', '城', '龙头']);
    assert.deepEqual(distinctTerms('产业有没有效率'), ['产业', '效率']);
  });

  it('are pairs across characters that are no word together: a name may be one', () => {
    assert.deepEqual(distinctTerms('净月在哪里'), ['净月']);
  });

  it('keep Chinese and Latin words of one question apart', () => {
    assert.deepEqual(distinctTerms('FAW的目标'), ['faw', '目标']);
  });

  it('stand beside all words of a question, in Chinese as its readers tell them apart', () => {
    assert.deepEqual(questionParts('长春的GDP是多少').words, ['长春', '的', 'gdp', '是', '多少']);
  });

  it('can be paired with their neighbours, where they are words', () => {
    assert.deepEqual(withPairs(['dual', 'carbon', '龙头']), ['dual', 'carbon', '龙头', 'dual carbon']);
  });
});

describe('tokens', () => {
  it('keep numbers whole', () => {
    assert.deepEqual(
      tokenize('4.46 million, 1,400 and 2017-2020').map(({ word }) => word),
      ['4.46', 'million', '1400', 'and', '2017', '2020'],
    );
  });

  it('fold a name to its words', () => {
    assert.equal(foldName('  “Dual  carbon”–Demonstration City '), 'dual carbon demonstration city');
  });
});

describe('the kind of answer that a question asks for', () => {
  for (const [question, kinds] of [
    ['who chaired the opening?', ['?who']],
    ['when will it open', ['?when', '?future']],
    ['how many people', ['?how-many']],
    ['how much money do they plan to spend', ['?how-much', '?future']],
    ['list the ten projects', ['?list']],
    ['tl;dr', ['?sum']],
    ['are there more firms than before', ['?change']],
    ['目标是多少', ['?how-many', '?future']],
    ['urban renewal', []],
  ] as const) {
    it(`“${question}” → ${kinds.join(' ') || 'none'}`, () => assert.deepEqual(kindsOf(question), kinds));
  }
});
