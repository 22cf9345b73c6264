import { pairOf } from '../../language/terms.js';

/** How firmly neighbouring terms of a text are bound into one name or phrase. */
export type AreBound = (one: string, other: string) => boolean;

/** Fewer occurrences than this are chance. */
const LEAST_TOGETHER = 2;
/** Share of the rarer term's occurrences in which the other stands beside it. */
const LEAST_SHARE = 0.6;

/**
 * Learns from a collection which terms nearly always stand together: “Zhang Zhijun”, “six cities”, “Municipal Party
 * Congress”. They say together what one word says alone, and are weighed so.
 * @param texts  the terms of each text, in order
 */
export function findBoundTerms(texts: Iterable<readonly string[]>): AreBound {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const terms of texts) {
    for (const [at, term] of terms.entries()) {
      count(alone, term);
      const next = terms[at + 1];
      if (next !== undefined) count(together, pairOf(term, next));
    }
  }
  return (one, other) => {
    const both = together.get(pairOf(one, other)) ?? 0;
    const rarer = Math.min(alone.get(one) ?? 0, alone.get(other) ?? 0);
    return both >= LEAST_TOGETHER && both >= LEAST_SHARE * rarer;
  };
}

/** What each term weighs, 0 to 1: bound neighbours share the weight of one. */
export function weighBound(terms: readonly string[], areBound: AreBound): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (let first = 0; first < terms.length; ) {
    let last = first;
    while (last + 1 < terms.length && areBound(terms[last] ?? '', terms[last + 1] ?? '')) last++;
    const weight = 1 / (last - first + 1);
    for (; first <= last; first++)
      weights.set(terms[first] ?? '', Math.max(weight, weights.get(terms[first] ?? '') ?? 0));
  }
  return weights;
}
