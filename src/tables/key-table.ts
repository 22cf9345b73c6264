import { type Ids, toIds } from './lists.js';

/**
 * Finds the row of a string, without keeping the strings: hashes in ascending order, each with its row. A quarter of
 * the room of a `Map`, and nothing to build when it is read from a file.
 */
export interface KeyTable {
  /** Whole numbers below 2^53, ascending, none twice. */
  readonly hashes: Float64Array;
  /** The row of each hash. */
  readonly rows: Ids;
}

/** No row: the string is none of the keys. */
export const NO_ROW = -1;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const OTHER_OFFSET = 0x9747b28c;
const OTHER_PRIME = 0x5bd1e995;

/**
 * Two 32-bit hashes side by side, 53 bits of them: what a double holds exactly. Among 200,000 keys the chance that a
 * further string is taken for one of them is 1 in 40 thousand million.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ for the first half
 */
export function hashKey(key: string): number {
  let one = FNV_OFFSET;
  let other = OTHER_OFFSET;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, FNV_PRIME);
    other = Math.imul(other ^ code, OTHER_PRIME);
    other ^= other >>> 15;
  }
  one = Math.imul(one ^ (one >>> 16), 0x7feb352d);
  other = Math.imul(other ^ (other >>> 13), 0x2c1b3c6d);
  return ((one ^ (one >>> 15)) >>> 0) * 2 ** 21 + ((other ^ (other >>> 12)) >>> 11);
}

/**
 * @param keys  distinct; the row of each is its place
 * @throws {Error} when two keys share a hash, once in some hundred thousand tables of this size: then the tables cannot
 *   tell them apart, and one of them has to be spelt differently
 */
export function toKeyTable(keys: readonly string[]): KeyTable {
  const hashed = keys.map((key, row) => ({ hash: hashKey(key), row }));
  hashed.sort((one, other) => one.hash - other.hash);
  for (const [at, { hash, row }] of hashed.entries()) {
    const before = hashed[at - 1];
    if (before?.hash === hash) throw new Error(`“${keys[before.row]}” and “${keys[row]}” share a hash`);
  }
  return { hashes: Float64Array.from(hashed, ({ hash }) => hash), rows: toIds(hashed.map(({ row }) => row)) };
}

/** The row of a key; `NO_ROW` for any other string. */
export function findRow({ hashes, rows }: KeyTable, key: string): number {
  const wanted = hashKey(key);
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] as number;
    if (found === wanted) return rows[middle] as number;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return NO_ROW;
}
