import type { Lists } from '../../tables/lists.js';
import type { WeightedRows } from './term-table.js';

/** Scores of single terms. The sum over a question's terms, weighted, is a document's score. */
export interface TermIndex {
  /** One score for each document, 0 where it has none of the terms. */
  score(asked: WeightedRows): Float64Array;
}

/** Which documents have each term, and what MiniSearch scored them for it. */
export interface ScoredPostings {
  readonly postings: Lists;
  /** In the order of `postings.ids`; above 0. */
  readonly scores: Float32Array;
  readonly documents: number;
}

/** Reads scores that were worked out when the report was studied. */
export function openScoredPostings({ postings, scores, documents }: ScoredPostings): TermIndex {
  return {
    score(asked) {
      const sums = new Float64Array(documents);
      for (const [at, row] of asked.rows.entries()) addRow(sums, postings, scores, row, asked.weights[at] as number);
      return sums;
    },
  };
}

/** Adds the weighted values of a row to one sum for each document. */
export function addRow(
  sums: Float64Array,
  { starts, ids }: Lists,
  values: Float32Array,
  row: number,
  weight: number,
): void {
  const end = starts[row + 1] ?? 0;
  // Plain counting: this is done for every term of every question, in every index.
  for (let at = starts[row] ?? 0; at < end; at++) {
    const document = ids[at] as number;
    sums[document] = (sums[document] as number) + weight * (values[at] as number);
  }
}
