import type { NeighbourTables } from '../search/rank/neighbours.js';
import { type Lists, toLists } from '../tables/lists.js';

/** Rarest-weighted terms by which a paragraph is compared. */
const COMPARED_TERMS = 60;
/** What more paragraphs than this have makes none of them alike, and takes too long to compare. */
const HOLDERS_MAX = 400;
/** Nearest paragraphs that are kept of each: of these, the ones that a question finds, too, are looked at. */
const KEPT = 30;

/**
 * The paragraphs that resemble each paragraph most, by the cosine of their heaviest terms.
 * @param paragraphs  the rows of each paragraph's terms, repeated as often as they stand
 * @param holders     the paragraphs that have each term
 */
export function findNearest(paragraphs: Lists, holders: Lists): NeighbourTables {
  const vectors = toVectors(paragraphs, holders);
  const byTerm = transpose(vectors, holders.starts.length - 1);
  const count = paragraphs.starts.length - 1;
  const cosines = new Float32Array(count);
  const touched = new Uint32Array(count);
  const kept: number[] = [];
  const nearest = Array.from({ length: count }, (_, own) => {
    const found = addCosines(own, vectors, byTerm, cosines, touched);
    const best = keepNearest(touched.subarray(0, found), cosines, own);
    for (const place of best) kept.push(cosines[place] as number);
    for (let at = 0; at < found; at++) cosines[touched[at] as number] = 0;
    return best;
  });
  return { nearest: toLists(nearest), cosines: Float32Array.from(kept) };
}

/** Weighted entries, one list a row. */
interface Weighted {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

/** The heaviest terms of each paragraph, scaled to length 1. */
function toVectors(paragraphs: Lists, holders: Lists): Weighted {
  const count = paragraphs.starts.length - 1;
  const counts = new Uint16Array(holders.starts.length - 1);
  const starts = new Uint32Array(count + 1);
  const ids: number[] = [];
  const weights: number[] = [];
  for (let paragraph = 0; paragraph < count; paragraph++) {
    const all = paragraphs.ids.subarray(paragraphs.starts[paragraph], paragraphs.starts[paragraph + 1]);
    const own: { readonly row: number; weight: number }[] = [];
    for (const row of all) {
      if (counts[row] === 0) own.push({ row, weight: 0 });
      counts[row] = (counts[row] as number) + 1;
    }
    for (const term of own) {
      const holding = (holders.starts[term.row + 1] as number) - (holders.starts[term.row] as number);
      term.weight = Math.log(1 + count / (holding || 1)) * (1 + Math.log(counts[term.row] as number));
      counts[term.row] = 0;
    }
    const heaviest =
      own.length <= COMPARED_TERMS ? own : own.sort((one, other) => other.weight - one.weight).slice(0, COMPARED_TERMS);
    const length = Math.sqrt(heaviest.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { row, weight } of heaviest) {
      ids.push(row);
      weights.push(weight / length);
    }
    starts[paragraph + 1] = ids.length;
  }
  return { starts, ids: Uint32Array.from(ids), weights: Float32Array.from(weights) };
}

function transpose({ starts, ids, weights }: Weighted, rows: number): Weighted {
  const byTerm = { starts: new Uint32Array(rows + 1), ids: new Uint32Array(ids.length), weights: weights.slice() };
  for (const row of ids) byTerm.starts[row + 1] = (byTerm.starts[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++)
    byTerm.starts[row + 1] = (byTerm.starts[row + 1] as number) + (byTerm.starts[row] as number);
  const next = byTerm.starts.slice();
  for (let document = 0; document + 1 < starts.length; document++) {
    for (let at = starts[document] as number; at < (starts[document + 1] as number); at++) {
      const row = ids[at] as number;
      const to = next[row] as number;
      byTerm.ids[to] = document;
      byTerm.weights[to] = weights[at] as number;
      next[row] = to + 1;
    }
  }
  return byTerm;
}

/** @returns how many paragraphs share a term with this one; they stand in `touched` */
function addCosines(
  own: number,
  vectors: Weighted,
  byTerm: Weighted,
  cosines: Float32Array,
  touched: Uint32Array,
): number {
  let found = 0;
  for (let at = vectors.starts[own] as number; at < (vectors.starts[own + 1] as number); at++) {
    const row = vectors.ids[at] as number;
    const [start, end] = [byTerm.starts[row] as number, byTerm.starts[row + 1] as number];
    if (end - start > HOLDERS_MAX) continue;
    const weight = vectors.weights[at] as number;
    for (let other = start; other < end; other++) {
      const paragraph = byTerm.ids[other] as number;
      const before = cosines[paragraph] as number;
      if (before === 0) touched[found++] = paragraph;
      cosines[paragraph] = before + weight * (byTerm.weights[other] as number);
    }
  }
  return found;
}

/** The nearest few, nearest first. */
function keepNearest(touched: Uint32Array, cosines: Float32Array, own: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (const place of touched) {
    const cosine = cosines[place] as number;
    if (place === own || (best.length === KEPT && cosine <= least)) continue;
    let at = best.length === KEPT ? KEPT - 1 : best.length;
    for (; at > 0 && cosine > (cosines[best[at - 1] as number] as number); at--) best[at] = best[at - 1] as number;
    best[at] = place;
    least = cosines[best.at(-1) as number] as number;
  }
  return best;
}
