import { pairOf } from '../language/terms.js';

/** Fewer occurrences than this are chance. */
const MIN_TOGETHER = 2;
/** Share of the rarer term's occurrences in which the other stands beside it. */
const MIN_SHARE = 0.6;

/**
 * Learns from a collection which terms nearly always stand together: “Zhang Zhijun”, “six cities”, “Municipal Party
 * Congress”. They say together what one word says alone, and are weighed so.
 * @param texts  the terms of each text, in order
 * @returns each pair, as `pairOf` writes it, once
 */
export function findBoundTerms(texts: Iterable<readonly string[]>): readonly string[] {
  const alone = new Map<string, number>();
  const together = new Map<string, { count: number; readonly one: string; readonly other: string }>();
  for (const terms of texts) {
    for (const [at, term] of terms.entries()) {
      alone.set(term, (alone.get(term) ?? 0) + 1);
      const next = terms[at + 1];
      if (next === undefined) continue;
      const key = pairOf(term, next);
      const pair = together.get(key);
      if (pair === undefined) together.set(key, { count: 1, one: term, other: next });
      else pair.count++;
    }
  }
  return [...together].flatMap(([key, { count, one, other }]) => {
    const rarer = Math.min(alone.get(one) ?? 0, alone.get(other) ?? 0);
    return count >= MIN_TOGETHER && count >= MIN_SHARE * rarer ? [key] : [];
  });
}
