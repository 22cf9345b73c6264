import type { Lists } from '../tables/lists.js';

/** Fewer occurrences than this are chance. */
const MIN_TOGETHER = 2;
/** Share of the rarer term's occurrences in which the other stands beside it; more than half, see `majority`. */
const MIN_SHARE = 0.6;

/** No term: stands before the first and behind the last. */
const NONE = -1;

/** Two terms, by row, the second behind the first. */
export type RowPair = readonly [one: number, other: number];

/**
 * Learns from a collection which terms nearly always stand together: “Zhang Zhijun”, “six cities”, “Municipal Party
 * Congress”. They say together what one word says alone, and are weighed so.
 * @param texts  the rows of each text's terms, in order
 * @param rows   how many rows there are
 */
export function findBoundTerms(texts: Lists, rows: number): readonly RowPair[] {
  // Who stands beside a term more than half of the time can only be its majority: of all other pairs none is counted.
  const after = majority(texts, rows, 1);
  const before = majority(texts, rows, -1);
  const alone = new Uint32Array(rows);
  const withAfter = new Uint32Array(rows);
  const withBefore = new Uint32Array(rows);
  forEachPair(texts, 1, (term, next) => {
    alone[term] = (alone[term] as number) + 1;
    if (next === after[term]) withAfter[term] = (withAfter[term] as number) + 1;
    if (next !== NONE && before[next] === term) withBefore[next] = (withBefore[next] as number) + 1;
  });
  const isBound = (count: number, rarer: number): boolean => count >= MIN_TOGETHER && count >= MIN_SHARE * rarer;
  const pairs = new Map<string, RowPair>();
  for (let term = 0; term < rows; term++) {
    const [next, previous] = [after[term] as number, before[term] as number];
    if (next !== NONE && isBound(withAfter[term] as number, alone[term] as number))
      pairs.set(`${term} ${next}`, [term, next]);
    if (previous !== NONE && isBound(withBefore[term] as number, alone[term] as number))
      pairs.set(`${previous} ${term}`, [previous, term]);
  }
  return [...pairs.values()];
}

/**
 * What may stand beside each term in more than half of its places; where nothing does, anything.
 * @param step  1: behind it, -1: before it
 * @see Boyer and Moore, “MJRTY: A Fast Majority Vote Algorithm”, 1981
 */
function majority(texts: Lists, rows: number, step: 1 | -1): Int32Array {
  const candidates = new Int32Array(rows).fill(NONE);
  const votes = new Uint32Array(rows);
  forEachPair(texts, step, (term, neighbour) => {
    if (candidates[term] === neighbour) votes[term] = (votes[term] as number) + 1;
    else if ((votes[term] as number) > 0) votes[term] = (votes[term] as number) - 1;
    else {
      candidates[term] = neighbour;
      votes[term] = 1;
    }
  });
  return candidates;
}

function forEachPair({ starts, ids }: Lists, step: 1 | -1, visit: (term: number, neighbour: number) => void): void {
  for (let text = 0; text + 1 < starts.length; text++) {
    const [start, end] = [starts[text] as number, starts[text + 1] as number];
    for (let at = start; at < end; at++) {
      const beside = at + step;
      visit(ids[at] as number, beside < start || beside >= end ? NONE : (ids[beside] as number));
    }
  }
}
