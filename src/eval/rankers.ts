import MiniSearch, { type SearchOptions } from 'minisearch';

/** A search library as it comes, for comparison. */
export interface Ranker {
  readonly name: string;
  /** Documents, counted from 1, best first. */
  rank(question: string, limit: number): readonly number[];
}

/** What MiniSearch is compared by: as it comes, and with the options that its manual suggests for misspelt words. */
const MINISEARCH_OPTIONS = {
  'MiniSearch, as it comes': {},
  'MiniSearch, prefix and fuzzy 0.2': { prefix: true, fuzzy: 0.2 },
} as const satisfies Readonly<Record<string, SearchOptions>>;

/**
 * @param documents  fields by name; every document has the same ones
 */
export function createMiniSearchRanker(
  name: string,
  documents: readonly Readonly<Record<string, string>>[],
  options: SearchOptions = {},
): Ranker {
  const index = new MiniSearch({ fields: Object.keys(documents[0] ?? {}) });
  index.addAll(documents.map((fields, at) => ({ ...fields, id: at + 1 })));
  return {
    name,
    rank: (question, limit) =>
      index
        .search(question, options)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
  };
}

/** The rankers that the engine is compared with, over whole paragraphs. */
export function paragraphRankers(paragraphs: readonly { readonly text: string }[]): readonly Ranker[] {
  const documents = paragraphs.map(({ text }) => ({ text }));
  return Object.entries(MINISEARCH_OPTIONS).map(([name, options]) => createMiniSearchRanker(name, documents, options));
}
