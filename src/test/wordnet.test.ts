import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadWordNet } from '../dictionaries/wordnet.js';

const { related } = loadWordNet();

describe('the words that share a meaning with one', () => {
  for (const [word, close, broader] of [
    ['car', 'automobile', 'motor vehicle'],
    ['forests', 'woods', 'vegetation'], // in any inflection
    ['doctor', 'physician', 'medical practitioner'],
    ['repair', 'repairer', 'improvement'], // what is derived from it
  ] as const) {
    it(`“${word}”: close “${close}”, broader “${broader}”`, () => {
      const words = related(word);
      assert.ok(words.close.includes(close), words.close.join(', '));
      assert.ok(words.broader.includes(broader), words.broader.join(', '));
    });
  }

  it('never have the word itself', () => {
    const { close, broader } = related('car');
    assert.equal([...close, ...broader].includes('car'), false);
  });

  it('are none for a word that is not known', () => {
    assert.deepEqual(related('xqzt'), { close: [], broader: [] });
  });

  it('leave kinds of it out: who reads of cars has not read of taxis', () => {
    const { close, broader } = related('car');
    assert.equal([...close, ...broader].includes('taxi'), false);
  });
});
