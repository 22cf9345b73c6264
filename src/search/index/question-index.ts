import type { Lists } from '../../tables/lists.js';
import { type TermTable, type WeightedRows, weightOfCount } from './term-table.js';

/** The known questions as they are kept: those that the report answers, then those that it does not. */
export interface QuestionTables {
  /** The questions that have each term, by its row. */
  readonly postings: Lists;
  /** What the term weighs in each of them: a place in `weights`, for there are few different ones. */
  readonly weightCodes: Uint8Array;
  readonly weights: Float64Array;
  /** Of each question, the weight of all its terms together. */
  readonly totals: Float64Array;
  /** Whose answer each anticipated question is; as many as there are anticipated ones. */
  readonly answerOf: Uint16Array | Uint32Array;
}

/** Visits a known question that resembles the one asked. */
type VisitSimilar = (
  question: number,
  /** 0 to 1: how much of the asked question it has; its own further words count little against it. */
  loose: number,
  /** 0 to 1: how much both have in common; its own further words count in full. */
  strict: number,
) => void;

/** Compares a question with those that are known. */
export interface QuestionIndex {
  /** Visits every question that shares a term, in no particular order. There are thousands: nothing is built for them. */
  visitSimilar(asked: ReadonlyMap<string, number>, visit: VisitSimilar): void;
  /** Whose answer a question is; undefined for one that the report does not answer. */
  answerOf(question: number): number | undefined;
}

/** Share in which a known question's further words count against it: askers wrap a question in more or fewer words. */
const LOOSE = 0.3;
/** Keeps a one-word question from being all of a one-word match. */
const SMOOTHING = 0.5;

/**
 * Compares short questions with one another: the Tversky index over their terms, weighted by rarity.
 * @see https://en.wikipedia.org/wiki/Tversky_index with α = 1, and β = 0.3 (loose) or 1 (strict)
 */
export function openQuestionIndex(tables: QuestionTables, termTable: TermTable): QuestionIndex {
  const { postings, weightCodes, weights, totals, answerOf } = tables;
  const { starts, ids } = postings;
  const shared = new Float64Array(totals.length); // all zero between calls
  const touched = new Uint32Array(totals.length);
  const worth = new Float64Array(weights.length); // of a term, by what it weighs in a known question

  /** Adds what each question shares with a term; a common term counts only where another is shared already. */
  function addShared(row: number, weight: number, isCommon: boolean, count: number): number {
    const end = starts[row + 1] as number;
    const rarity = weightOfCount(end - (starts[row] as number), totals.length);
    for (const [code, held] of weights.entries()) worth[code] = rarity * Math.min(weight, held);
    // Plain counting: this is the innermost loop of every answer.
    for (let at = starts[row] as number; at < end; at++) {
      const question = ids[at] as number;
      const before = shared[question] as number;
      if (before === 0) {
        if (isCommon) continue;
        touched[count++] = question;
      }
      shared[question] = before + (worth[weightCodes[at] as number] as number);
    }
    return count;
  }

  return {
    answerOf: (question) => answerOf[question],
    visitSimilar(asked, visit) {
      const { rows, weights: askedWeights }: WeightedRows = termTable.rowsOf(asked);
      let count = 0;
      for (const isCommon of [false, true]) {
        for (const [at, row] of rows.entries()) {
          if (termTable.isCommonRow(row) === isCommon)
            count = addShared(row, askedWeights[at] as number, isCommon, count);
        }
      }
      let total = SMOOTHING;
      for (const [term, weight] of asked) total += weight * termTable.weightOf(term);
      for (let at = 0; at < count; at++) {
        const question = touched[at] as number;
        const inCommon = shared[question] as number;
        shared[question] = 0;
        const further = Math.max(0, (totals[question] as number) - inCommon);
        visit(question, inCommon / (total + LOOSE * further), inCommon / (total + further));
      }
    },
  };
}
