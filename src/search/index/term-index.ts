import MiniSearch from 'minisearch';

/** Which documents of an index have a term, in no particular order, and how much of it each has. */
export interface Postings {
  /** Positions in the list that the index was built from. */
  readonly documents: Int32Array;
  /** BM25+ over the fields, each with its boost; above 0. */
  readonly scores: Float64Array;
}

/** BM25+: `k` saturates the term frequency, `b` normalises the length (0 to 1), `d` lifts every match. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** Scores of single terms. The sum over a question's terms, weighted, is a document's score. */
export interface TermIndex {
  /** Undefined when no document has the term. */
  postings(term: string): Postings | undefined;
  /** Sums the postings of weighted terms, one score for each document. */
  score(terms: ReadonlyMap<string, number>): Float64Array;
}

/** Separates the terms of a field; no term has it. */
const SEPARATOR = '\n';

/**
 * Indexes documents with MiniSearch.
 *
 * MiniSearch is asked for one term at a time. Asked for a whole question, it multiplies a document's score by the
 * number of words that matched, which lets chatter outweigh the one word that matters in a long question.
 * What it says of a term never changes, so it is asked once: memory grows to the index's own size, no further.
 *
 * @param documents  terms by field, repeated as often as they stand; one record a document
 * @param boosts     weight of each field; exactly these fields are indexed
 */
export function createTermIndex<Field extends string>(
  documents: readonly Readonly<Record<Field, readonly string[]>>[],
  boosts: Readonly<Record<Field, number>>,
  bm25: Bm25,
): TermIndex {
  const fields = Object.keys(boosts) as Field[];
  const index = new MiniSearch<{ id: number } & Record<Field, readonly string[]>>({
    fields,
    extractField: (document, field) => {
      const value = document[field as Field | 'id'];
      return typeof value === 'number' ? String(value) : value.join(SEPARATOR);
    },
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
  });
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  // Askers' words are without number; only those of the documents are looked up, and kept.
  const vocabulary = new Set(documents.flatMap((document) => fields.flatMap((field) => document[field])));
  const known = new Map<string, Postings>();
  const postings = (term: string): Postings | undefined => {
    const cached = known.get(term);
    if (cached !== undefined || !vocabulary.has(term)) return cached;
    const found = index.search(term, { boost: boosts, bm25 });
    const fresh = {
      documents: Int32Array.from(found, ({ id }) => Number(id)),
      scores: Float64Array.from(found, ({ score }) => score),
    };
    known.set(term, fresh);
    return fresh;
  };
  return {
    postings,
    score(terms) {
      const scores = new Float64Array(documents.length);
      for (const [term, weight] of terms) addPostings(scores, postings(term), weight);
      return scores;
    },
  };
}

/** Adds weighted postings to one score for each document. */
export function addPostings(scores: Float64Array, postings: Postings | undefined, weight: number): void {
  if (postings === undefined) return;
  const { documents, scores: held } = postings;
  // Plain counting: this is done for every term of every question, in every index.
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as number;
    scores[document] = (scores[document] as number) + weight * (held[at] as number);
  }
}
