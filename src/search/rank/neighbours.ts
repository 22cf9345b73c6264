import type { Lists } from '../../tables/lists.js';
import { topPlaces } from './top.js';

/** The paragraphs as vectors, as they are kept. */
export interface NeighbourTables {
  /** The terms that each paragraph is compared by, by row. */
  readonly terms: Lists;
  /** Their weights, in the order of `terms.ids`; each vector has the length 1. */
  readonly weights: Float32Array;
  /** How many rows there are. */
  readonly rows: number;
}

/** Lets passages that resemble one another share what they score; those below the candidates keep their order. */
export type Smooth = (scores: Float64Array) => Float64Array;

/** Best-scoring paragraphs that are smoothed, among one another. */
const CANDIDATES = 200;
/** Share of a score that comes from the neighbours, and how many of them there are. */
const NEIGHBOUR_SHARE = 0.65;
const NEAREST = 5;

/**
 * Score regularization over a passage's nearest neighbours by cosine: what is relevant resembles what is relevant.
 * @see Diaz, “Regularizing ad hoc retrieval scores”, CIKM 2005
 */
export function createSmoothing({ terms, weights, rows }: NeighbourTables): Smooth {
  // Where the list of each term's candidates starts, in the arrays of `link`; nowhere between calls.
  const heads = new Int32Array(rows).fill(-1);
  return (scores) => {
    const candidates = topPlaces(scores, CANDIDATES);
    const links = link(candidates, terms, weights, heads);
    const smoothed = scores.map((score) => (1 - NEIGHBOUR_SHARE) * score);
    const cosines = new Float64Array(candidates.length);
    for (const [own, at] of candidates.entries()) {
      addCosines(cosines.fill(0), at, terms, weights, heads, links);
      cosines[own] = 0;
      let weight = 0;
      let shared = 0;
      for (const place of topPlaces(cosines, NEAREST)) {
        weight += cosines[place] as number;
        shared += (cosines[place] as number) * (scores[candidates[place] as number] as number);
      }
      if (weight > 0) smoothed[at] = (smoothed[at] as number) + (NEIGHBOUR_SHARE * shared) / weight;
    }
    for (const at of candidates) {
      for (let entry = terms.starts[at] as number; entry < (terms.starts[at + 1] as number); entry++)
        heads[terms.ids[entry] as number] = -1;
    }
    return smoothed;
  };
}

/** The candidates that have each term, as chains. */
interface Links {
  /** The next link of the same term; below 0 at the end. */
  readonly next: Int32Array;
  /** Whose it is, counted among the candidates. */
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

function link(candidates: readonly number[], { starts, ids }: Lists, weights: Float32Array, heads: Int32Array): Links {
  const count = candidates.reduce((sum, at) => sum + (starts[at + 1] as number) - (starts[at] as number), 0);
  const links = { next: new Int32Array(count), places: new Int32Array(count), weights: new Float32Array(count) };
  let used = 0;
  for (const [place, at] of candidates.entries()) {
    for (let entry = starts[at] as number; entry < (starts[at + 1] as number); entry++) {
      const term = ids[entry] as number;
      links.next[used] = heads[term] as number;
      links.places[used] = place;
      links.weights[used] = weights[entry] as number;
      heads[term] = used++;
    }
  }
  return links;
}

function addCosines(
  cosines: Float64Array,
  at: number,
  { starts, ids }: Lists,
  weights: Float32Array,
  heads: Int32Array,
  links: Links,
): void {
  for (let entry = starts[at] as number; entry < (starts[at + 1] as number); entry++) {
    const weight = weights[entry] as number;
    for (let found = heads[ids[entry] as number] as number; found >= 0; found = links.next[found] as number) {
      const place = links.places[found] as number;
      cosines[place] = (cosines[place] as number) + weight * (links.weights[found] as number);
    }
  }
}
