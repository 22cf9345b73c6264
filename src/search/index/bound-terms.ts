import { pairOf } from '../../language/terms.js';
import { findRow, type KeyTable, NO_ROW } from '../../tables/key-table.js';

/** Whether two neighbouring terms nearly always stand together: “Zhang Zhijun”, “Municipal Party Congress”. */
export type AreBound = (one: string, other: string) => boolean;

/** Reads which terms are bound from the pairs that are. */
export function openBoundTerms(pairs: KeyTable): AreBound {
  return (one, other) => findRow(pairs, pairOf(one, other)) !== NO_ROW;
}

/** What each term weighs, 0 to 1: bound neighbours say together what one word says alone, and share the weight of one. */
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
