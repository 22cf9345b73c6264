import { type Term, termsOf } from '../../language/terms.js';
import type { Paragraph } from '../../report/report.js';
import { memoize } from '../../tables/memo.js';

/** The terms of a paragraph, in order, with their offsets in the report's text. */
export type TermsIn = (paragraph: Paragraph) => readonly Term[];

/** Paragraphs that are kept taken apart: all of a short report, the last ones asked about of a long one. */
export const PARAGRAPHS_KEPT = 512;

/** Takes a paragraph apart when it is first asked about. */
export function createTermsIn(): TermsIn {
  return memoize(PARAGRAPHS_KEPT, ({ text, start: offset }: Paragraph) =>
    termsOf(text).map(({ term, start, end }) => ({ term, start: offset + start, end: offset + end })),
  );
}
