import type { Lists } from '../../tables/lists.js';
import { topUnordered } from './top.js';

/** The paragraphs that resemble each paragraph most, as they are kept. */
export interface NeighbourTables {
  /** Of each paragraph, the nearest first. */
  readonly nearest: Lists;
  /** How like they are, in the order of `nearest.ids`: cosines, above 0. */
  readonly cosines: Float32Array;
}

/** Lets passages that resemble one another share what they score; those below the candidates keep their order. */
export type Smooth = (scores: Float64Array) => Float64Array;

/** Best-scoring paragraphs that are smoothed, among one another. */
const CANDIDATES = 200;
/** Share of a score that comes from the neighbours, and how many of them there are. */
const NEIGHBOUR_SHARE = 0.65;
const NEIGHBOURS = 5;

/**
 * Score regularization over a passage's nearest neighbours: what is relevant resembles what is relevant.
 * @see Diaz, “Regularizing ad hoc retrieval scores”, CIKM 2005
 */
export function createSmoothing({ nearest: { starts, ids }, cosines }: NeighbourTables): Smooth {
  return (scores) => {
    const candidates = topUnordered(scores, CANDIDATES);
    const isCandidate = new Uint8Array(scores.length);
    for (const place of candidates) isCandidate[place] = 1;
    const smoothed = new Float64Array(scores.length);
    for (let at = 0; at < scores.length; at++) smoothed[at] = (1 - NEIGHBOUR_SHARE) * (scores[at] as number);
    for (const place of candidates) {
      let weight = 0;
      let shared = 0;
      let neighbours = 0;
      for (let at = starts[place] as number; at < (starts[place + 1] as number) && neighbours < NEIGHBOURS; at++) {
        const other = ids[at] as number;
        if (isCandidate[other] === 0) continue;
        neighbours++;
        weight += cosines[at] as number;
        shared += (cosines[at] as number) * (scores[other] as number);
      }
      if (weight > 0) smoothed[place] = (smoothed[place] as number) + (NEIGHBOUR_SHARE * shared) / weight;
    }
    return smoothed;
  };
}
