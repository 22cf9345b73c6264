import { type KeyTable, toKeyTable } from '../tables/key-table.js';
import type { Lists } from '../tables/lists.js';

/** Gives every term a row, in the order in which they are met. */
export interface TermRows {
  /** The term's row; a new one when it is met for the first time. */
  rowOf(term: string): number;
  /** The term of a row. */
  termOf(row: number): string;
  /** Undefined for a term that was never met. */
  find(term: string): number | undefined;
  count(): number;
  toKeyTable(): KeyTable;
}

export function createTermRows(): TermRows {
  const rows = new Map<string, number>();
  const terms: string[] = [];
  return {
    rowOf(term) {
      const known = rows.get(term);
      if (known !== undefined) return known;
      rows.set(term, terms.length);
      return terms.push(term) - 1;
    },
    termOf: (row) => terms[row] ?? '',
    find: (term) => rows.get(term),
    count: () => rows.size,
    toKeyTable: () => toKeyTable(terms),
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

/**
 * The rows of every document's terms, repeated as often as they stand.
 * @param termsOf  the terms of one of the documents
 */
export function toRowLists<Item>(
  documents: readonly Item[],
  termsOf: (document: Item) => readonly string[],
  rows: TermRows,
): Lists {
  const starts = new Uint32Array(documents.length + 1);
  let ids = new Uint32Array(1024);
  let used = 0;
  for (const [at, document] of documents.entries()) {
    const terms = termsOf(document);
    if (used + terms.length > ids.length) {
      const longer = new Uint32Array(2 * (used + terms.length));
      longer.set(ids);
      ids = longer;
    }
    for (const term of terms) ids[used++] = rows.rowOf(term);
    starts[at + 1] = used;
  }
  return { starts, ids: ids.slice(0, used) };
}

/** The lists of each document as one. */
export function joinLists(lists: readonly Lists[]): Lists {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const documents = (only?.starts.length ?? 1) - 1;
  const starts = new Uint32Array(documents + 1);
  const ids = new Uint32Array(lists.reduce((sum, list) => sum + list.ids.length, 0));
  let used = 0;
  for (let document = 0; document < documents; document++) {
    for (const list of lists) {
      const own = list.ids.subarray(list.starts[document], list.starts[document + 1]);
      ids.set(own, used);
      used += own.length;
    }
    starts[document + 1] = used;
  }
  return { starts, ids };
}
