import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listHas, listLength, toIds, toLists } from '../tables/lists.js';

describe('lists of numbers', () => {
  const lists = toLists([[3, 5, 8], [], [0], [2, 70_000]]);

  it('lie side by side, one for each row', () => {
    assert.deepEqual([...lists.starts], [0, 3, 3, 4, 6]);
    assert.deepEqual([...lists.ids], [3, 5, 8, 0, 2, 70_000]);
  });

  for (const [row, expected] of [
    [0, 3],
    [1, 0],
    [3, 2],
    [4, 0], // behind the last
    [-1, 0], // no row
  ] as const) {
    it(`row ${row} has ${expected}`, () => assert.equal(listLength(lists, row), expected));
  }

  for (const [row, wanted, expected] of [
    [0, 3, true],
    [0, 5, true],
    [0, 8, true],
    [0, 4, false],
    [0, 9, false],
    [0, 0, false], // the next list but one has it
    [1, 0, false],
    [2, 0, true],
    [3, 70_000, true],
    [4, 3, false], // behind the last
    [-1, 3, false], // no row
  ] as const) {
    it(`row ${row} ${expected ? 'has' : 'does not have'} ${wanted}`, () => {
      assert.equal(listHas(lists, row, wanted), expected);
    });
  }

  it('may be none at all', () => {
    assert.deepEqual(toLists([]), { starts: new Uint32Array(1), ids: new Uint16Array() });
  });
});

describe('numbers in as little room as they need', () => {
  for (const [values, expected] of [
    [[], new Uint16Array()],
    [[0, 65_535], Uint16Array.of(0, 65_535)],
    [[0, 65_536], Uint32Array.of(0, 65_536)],
  ] as const) {
    it(`${values.join(' and ') || 'none'}: ${expected.BYTES_PER_ELEMENT} bytes each`, () => {
      assert.deepEqual(toIds(values), expected);
    });
  }
});
