import { type Lists, listHas, placeInList } from '../../tables/lists.js';
import { addRow, openScoredPostings, type TermIndex } from './postings.js';
import type { TermTable, WeightedRows } from './term-table.js';

/** The answers that readers are expected to look for, as they are kept. */
export interface AnswerTables {
  /** Where each stands in the report's text, and in which paragraph, counted from 1. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly paragraphs: Uint32Array;
  /** 1 for an answer that enumerates. */
  readonly lists: Uint8Array;
  /** The answers that have each term, by its row: in their words, their questions or their everyday words. */
  readonly postings: Lists;
  readonly scores: Float32Array;
  /** The same scores, each by how rare the term is among the answers of its paragraph. */
  readonly scoresWithin: Float32Array;
  /** 1 where the term stands in the answer's words, questions or own everyday words, and not in the thesaurus alone. */
  readonly isOwn: Uint8Array;
}

/** The anticipated answers of a report. */
export interface AnswerIndex extends TermIndex {
  readonly count: number;
  /** Counted from 1. */
  paragraphOf(answer: number): number;
  /** The first and the last place in the report's text, the latter exclusive. */
  spanOf(answer: number): { readonly start: number; readonly end: number };
  /** Whether it enumerates. */
  isList(answer: number): boolean;
  /** The answers in a paragraph, counted from 1. */
  inParagraph(paragraph: number): readonly number[];
  /** Whether an answer has a term, in its words, its questions or its everyday words. */
  has(answer: number, term: string): boolean;
  /** The same, the thesaurus's words for it included. */
  leads(answer: number, term: string): boolean;
  /**
   * Adds to each answer's score what the terms say for it beside the others of its paragraph: what all of them share (the
   * name of the project) finds the paragraph, but says nothing about where in it to look.
   */
  addScoresWithin(asked: WeightedRows, sums: Float64Array): void;
}

/** Reads the answers from their tables. */
export function openAnswerIndex(tables: AnswerTables, { rowOf }: TermTable): AnswerIndex {
  const { starts, ends, paragraphs, lists, postings, scores, scoresWithin, isOwn } = tables;
  const count = starts.length;
  const byParagraph = new Map<number, number[]>();
  for (const [answer, paragraph] of paragraphs.entries()) {
    const inside = byParagraph.get(paragraph);
    if (inside === undefined) byParagraph.set(paragraph, [answer]);
    else inside.push(answer);
  }
  return {
    ...openScoredPostings({ postings, scores, documents: count }),
    count,
    paragraphOf: (answer) => paragraphs[answer] as number,
    spanOf: (answer) => ({ start: starts[answer] as number, end: ends[answer] as number }),
    isList: (answer) => lists[answer] === 1,
    inParagraph: (paragraph) => byParagraph.get(paragraph) ?? [],
    has(answer, term) {
      const at = placeInList(postings, rowOf(term), answer);
      return at !== undefined && isOwn[at] === 1;
    },
    leads: (answer, term) => listHas(postings, rowOf(term), answer),
    addScoresWithin({ rows, weights }, sums) {
      for (const [at, row] of rows.entries()) addRow(sums, postings, scoresWithin, row, weights[at] as number);
    },
  };
}
