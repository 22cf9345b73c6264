import { findRow, type KeyTable, NO_ROW } from '../../tables/key-table.js';
import { type Lists, listHas, listLength } from '../../tables/lists.js';

/** The terms that a report and its lists are made of, as they are kept; each has a row. */
export interface TermTables {
  readonly keys: KeyTable;
  /** The paragraphs that have each term in their own words or headings, counted from 0, ascending. */
  readonly holders: Lists;
  /** The paragraphs that the thesaurus leads to by each term, in the same way. */
  readonly everyday: Lists;
  /** 1 for a term that leads to a part of the report without standing there: everyday words, and words of questions. */
  readonly leading: Uint8Array;
  /** How many of the known questions have each term; without any, how many paragraphs. */
  readonly counts: Uint32Array;
  /** How many there are. */
  readonly total: number;
  /** Pairs of neighbours that nearly always stand together, as `pairOf` writes them. */
  readonly bound: KeyTable;
}

/** Weighted terms of a question, by row; those without a row are left out. */
export interface WeightedRows {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/** What is known of single terms. */
export interface TermTable {
  /** `NO_ROW` for a term that stands nowhere. */
  rowOf(term: string): number;
  rowsOf(terms: ReadonlyMap<string, number>): WeightedRows;
  /** Above 0: the rarer among the known questions (without these, among the paragraphs), the more a term tells. */
  weightOf(term: string): number;
  /** Whether so many of the known questions share a term that it makes none of them resemble another. */
  isCommonRow(row: number): boolean;
  /** Whether a term stands in the report's own words or headings. */
  isInReport(term: string): boolean;
  /** Whether a term stands in the report, or leads to a part of it. */
  isKnown(term: string): boolean;
  /** The paragraphs, counted from 0, that have all of some terms in their own words or headings, in order. */
  paragraphsWith(terms: readonly string[]): Iterable<number>;
  /** Whether a paragraph, counted from 0, has a term in its own words or headings. */
  isOwn(paragraph: number, term: string): boolean;
  /** Whether the thesaurus has a term for words of that paragraph. */
  isEveryday(paragraph: number, term: string): boolean;
}

/** Share of the questions above which a term is too common to make two of them alike; it still counts among those that are. */
const COMMON_SHARE = 0.02;

/** Reads the terms from their tables. */
export function openTermTable({ keys, holders, everyday, leading, counts, total }: TermTables): TermTable {
  const rowOf = (term: string): number => findRow(keys, term);
  return {
    rowOf,
    rowsOf(terms) {
      const rows: number[] = [];
      const weights: number[] = [];
      for (const [term, weight] of terms) {
        const row = rowOf(term);
        if (row === NO_ROW) continue;
        rows.push(row);
        weights.push(weight);
      }
      return { rows, weights };
    },
    weightOf: (term) => weightOfCount(counts[rowOf(term)] ?? 0, total),
    isCommonRow: (row) => (counts[row] as number) > COMMON_SHARE * total,
    isInReport: (term) => listLength(holders, rowOf(term)) > 0,
    isKnown(term) {
      const row = rowOf(term);
      return leading[row] === 1 || listLength(holders, row) > 0;
    },
    *paragraphsWith(terms) {
      const rows = terms.map(rowOf).sort((one, other) => listLength(holders, one) - listLength(holders, other));
      const [rarest = NO_ROW, ...others] = rows;
      if (rarest === NO_ROW) return;
      for (const paragraph of holders.ids.subarray(holders.starts[rarest], holders.starts[rarest + 1])) {
        if (others.every((row) => listHas(holders, row, paragraph))) yield paragraph;
      }
    },
    isOwn: (paragraph, term) => listHas(holders, rowOf(term), paragraph),
    isEveryday: (paragraph, term) => listHas(everyday, rowOf(term), paragraph),
  };
}

/** What a term tells that so many of all have. */
export function weightOfCount(count: number, total: number): number {
  return Math.log(1 + total / (count + 1));
}
