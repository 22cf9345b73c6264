import type { Span } from '../report/report.js';
import { QUOTATION_MARKS } from './marks.js';

/** What stands between quotation marks; the span has the marks as well. */
export interface InlineQuote extends Span {
  readonly raw: string;
}

/** What stands between quotation marks, the outermost ones, found in one pass for each kind of mark. */
export function findInline(text: string): readonly InlineQuote[] {
  const ends = matchMarks(text);
  const found: InlineQuote[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = ends.get(at);
    if (end === undefined) continue;
    found.push({ raw: text.slice(at + 1, end), start: at, end: end + 1 });
    at = end;
  }
  return found;
}

/** Opening mark → its closing mark, by their offsets. */
function matchMarks(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length - 1;
  for (const [opening, closing] of QUOTATION_MARKS) {
    if (!text.includes(opening)) continue;
    const matched = closing === opening ? matchAlike(text, opening) : matchPair(text, opening, closing);
    for (const [start, end] of matched) ends.set(start, end);
    // The report itself opens a quote that it never closes: what begins and ends with marks is one quotation.
    const isAll = text.charAt(first) === opening && closing.includes(text.charAt(last)) && first < last;
    if (isAll && !matched.has(first) && canOpen(text, first) && canClose(text, last)) ends.set(first, last);
  }
  return ends;
}

function matchPair(text: string, opening: string, closing: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === opening && canOpen(text, at)) open.push(at);
    else if (closing.includes(mark) && canClose(text, at)) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}

/** Marks that close what they open: each opens up to the next that can close. */
function matchAlike(text: string, mark: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let next: number | undefined;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text.charAt(at) !== mark) continue;
    if (next !== undefined && canOpen(text, at)) ends.set(at, next);
    if (canClose(text, at) && /\S/.test(text.charAt(at - 1))) next = at;
  }
  return ends;
}

const WORD = /[\p{L}\p{N}]/u;
/** Marks that also stand inside words, or behind a number: `mayor's`, `5′`. */
const APOSTROPHES = "'‘’′´″";
/** Marks that mostly close, and open for some. */
const MOSTLY_CLOSING = '”»›';

/** Straight marks open before a word only; an apostrophe opens nothing, nor does what closes. */
function canOpen(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  if (MOSTLY_CLOSING.includes(mark)) return /^[\s([]?$/.test(before) && /\S/.test(text.charAt(at + 1));
  if (mark !== '"' && !APOSTROPHES.includes(mark)) return true;
  return /\S/.test(text.charAt(at + 1)) && (mark === '"' || !WORD.test(before));
}

function canClose(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '"' && !APOSTROPHES.includes(mark)) return true;
  return /\S/.test(text.charAt(at - 1)) && (mark === '"' || !WORD.test(text.charAt(at + 1)));
}
