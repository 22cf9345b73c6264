import type { Gap } from '../../report.js';

/** Words of the report, and what readers might ask that they answer; not yet looked up in the report. */
export interface ListedAnswer {
  readonly paragraph: number;
  readonly quote: string;
  readonly questions: readonly string[];
  /** Everyday words for what the quote speaks of. */
  readonly words: readonly string[];
  /** Where the quote stands, `questions/07-achievements.txt:3`: for messages to the operator. */
  place(): string;
}

/** A paragraph that a list speaks of. */
export interface CitedParagraph {
  /** From 1. */
  readonly paragraph: number;
  place(): string;
}

/** What a data folder anticipates, from text files or from JSON. */
export interface QuestionLists {
  readonly answers: readonly ListedAnswer[];
  readonly gaps: readonly Gap[];
  readonly cited: readonly CitedParagraph[];
}
