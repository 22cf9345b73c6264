import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solve } from '../learning/solve.js';

describe('solve', () => {
  for (const [what, rows, constants, expected] of [
    ['one equation', [[4]], [2], [0.5]],
    [
      'equations that have nothing to do with each other',
      [
        [2, 0],
        [0, 4],
      ],
      [6, 8],
      [3, 2],
    ],
    [
      'two unknowns in both',
      [
        [2, 1],
        [1, 3],
      ],
      [5, 10],
      [1, 3],
    ],
    [
      'three unknowns, one of them 0',
      [
        [4, 2, 0],
        [2, 5, 2],
        [0, 2, 5],
      ],
      [8, 2, -5],
      [2, 0, -1],
    ],
    ['nothing', [], [], []],
  ] as const) {
    it(what, () => {
      const solution = solve(
        rows.map((row) => Float64Array.from(row)),
        Float64Array.from(constants),
      );
      assert.equal(solution.length, expected.length);
      for (const [at, value] of expected.entries()) assert.ok(Math.abs((solution[at] ?? 0) - value) < 1e-12);
    });
  }
});
