import { type Bm25, type IndexField, indexDocuments } from '../search/index/live-index.js';
import type { ScoredPostings } from '../search/index/postings.js';
import { toIds } from '../tables/lists.js';

/**
 * Indexes documents with MiniSearch, and asks it for every term what it makes of each document: what it says of a term
 * never changes, so it need not be asked again.
 * @param fields  each with one list for each document
 * @param rows    how many rows of terms there are
 */
export function scorePostings(fields: readonly IndexField[], bm25: Bm25, rows: number): ScoredPostings {
  const documents = (fields[0]?.terms.starts.length ?? 1) - 1;
  const lookUp = indexDocuments(fields, bm25);
  const isUsed = new Uint8Array(rows);
  for (const { terms } of fields) for (const row of terms.ids) isUsed[row] = 1;
  const starts = new Uint32Array(rows + 1);
  const holders: Uint32Array[] = [];
  const scores: Float32Array[] = [];
  for (let row = 0; row < rows; row++) {
    const found = isUsed[row] === 1 ? lookUp(row) : undefined;
    starts[row + 1] = (starts[row] as number) + (found?.documents.length ?? 0);
    if (found === undefined) continue;
    const order = Uint32Array.from(found.documents.keys()).sort(
      (one, other) => (found.documents[one] as number) - (found.documents[other] as number),
    );
    holders.push(Uint32Array.from(order, (at) => found.documents[at] as number));
    scores.push(Float32Array.from(order, (at) => found.scores[at] as number));
  }
  return { postings: { starts, ids: toIds(concat(holders)) }, scores: Float32Array.from(concat(scores)), documents };
}

function concat(parts: readonly ArrayLike<number>[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
