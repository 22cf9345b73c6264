import { type Ids, toIds } from './lists.js';

/**
 * Finds the row of a string, without keeping the strings: a hash table with open addressing, in two arrays. A quarter of
 * the room of a `Map`, nothing to build when it is read from a file, and one look at memory for most strings.
 * @see Knuth, “The Art of Computer Programming”, vol. 3, section 6.4, algorithm L
 */
export interface KeyTable {
  /** A hash or `EMPTY` in each slot; as many slots as a power of two. */
  readonly hashes: Float64Array;
  /** The row of the hash in each slot. */
  readonly rows: Ids;
}

/** Stands in a slot without a hash. */
const EMPTY = -1;
/** Slots for each key, at least: with fewer, strings that are no keys take many looks. */
const SLOTS_PER_KEY = 1.4;

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
  const slots = 2 ** Math.ceil(Math.log2(SLOTS_PER_KEY * keys.length + 1));
  const hashes = new Float64Array(slots).fill(EMPTY);
  const rows = new Uint32Array(slots);
  for (const [row, key] of keys.entries()) {
    const hash = hashKey(key);
    const slot = slotOf(hashes, hash);
    if (hashes[slot] === hash) throw new Error(`“${keys[rows[slot] as number]}” and “${key}” share a hash`);
    hashes[slot] = hash;
    rows[slot] = row;
  }
  return { hashes, rows: toIds(rows) };
}

/** The row of a key; `NO_ROW` for any other string. */
export function findRow({ hashes, rows }: KeyTable, key: string): number {
  const hash = hashKey(key);
  const slot = slotOf(hashes, hash);
  return hashes[slot] === hash ? (rows[slot] as number) : NO_ROW;
}

/** Where a hash is, or would be put. */
function slotOf(hashes: Float64Array, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask; // the low bits: a double is cut to 32 of them
  while (hashes[slot] !== hash && hashes[slot] !== EMPTY) slot = (slot + 1) & mask;
  return slot;
}
