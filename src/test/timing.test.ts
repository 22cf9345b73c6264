import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentile } from '../bench/timing.js';

describe('percentile', () => {
  for (const [share, expected] of [
    [0, 1],
    [0.5, 2],
    [0.75, 3],
    [0.99, 4],
    [1, 4],
  ] as const) {
    it(`${share} of 4, 2, 3, 1 → ${expected}`, () => assert.equal(percentile([4, 2, 3, 1], share), expected));
  }
});
