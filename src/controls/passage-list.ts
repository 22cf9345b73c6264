import type { Excerpt } from '../report/excerpt.js';
import { findParagraph, type Report, type Span } from '../report/report.js';

/** Characters of the report's SHA-256 in front: a list is good for the very text that it was made from. */
const MARK_LENGTH = 4;

/**
 * Passages as short as they can be written, `57b8-a.2f.bo-p.0.6k`: paragraph, start within it and length in base 36;
 * what follows are the gap to the next piece and its length. The words to emphasise are not kept.
 * @param max  characters that the list may take; the last passages are left out to stay within them
 */
export function encodePassages(report: Report, excerpts: readonly Excerpt[], max: number): PassageList {
  let list = markOf(report);
  let count = 0;
  for (const excerpt of excerpts) {
    const longer = `${list}-${encodePassage(excerpt)}`;
    if (longer.length > max) break;
    list = longer;
    count++;
  }
  return { list, count };
}

/** Passages as they go along with a button. */
export interface PassageList {
  readonly list: string;
  /** How many of them went into it. */
  readonly count: number;
}

/** The twin of `encodePassages`; undefined for a list of another text, or none at all. */
export function decodePassages(report: Report, list: string): readonly Excerpt[] | undefined {
  const [mark, ...passages] = list.split('-');
  if (mark !== markOf(report) || passages.length === 0) return undefined;
  const excerpts = passages.flatMap((passage) => decodePassage(report, passage) ?? []);
  return excerpts.length === passages.length ? excerpts : undefined;
}

function markOf({ sha256 }: Report): string {
  return sha256.slice(0, MARK_LENGTH);
}

function encodePassage({ paragraph, pieces }: Excerpt): string {
  let at = paragraph.start;
  const numbers = pieces.flatMap(({ start, end }) => {
    const gap = start - at;
    at = end;
    return [gap, end - start];
  });
  return [paragraph.number, ...numbers].map((number) => number.toString(36)).join('.');
}

function decodePassage(report: Report, passage: string): Excerpt | undefined {
  if (!/^[\da-z]{1,6}(?:\.[\da-z]{1,6}\.[\da-z]{1,6})+$/.test(passage)) return undefined;
  const [number = 0, ...numbers] = passage.split('.').map((digits) => Number.parseInt(digits, 36));
  const paragraph = findParagraph(report, number);
  if (paragraph === undefined) return undefined;
  const pieces: Span[] = [];
  let at = paragraph.start;
  for (let index = 0; index < numbers.length; index += 2) {
    const start = at + (numbers[index] ?? 0);
    at = start + (numbers[index + 1] ?? 0);
    if (at === start) return undefined;
    pieces.push({ start, end: at });
  }
  return at <= paragraph.end ? { paragraph, pieces, matches: [] } : undefined;
}
