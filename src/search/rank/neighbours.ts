import { termList } from '../../language/terms.js';
import type { Paragraph } from '../../report/report.js';

/** Lets passages that resemble one another share what they score. */
export interface Neighbours {
  /** Smoothed scores; those below the candidates keep their order behind them. */
  smooth(scores: Float64Array): Float64Array;
}

/** Fewer paragraphs than this all differ, and have nothing to share. */
const LEAST_PARAGRAPHS = 300;
/** Best-scoring paragraphs that are smoothed, among one another. */
const CANDIDATES = 200;
/** Share of a score that comes from the neighbours, and how many of them there are. */
const SHARE = 0.65;
const NEAREST = 5;
/** Rarest-weighted terms by which paragraphs are compared. */
const COMPARED_TERMS = 60;

/**
 * Score regularization over a passage's nearest neighbours by cosine: what is relevant resembles what is relevant.
 * @returns undefined for a report too short for it
 * @see Diaz, “Regularizing ad hoc retrieval scores”, CIKM 2005
 */
export function createNeighbours(paragraphs: readonly Paragraph[]): Neighbours | undefined {
  if (paragraphs.length < LEAST_PARAGRAPHS) return undefined;
  const counts = paragraphs.map(({ text }) => countTerms(termList(text)));
  const frequency = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const vectors = counts.map((count) =>
    toVector(count, (term) => Math.log(1 + paragraphs.length / (frequency.get(term) ?? 1))),
  );
  return {
    smooth(scores) {
      const candidates = [...scores.keys()]
        .filter((at) => (scores[at] ?? 0) > 0)
        .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
        .slice(0, CANDIDATES);
      const smoothed = scores.map((score) => (1 - SHARE) * score);
      for (const [at, near] of nearestOf(candidates, vectors)) {
        const weight = near.reduce((sum, { cosine }) => sum + cosine, 0);
        const shared = near.reduce((sum, { at: other, cosine }) => sum + cosine * (scores[other] ?? 0), 0);
        if (weight > 0) smoothed[at] = (smoothed[at] ?? 0) + (SHARE * shared) / weight;
      }
      return smoothed;
    },
  };
}

type Vector = ReadonlyMap<string, number>;

interface Near {
  readonly at: number;
  readonly cosine: number;
}

/** The nearest of the other candidates to each candidate. */
function nearestOf(
  candidates: readonly number[],
  vectors: readonly Vector[],
): readonly (readonly [at: number, near: readonly Near[]])[] {
  const postings = new Map<string, { place: number; weight: number }[]>();
  for (const [place, at] of candidates.entries()) {
    for (const [term, weight] of vectors[at] ?? []) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ place, weight }]);
      else list.push({ place, weight });
    }
  }
  return candidates.map((at, own) => {
    const cosines = new Float64Array(candidates.length);
    for (const [term, weight] of vectors[at] ?? []) {
      for (const { place, weight: other } of postings.get(term) ?? [])
        cosines[place] = (cosines[place] ?? 0) + weight * other;
    }
    cosines[own] = 0;
    const near = candidates.map((other, place) => ({ at: other, cosine: cosines[place] ?? 0 }));
    return [at, near.sort((one, other) => other.cosine - one.cosine).slice(0, NEAREST)];
  });
}

function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The heaviest terms, scaled to length 1. */
function toVector(counts: ReadonlyMap<string, number>, rarity: (term: string) => number): Vector {
  const weighted = [...counts].map(([term, count]) => [term, rarity(term) * (1 + Math.log(count))] as const);
  const heaviest = weighted.sort((one, other) => other[1] - one[1]).slice(0, COMPARED_TERMS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(heaviest.map(([term, weight]) => [term, weight / length]));
}
