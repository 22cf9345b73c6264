import type { Weights } from '../report/weights.js';
import type { CompletionTables } from './complete-question.js';
import type { AnswerTables } from './index/answer-index.js';
import type { PassageTables } from './index/passage-index.js';
import type { QuestionTables } from './index/question-index.js';
import type { TermTables } from './index/term-table.js';
import type { QuestionReaderTables } from './question/read-question.js';
import type { NeighbourTables } from './rank/neighbours.js';
import type { ClassifierTables } from './rank/paragraph-classifier.js';
import type { GapTables } from './refuse/gap-classifier.js';

/**
 * All that is known of a report before a question is asked: flat tables, learnt once and kept in a file. Each stage reads
 * its own.
 */
export interface Knowledge {
  readonly reading: QuestionReaderTables;
  readonly terms: TermTables;
  readonly passages: PassageTables;
  /** Undefined where no answers are anticipated. */
  readonly lists: { readonly answers: AnswerTables; readonly questions: QuestionTables } | undefined;
  /** Undefined without anticipated questions, and in long reports. */
  readonly classifier: ClassifierTables | undefined;
  /** Undefined in short reports. */
  readonly neighbours: NeighbourTables | undefined;
  /** Undefined where either list of questions is empty. */
  readonly gaps: GapTables | undefined;
  readonly weights: Weights;
  readonly completions: CompletionTables;
}
