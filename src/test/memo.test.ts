import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoize } from '../tables/memo.js';

describe('a function that remembers', () => {
  /** What was worked out, in order, when these were asked for one after the other. */
  function workedOut(max: number, asked: readonly string[]): string {
    const worked: string[] = [];
    const double = memoize(max, (key: string) => {
      worked.push(key);
      return key + key;
    });
    for (const key of asked) assert.equal(double(key), key + key);
    return worked.join('');
  }

  for (const [max, asked, expected, why] of [
    [2, 'aaa', 'a', 'what is kept is not worked out again'],
    [2, 'abab', 'ab', 'two are kept'],
    [2, 'abcb', 'abc', 'a third pushes out the first'],
    [2, 'abca', 'abca', 'which is worked out again'],
    [2, 'abaca', 'abca', 'the one kept longest goes, however often it was asked for'],
    [1, 'aba', 'aba', 'one is kept'],
  ] as const) {
    it(`${asked} with room for ${max}: ${why}`, () => assert.equal(workedOut(max, [...asked]), expected));
  }
});
