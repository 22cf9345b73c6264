import type { QuestionParts } from '../../language/terms.js';
import { findRow, type KeyTable } from '../../tables/key-table.js';

/** The questions of the lists, as they are kept: by their informative words, in any order. */
export interface ListedTables {
  readonly keys: KeyTable;
  /** 1 where the report answers the question, 0 where it does not; what stands in both lists is left out. */
  readonly answered: Uint8Array;
}

/** Whether a question stands in the lists in these informative words, and in which; undefined for any other. */
export type FindListed = (question: QuestionParts) => 'answered' | 'unanswered' | undefined;

/** Reads which questions are listed. */
export function openListedQuestions({ keys, answered }: ListedTables): FindListed {
  return (question) => {
    const row = question.terms.length === 0 ? -1 : findRow(keys, listedKey(question));
    return row < 0 ? undefined : answered[row] === 1 ? 'answered' : 'unanswered';
  };
}

/** “Did we rank” and “which rank” have the same informative words, and one may be answered without the other. */
const ASKING = /^(?:who|whose|what|which|when|where|why|how)$/;

/** What two questions have in common that are the same but for the order of their words, and those that say nothing. */
export function listedKey({ words, terms, kinds }: QuestionParts): string {
  const asking = words.filter((word) => ASKING.test(word)).map((word) => `?${word}`);
  return [...new Set([...terms, ...kinds, ...asking])].sort().join(' ');
}
