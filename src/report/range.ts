import { findReference, formatReference, type Reference } from './reference.js';
import { findParagraph, type Paragraph, type Report } from './report.js';

/** The end of a range: the last sentence in it. */
export interface RangeEnd {
  readonly paragraph: Paragraph;
  readonly sentence: number;
}

/** A stretch of the report, named by a reader or kept in a button. */
export interface Range {
  readonly from: Reference;
  /** Never before `from`; undefined: to the end of its paragraph. */
  readonly to: RangeEnd | undefined;
}

const DASH = String.raw`\s*(?:-|–|—|~|～|to|through|until|至|到)\s*`;
const MARK = String.raw`(?:¶{1,2}|paragraphs?|paras?\.?|pp?\.?|第)`;
const RANGE = new RegExp(
  String.raw`^(?<from>.*?\d段?)${DASH}(?<mark>${MARK})?\s*(?<sign>(?:s|sentence)\.?\s*)?(?<number>\d{1,6})\s*段?(?:[\s,·]*(?:s|sentence)\.?\s*(?<sentence>\d{1,5}))?$`,
  'i',
);

/**
 * Reads whatever `findReference` reads, and ranges of it: `7-9`, `¶7–¶9`, `paragraphs 7 to 9`, `第7至9段`, `¶7 s3–5`,
 * `¶7 s3–¶9 s2`. What ends before it begins is read the other way round; what goes on past the end of the report, or
 * of the paragraph, stops there.
 * @returns undefined when it is none of these, or does not begin within the report
 */
export function findRange(report: Report, typed: string): Range | undefined {
  const text = typed.split('·').at(-1)?.trim() ?? '';
  const groups = RANGE.exec(text)?.groups;
  if (groups === undefined) {
    const from = findReference(report, text);
    return from === undefined ? undefined : { from, to: undefined };
  }
  const { mark, sign, number, sentence } = groups;
  const start = (groups['from'] ?? '').replace(/^¶¶/, '¶').replace(/^(paragraph|para)s(?=\W)/i, '$1');
  const from = findReference(report, start.replace(/^pp\.?/i, ''));
  if (from === undefined) return undefined;
  const namesSentence = /s\w*\.?\s*\d+(\s*\+\d+)?$/i.test(start);
  // After a sentence, a bare number is one of the same paragraph: ¶7 s3–5.
  const isSentence = sign !== undefined || (mark === undefined && sentence === undefined && namesSentence);
  return isSentence
    ? rangeTo(from, from.paragraph, Number(number))
    : rangeTo(from, lastParagraph(report, Number(number)), sentence === undefined ? undefined : Number(sentence));
}

/** Whole paragraphs, from the first to the last. */
export function paragraphRange(report: Report, first: number, last: number): Range | undefined {
  const paragraph = findParagraph(report, first);
  if (paragraph === undefined) return undefined;
  return rangeTo({ paragraph, sentence: 1, offset: 0 }, lastParagraph(report, last), undefined);
}

/** The range as a reader would type it: `¶7–9`, `¶7 s3–5`, `¶7 s3–¶9 s2`; `findRange` reads it back. */
export function formatRange({ from, to }: Range): string {
  const start = formatReference(from);
  if (to === undefined) return start;
  if (to.paragraph === from.paragraph) {
    const sentence = from.sentence === 1 && from.offset === 0 ? `${start} s1` : start;
    return to.sentence > from.sentence ? `${sentence}–${to.sentence}` : `${sentence}–s${to.sentence}`;
  }
  if (to.sentence < to.paragraph.sentences.length) return `${start}–¶${to.paragraph.number} s${to.sentence}`;
  return from.sentence === 1 && from.offset === 0
    ? `${start}–${to.paragraph.number}`
    : `${start}–¶${to.paragraph.number}`;
}

function lastParagraph(report: Report, number: number): Paragraph | undefined {
  return findParagraph(report, Math.min(number, report.paragraphs.length));
}

/** @param sentence  the last one; that of the paragraph when left out */
function rangeTo(from: Reference, paragraph: Paragraph | undefined, sentence: number | undefined): Range | undefined {
  if (paragraph === undefined || sentence === 0) return undefined;
  if (paragraph.number < from.paragraph.number) {
    // Typed the wrong way round: whole paragraphs are what was meant, whatever the sentence.
    return rangeTo({ paragraph, sentence: sentence ?? 1, offset: 0 }, from.paragraph, undefined);
  }
  const count = paragraph.sentences.length;
  const last = Math.min(sentence ?? count, count);
  if (paragraph === from.paragraph && last < from.sentence) {
    return rangeTo({ paragraph, sentence: last, offset: 0 }, paragraph, from.sentence);
  }
  if (paragraph === from.paragraph && last === count) return { from, to: undefined };
  return { from, to: { paragraph, sentence: last } };
}
