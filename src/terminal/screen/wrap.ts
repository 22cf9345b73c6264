import stringWidth from 'string-width';

/** A line of a wrapped text, as UTF-16 offsets into it. */
export interface WrappedLine {
  readonly start: number;
  /** Exclusive; the one space that gave way to the line break is in no line. */
  readonly end: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Chinese typesetting: closing marks never open a line, opening marks never end one.
const NEVER_FIRST = /^[、。，．：；！？）》〉」』】〕…—·”’%％]/u;
const NEVER_LAST = /^[（《〈「『【〔“‘]/u;

/**
 * Breaks a text into lines of at most that many cells; Chinese and emoji take two. Breaks at spaces and between
 * Chinese characters, inside a word only when it is longer than a line. With the lines joined by what was between
 * them, it is the text again.
 * @param text   one line, without control characters
 * @param width  cells, 2 or more; undefined: no limit
 * @returns at least one line
 */
export function wrap(text: string, width: number | undefined): readonly WrappedLine[] {
  // Most short texts fit; the width is never more than two cells a unit.
  if (width === undefined || text.length * 2 <= width) return [{ start: 0, end: text.length }];
  const lines: WrappedLine[] = [];
  let start = 0;
  let cells = 0;
  let resume: { readonly end: number; readonly next: number; readonly cells: number } | undefined;
  let before = { segment: '', cells: 0 };
  const close = (end: number, next: number): void => {
    lines.push({ start, end });
    start = next;
    resume = undefined;
  };
  for (const { segment, index } of graphemes.segment(text)) {
    const own = stringWidth(segment);
    if (index > start && mayBreakBetween(before, { segment, cells: own })) resume = { end: index, next: index, cells };
    if (segment === ' ' && cells + own > width && index > start) {
      close(index, index + 1);
      cells = 0;
      before = { segment: '', cells: 0 };
      continue;
    }
    while (cells + own > width && index > start) {
      const point = resume ?? { end: index, next: index, cells };
      close(point.end, point.next);
      cells -= point.cells;
    }
    cells += own;
    if (segment === ' ') resume = { end: index, next: index + 1, cells };
    before = { segment, cells: own };
  }
  lines.push({ start, end: text.length });
  return lines;
}

interface Grapheme {
  readonly segment: string;
  readonly cells: number;
}

function mayBreakBetween(before: Grapheme, after: Grapheme): boolean {
  if (before.segment === '' || after.segment === ' ' || before.segment === ' ') return false;
  if (before.cells < 2 && after.cells < 2) return false;
  return !NEVER_FIRST.test(after.segment) && !NEVER_LAST.test(before.segment);
}
