import MiniSearch from 'minisearch';
import type { Lists } from '../../tables/lists.js';
import type { TermIndex } from './postings.js';

/** BM25+: `k` saturates the term frequency, `b` normalises the length (0 to 1), `d` lifts every match. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** One field of every document: the rows of its terms, repeated as often as they stand. */
export interface IndexField {
  readonly name: string;
  readonly terms: Lists;
  /** What a term in it counts beside one in another field. */
  readonly boost: number;
}

/** Which documents have a term, in no particular order, and how much of it each has. */
export interface Postings {
  readonly documents: Uint32Array;
  /** BM25+ over the fields, each with its boost; above 0. */
  readonly scores: Float64Array;
}

/** Separates the terms of a field; no term has it. */
const SEPARATOR = ' ';

/**
 * Indexes documents with MiniSearch, by the rows of their terms, when the first question comes.
 *
 * MiniSearch is asked for one term at a time. Asked for a whole question, it multiplies a document's score by the
 * number of words that matched, which lets chatter outweigh the one word that matters in a long question. What it says
 * of a term never changes and is kept: memory grows to the index's own size, no further.
 * @param fields  each with one list for each document
 */
export function createLiveIndex(fields: readonly IndexField[], bm25: Bm25): TermIndex {
  const documents = (fields[0]?.terms.starts.length ?? 1) - 1;
  const kept = new Map<number, Postings>();
  let lookUp: ((row: number) => Postings) | undefined;
  const postingsOf = (row: number): Postings => {
    lookUp ??= indexDocuments(fields, bm25);
    const known = kept.get(row) ?? lookUp(row);
    if (known.documents.length > 0) kept.set(row, known);
    return known;
  };
  return {
    score({ rows, weights }) {
      const sums = new Float64Array(documents);
      for (const [place, row] of rows.entries()) {
        const { documents: holders, scores } = postingsOf(row);
        const weight = weights[place] as number;
        for (let at = 0; at < holders.length; at++) {
          const document = holders[at] as number;
          sums[document] = (sums[document] as number) + weight * (scores[at] as number);
        }
      }
      return sums;
    },
  };
}

/** @returns what MiniSearch makes of a single term, by its row */
export function indexDocuments(fields: readonly IndexField[], bm25: Bm25): (row: number) => Postings {
  const index = new MiniSearch<{ readonly id: number }>({
    fields: fields.map(({ name }) => name),
    extractField: ({ id }, name) => {
      const field = fields.find((candidate) => candidate.name === name);
      return field === undefined ? String(id) : joinRows(field.terms, id);
    },
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
  });
  const documents = (fields[0]?.terms.starts.length ?? 1) - 1;
  index.addAll(Array.from({ length: documents }, (_, id) => ({ id })));
  const boost = Object.fromEntries(fields.map(({ name, boost: value }) => [name, value]));
  return (row) => {
    const found = index.search(String(row), { boost, bm25 });
    return {
      documents: Uint32Array.from(found, ({ id }) => Number(id)),
      scores: Float64Array.from(found, ({ score }) => score),
    };
  };
}

function joinRows({ starts, ids }: Lists, document: number): string {
  return ids.subarray(starts[document], starts[document + 1]).join(SEPARATOR);
}
