import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom } from '../eval/bootstrap.js';
import { topPlaces, topUnordered } from '../search/rank/top.js';

/** The same, without a heap: all of them sorted, and the first few taken. */
function sorted(scores: Float64Array, limit: number): readonly number[] {
  const places = [...scores.keys()].filter((place) => (scores[place] ?? 0) > 0);
  return places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other).slice(0, limit);
}

describe('the places of the highest scores', () => {
  for (const [scores, limit, expected] of [
    [[1, 3, 2], 2, [1, 2]],
    [[1, 3, 2], 9, [1, 2, 0]], // no more than there are
    [[2, 1, 2, 2], 2, [0, 2]], // of equal ones, the earlier first
    [[0, -1, Number.NaN, 1], 4, [3]], // none but those above 0
    [[], 3, []],
  ] as const) {
    it(`the first ${limit} of ${scores.join(', ') || 'none'}: ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(topPlaces(Float64Array.from(scores), limit), expected);
    });
  }

  it('are those of a plain sort, however many there are, and however many are equal', () => {
    const random = createRandom(5);
    for (let round = 0; round < 300; round++) {
      const length = Math.floor(random() * 60);
      const different = 1 + Math.floor(random() * 20);
      const scores = Float64Array.from({ length }, () => Math.floor(random() * different) - 1);
      const limit = 1 + Math.floor(random() * 70);
      assert.deepEqual(topPlaces(scores, limit), sorted(scores, limit));
      assert.deepEqual(new Set(topUnordered(scores, limit)), new Set(sorted(scores, limit)));
    }
  });
});
