import { type KeyTable, toKeyTable } from '../tables/key-table.js';
import { type Lists, toLists } from '../tables/lists.js';

/** Gives every term a row, in the order in which they are met. */
export interface TermRows {
  /** The term's row; a new one when it is met for the first time. */
  rowOf(term: string): number;
  /** Undefined for a term that was never met. */
  find(term: string): number | undefined;
  count(): number;
  toKeyTable(): KeyTable;
}

export function createTermRows(): TermRows {
  const rows = new Map<string, number>();
  return {
    rowOf(term) {
      const known = rows.get(term);
      if (known !== undefined) return known;
      rows.set(term, rows.size);
      return rows.size - 1;
    },
    find: (term) => rows.get(term),
    count: () => rows.size,
    toKeyTable: () => toKeyTable([...rows.keys()]),
  };
}

/**
 * Turns lists of terms by document into lists of documents by term, each once, ascending.
 * @param count  how many rows there are
 */
export function invert(byDocument: Lists, count: number): Lists {
  const lastSeen = new Int32Array(count).fill(-1);
  const lengths = new Uint32Array(count + 1);
  forEachEntry(byDocument, (document, row) => {
    if (lastSeen[row] === document) return;
    lastSeen[row] = document;
    lengths[row + 1] = (lengths[row + 1] as number) + 1;
  });
  const starts = lengths;
  for (let row = 0; row < count; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const ids = new Uint32Array(starts[count] as number);
  const next = starts.slice();
  lastSeen.fill(-1);
  forEachEntry(byDocument, (document, row) => {
    if (lastSeen[row] === document) return;
    lastSeen[row] = document;
    ids[next[row] as number] = document;
    next[row] = (next[row] as number) + 1;
  });
  return { starts, ids };
}

function forEachEntry({ starts, ids }: Lists, visit: (document: number, row: number) => void): void {
  for (let document = 0; document + 1 < starts.length; document++) {
    const end = starts[document + 1] as number;
    for (let at = starts[document] as number; at < end; at++) visit(document, ids[at] as number);
  }
}

/** The rows of every document's terms, repeated as often as they stand. */
export function toRowLists(documents: readonly (readonly string[])[], rows: TermRows): Lists {
  return toLists(documents.map((terms) => terms.map(rows.rowOf)));
}
