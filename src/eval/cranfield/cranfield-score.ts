import { createSearchEngine } from '../../search/create-search-engine.js';
import type { SearchEngine } from '../../search/search-engine.js';
import { type Part, studyReport } from '../../study/study-report.js';
import { bootstrapMean, type Interval } from '../bootstrap.js';
import { createMiniSearchRanker, type Ranker } from '../rankers.js';
import { decimals, toTable } from '../table.js';
import { type Cranfield, ndcgAt } from './cranfield.js';
import { cranfieldReport } from './cranfield-files.js';

const K = 10;

export interface CranfieldScore {
  readonly name: string;
  /** Mean nDCG@10 over all queries, 0 to 1. */
  readonly ndcg10: number;
  readonly interval: Interval | undefined;
}

/**
 * Mean nDCG@10 of the engine, without any data made by hand, and of MiniSearch.
 * @param without  sets of parts to leave out, each a row of its own; the empty set is the whole
 */
export function scoreCranfield(
  collection: Cranfield,
  without: readonly ReadonlySet<Part>[],
): readonly CranfieldScore[] {
  const report = cranfieldReport(collection);
  const lines = collection.reportText.split('\n').map((text) => ({ text }));
  const documents = collection.documents.map(({ title, text }) => ({ title, text }));
  return [
    ...without.map((parts) => {
      const name = parts.size === 0 ? 'this bot' : `this bot without ${[...parts].join(', ')}`;
      return score(collection, toRanker(name, createSearchEngine(report, studyReport(report, { without: parts }))));
    }),
    score(collection, createMiniSearchRanker('MiniSearch, title and text', documents)),
    score(collection, createMiniSearchRanker('MiniSearch, one line a document', lines)),
  ];
}

function toRanker(name: string, search: SearchEngine): Ranker {
  return {
    name,
    rank: (question, limit) => search.ask(question, limit).hits.map(({ excerpt }) => excerpt.paragraph.number),
  };
}

function score({ queries }: Cranfield, ranker: Ranker): CranfieldScore {
  const values = queries.map(({ text, gains }) => ndcgAt(ranker.rank(text, K), gains, K));
  const ndcg10 = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { name: ranker.name, ndcg10, interval: bootstrapMean(values) };
}

export function showCranfield(scores: readonly CranfieldScore[]): string {
  return toTable(cranfieldRows(scores));
}

/** The same as cells, titles first. */
export function cranfieldRows(scores: readonly CranfieldScore[]): readonly (readonly string[])[] {
  const rows = scores.map(({ name, ndcg10, interval }) => [
    name,
    decimals(ndcg10),
    interval === undefined ? '' : `${decimals(interval.low)}–${decimals(interval.high)}`,
  ]);
  return [['', `nDCG@${K}`, '95 % interval'], ...rows];
}
