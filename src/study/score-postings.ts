import { type Bm25, type IndexField, indexDocuments } from '../search/index/live-index.js';
import type { ScoredPostings } from '../search/index/postings.js';
import { toIds } from '../tables/lists.js';
import { invert, joinLists } from './term-rows.js';

/**
 * Indexes documents with MiniSearch, and asks it for every term what it makes of each document: what it says of a term
 * never changes, so it need not be asked again.
 * @param fields  each with one list for each document
 * @param rows    how many rows of terms there are
 */
export function scorePostings(fields: readonly IndexField[], bm25: Bm25, rows: number): ScoredPostings {
  const documents = (fields[0]?.terms.starts.length ?? 1) - 1;
  const lookUp = indexDocuments(fields, bm25);
  const { starts, ids } = invert(joinLists(fields.map(({ terms }) => terms)), rows);
  const scores = new Float32Array(ids.length);
  const ofDocument = new Float32Array(documents);
  for (let row = 0; row < rows; row++) {
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    if (start === end) continue;
    const found = lookUp(row);
    for (let at = 0; at < found.documents.length; at++)
      ofDocument[found.documents[at] as number] = found.scores[at] as number;
    for (let at = start; at < end; at++) scores[at] = ofDocument[ids[at] as number] as number;
  }
  return { postings: { starts, ids: toIds(ids) }, scores, documents };
}
