import { findParagraph, type Paragraph, type Report } from './report.js';

/** A place in the report that a reader named. */
export interface Reference {
  readonly paragraph: Paragraph;
  /** Counted from 1; the first one when the reader named none. */
  readonly sentence: number;
}

const REFERENCE =
  /^(?:¶|para(?:graph)?\.?|p\.?|第)?\s*(\d{1,6})\s*段?(?:[\s,·]*(?:s|sentence)\.?\s*(\d{1,4})(?:\s*[–-]\s*\d{1,4})?)?$/i;

/**
 * Reads `25`, `¶25`, `¶25 s2`, `¶7 s3–5`, `paragraph 25 sentence 2`; a whole citation is read by its last part.
 * @returns undefined when it is none of these, or the report has no such place
 */
export function findReference(report: Report, typed: string): Reference | undefined {
  const match = REFERENCE.exec(typed.split('·').at(-1)?.trim() ?? '');
  if (match === null) return undefined;
  const paragraph = findParagraph(report, Number(match[1]));
  const sentence = Number(match[2] ?? 1);
  if (paragraph === undefined || sentence < 1 || sentence > Math.max(1, paragraph.sentences.length)) return undefined;
  return { paragraph, sentence };
}
