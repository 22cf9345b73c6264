import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { epochs } from '../learning/epochs.js';

describe('the order in which examples are visited', () => {
  for (const [length, count, expected] of [
    [1, 3, [0, 0, 0]],
    [2, 2, [0, 1, 0, 1]],
    [5, 1, [0, 3, 1, 4, 2]],
    [8, 1, [0, 5, 2, 7, 4, 1, 6, 3]],
    [5, 0, []],
  ] as const) {
    it(`${count} epochs of ${length}: ${expected.join(' ')}`, () =>
      assert.deepEqual([...epochs(length, count)], expected));
  }

  it('has every example once an epoch, and no two neighbours in a row', () => {
    const visited = [...epochs(1000, 2)];
    for (const epoch of [visited.slice(0, 1000), visited.slice(1000)]) assert.equal(new Set(epoch).size, 1000);
    assert.ok(visited.every((at, step) => step === 0 || Math.abs(at - (visited[step - 1] ?? 0)) > 1));
  });
});
