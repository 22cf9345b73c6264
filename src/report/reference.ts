import { findParagraph, type Paragraph, type Report } from './report.js';

/** A place in the report, named by a reader or kept in a button. */
export interface Reference {
  readonly paragraph: Paragraph;
  /** Counted from 1; the first one when the reader named none. */
  readonly sentence: number;
  /** UTF-16 units into the sentence: where to read on in one that is longer than a message. Otherwise 0. */
  readonly offset: number;
}

const REFERENCE =
  /^(?:¶|para(?:graph)?\.?|p\.?|第)?\s*(\d{1,6})\s*段?(?:[\s,·]*(?:s|sentence)\.?\s*(\d{1,5})(?:\s*[–-]\s*\d{1,5})?(?:\s*\+(\d{1,6}))?)?$/i;

/**
 * Reads `25`, `¶25`, `¶25 s2`, `¶7 s3–5`, `paragraph 25 sentence 2`, and `¶25 s2 +1450` for the middle of a sentence;
 * a whole citation is read by its last part.
 * @returns undefined when it is none of these, or the report has no such place
 */
export function findReference(report: Report, typed: string): Reference | undefined {
  const match = REFERENCE.exec(typed.split('·').at(-1)?.trim() ?? '');
  if (match === null) return undefined;
  const paragraph = findParagraph(report, Number(match[1]));
  const number = Number(match[2] ?? 1);
  const offset = Number(match[3] ?? 0);
  if (paragraph === undefined) return undefined;
  // A blank line has no sentence, and is a place all the same.
  const length = paragraph.sentences[number - 1]?.text.length ?? (paragraph.text === '' && number === 1 ? 1 : 0);
  return offset < length ? { paragraph, sentence: number, offset } : undefined;
}

/** The reference as a reader would type it: `¶25`, `¶25 s2`, `¶25 s2 +1450`; `findReference` reads it back. */
export function formatReference({ paragraph, sentence, offset }: Reference): string {
  if (offset > 0) return `¶${paragraph.number} s${sentence} +${offset}`;
  return sentence > 1 ? `¶${paragraph.number} s${sentence}` : `¶${paragraph.number}`;
}
