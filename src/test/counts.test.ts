import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countEach } from '../learning/counts.js';

describe('countEach', () => {
  for (const [items, expected] of [
    [[], []],
    [['a'], [['a', 1]]],
    [
      ['b', 'a', 'b', 'b'],
      [
        ['b', 3],
        ['a', 1],
      ],
    ],
  ] as const) {
    it(`${items.join(' ') || '(none)'} → ${expected.join(' ')}`, () =>
      assert.deepEqual([...countEach(items)], expected));
  }

  it('takes whatever can be gone through', () => assert.deepEqual([...countEach(new Set([7]))], [[7, 1]]));
});
