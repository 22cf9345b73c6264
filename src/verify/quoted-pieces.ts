import type { Report, Span } from '../report/report.js';
import { BLANK, type CitedPlace, readCitations } from './citations.js';
import { findInline } from './inline-quotes.js';
import { type Rendered, renderMarkdown } from './typography.js';

/** Fewer characters than these say too little to be found in one place; a Chinese character counts as two. */
export const QUOTE_MIN = 12;

/** Something in a text that claims to be the report's words. */
export interface QuotedPiece extends Rendered {
  /** What the text says stands it at. */
  readonly cited: CitedPlace | undefined;
}

/** A stretch of a text that is quoted as a whole, with what is quoted inside it. */
export interface Region {
  readonly whole: QuotedPiece;
  readonly pieces: readonly QuotedPiece[];
}

interface Found extends Span {
  readonly raw: string;
}

const BLOCK_LINE = /^[^\S\n]*(>>> ?|> ?|│ ?)(.*)$/u;

/**
 * What a text quotes: its block quotes, and what stands between quotation marks. A text that quotes nothing so is one
 * region itself.
 */
export function findQuotedPieces(report: Report, typed: string): readonly Region[] {
  const { text, places } = readCitations(report, typed);
  const blocks = findBlocks(text);
  const outside = blocks.reduce(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, BLANK) + rest.slice(end),
    text,
  );
  const inline = findInline(outside);
  const cite = citer([...blocks, ...inline], places, typed);
  const toPieces = (found: readonly Found[]): readonly QuotedPiece[] => found.map((one) => toPiece(one.raw, cite(one)));
  if (blocks.length === 0) {
    const [only] = inline;
    if (only !== undefined && isAllOf(text, only))
      return longEnough([{ whole: toPiece(only.raw, cite(only)), pieces: [] }]);
    const whole = toPiece(text, inline.length > 1 ? undefined : places[0]);
    return longEnough([{ whole, pieces: toPieces(inline.filter(isLongEnough)) }]);
  }
  const regions = [
    ...blocks.map((block) => {
      const cited = cite(block);
      const inner = findInline(block.raw).filter(isLongEnough);
      return {
        start: block.start,
        whole: toPiece(block.raw, cited),
        pieces: inner.map(({ raw }) => toPiece(raw, cited)),
      };
    }),
    ...inline.filter(isLongEnough).map((one) => ({ start: one.start, whole: toPiece(one.raw, cite(one)), pieces: [] })),
  ];
  return longEnough(regions.sort((one, other) => one.start - other.start));
}

function longEnough(regions: readonly Region[]): readonly Region[] {
  return regions.filter(({ whole }) => isLongEnough({ raw: whole.text }));
}

/** Whether the text is that quotation and nothing else: its marks are the asker's, not the report's. */
function isAllOf(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

function isLongEnough({ raw }: { readonly raw: string }): boolean {
  const text = raw.replaceAll(BLANK, '').trim();
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= QUOTE_MIN;
}

function toPiece(raw: string, cited: CitedPlace | undefined): QuotedPiece {
  const { text, isEmphasized } = renderMarkdown(raw.replace(/(?<!\s)\s*\uFFFC+\s*/gu, ' ').trim());
  // What the bot prints sets the words of the question in bold; a citation tells its quotations from others.
  return { text: text.trim(), isEmphasized: isEmphasized && cited === undefined, cited };
}

/** Lines of a block quote that follow each other; the bar is the terminal's, where the text is wrapped. */
function findBlocks(text: string): readonly Found[] {
  const blocks: Found[] = [];
  let lines: string[] = [];
  let start = 0;
  let end = 0;
  let at = 0;
  let isOpenEnded = false;
  let separator = '\n';
  const close = (): void => {
    if (lines.length > 0) blocks.push({ raw: lines.join(separator), start, end });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const [, mark = '', content = ''] = BLOCK_LINE.exec(line) ?? [];
    if (mark === '' && !isOpenEnded) close();
    else {
      if (lines.length === 0) start = at;
      separator = mark.startsWith('│') ? ' ' : '\n';
      if (mark.startsWith('>>>')) isOpenEnded = true;
      lines.push(mark === '' ? line : content);
      end = at + line.length;
    }
    at += line.length + 1;
  }
  close();
  return blocks;
}

/** Gives each quotation the place named behind it, before the next one; or else the one named before it in its line. */
function citer(
  found: readonly Found[],
  places: readonly CitedPlace[],
  text: string,
): (one: Found) => CitedPlace | undefined {
  const inOrder = [...found].sort((one, other) => one.start - other.start);
  const claimed = new Map<Found, CitedPlace>();
  const taken = new Set<CitedPlace>();
  for (const [index, one] of inOrder.entries()) {
    const next = inOrder[index + 1]?.start ?? text.length;
    const behind = places.find((place) => place.start >= one.start && place.start < next && !taken.has(place));
    if (behind === undefined || /\n\s*\n/.test(text.slice(one.end, behind.start))) continue;
    claimed.set(one, behind);
    taken.add(behind);
  }
  for (const [index, one] of inOrder.entries()) {
    const from = Math.max(inOrder[index - 1]?.end ?? 0, text.lastIndexOf('\n', one.start) + 1);
    const before = places.findLast((place) => place.start >= from && place.end <= one.start && !taken.has(place));
    if (before === undefined || claimed.has(one)) continue;
    claimed.set(one, before);
    taken.add(before);
  }
  return (one) => claimed.get(one);
}
