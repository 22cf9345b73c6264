import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRow, hashKey, NO_ROW, toKeyTable } from '../tables/key-table.js';

const MANY = Array.from({ length: 70_000 }, (_, at) => `key ${at}`);

/** Two of the few pairs that six small letters have: found by trying all of them. */
const SAME_HASH = ['mgoapy', 'jrfyxf'] as const;

describe('a table of keys', () => {
  const keys = ['', 'farm', 'crops', '城市', '?who', 'farm crops', 'FARM'];
  const table = toKeyTable(keys);

  for (const [row, key] of keys.entries()) {
    it(`finds ${JSON.stringify(key)} in row ${row}`, () => assert.equal(findRow(table, key), row));
  }

  for (const key of ['far', 'farms', ' ', '城', 'farm\u0000']) {
    it(`has no row for ${JSON.stringify(key)}`, () => assert.equal(findRow(table, key), NO_ROW));
  }

  it('may be empty', () => assert.equal(findRow(toKeyTable([]), 'farm'), NO_ROW));

  it('finds each of more keys than two bytes can number, and none beside them', () => {
    const many = toKeyTable(MANY);
    assert.ok(many.rows instanceof Uint32Array);
    for (const [row, key] of MANY.entries()) assert.equal(findRow(many, key), row);
    for (const key of MANY) assert.equal(findRow(many, `${key}x`), NO_ROW);
  });

  it('tells two keys that share a hash by name: it could not keep them apart', () => {
    const [one, other] = SAME_HASH;
    assert.equal(hashKey(one), hashKey(other));
    assert.throws(() => toKeyTable(['farm', one, 'crops', other]), /“mgoapy” and “jrfyxf” share a hash/);
  });
});

describe('the hash of a key', () => {
  it('is a whole number that a double holds exactly', () => {
    for (const key of ['', 'a', '城市', 'x'.repeat(10_000), ...MANY.slice(0, 1000)]) {
      assert.ok(Number.isSafeInteger(hashKey(key)) && hashKey(key) >= 0, key.slice(0, 20));
    }
  });

  it('is another for the same letters in another order', () => assert.notEqual(hashKey('ab'), hashKey('ba')));
});
