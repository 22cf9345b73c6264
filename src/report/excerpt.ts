import type { Paragraph, Report, Sentence, Span } from './report.js';

/** Stands wherever a quotation leaves something out. */
export const OMISSION = '[…]';

/** A quotation from one paragraph: contiguous slices of it, in order, and what to emphasise in them. */
export interface Excerpt {
  readonly paragraph: Paragraph;
  /** At least one; none touches the next. */
  readonly pieces: readonly Span[];
  /** Words of the question that were found, in order; each lies within a piece. Shown in bold, never part of the text. */
  readonly matches: readonly Span[];
}

/** Part of a quotation as shown. */
export interface Run {
  readonly text: string;
  readonly kind: 'verbatim' | 'match' | 'omission';
}

/** The whole paragraph. */
export function wholeParagraph(paragraph: Paragraph): Excerpt {
  return { paragraph, pieces: [{ start: paragraph.start, end: paragraph.end }], matches: [] };
}

/** Whole sentences of one paragraph, from the first to the last given. */
export function sentencesExcerpt(paragraph: Paragraph, first: Sentence, last: Sentence): Excerpt {
  return { paragraph, pieces: [{ start: first.start, end: last.end }], matches: [] };
}

/**
 * The excerpt as runs; joined, their texts are the quotation with `[…]` where something is left out.
 * A piece that opens or ends inside a sentence is marked there as well: a reader must see that the sentence goes on.
 */
export function excerptRuns({ text }: Report, { paragraph, pieces, matches }: Excerpt): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, piece] of pieces.entries()) {
    const cutBefore = !paragraph.sentences.some(({ start }) => start === piece.start);
    const cutAfter = !paragraph.sentences.some(({ end }) => end === piece.end);
    if (index > 0) runs.push({ kind: 'omission', text: ` ${OMISSION} ` });
    else if (cutBefore && piece.start < piece.end) runs.push({ kind: 'omission', text: `${OMISSION} ` });
    runs.push(...pieceRuns(text, piece, matches));
    const isLast = index === pieces.length - 1;
    if (isLast && cutAfter && piece.start < piece.end) runs.push({ kind: 'omission', text: ` ${OMISSION}` });
  }
  return runs;
}

/** One piece, with its matches apart; matches that touch or overlap are one. */
function pieceRuns(text: string, piece: Span, matches: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  let at = piece.start;
  for (const { start, end } of joinTouching(matches)) {
    if (start < at || end > piece.end || start === end) continue;
    if (start > at) runs.push({ kind: 'verbatim', text: text.slice(at, start) });
    runs.push({ kind: 'match', text: text.slice(start, end) });
    at = end;
  }
  if (at < piece.end) runs.push({ kind: 'verbatim', text: text.slice(at, piece.end) });
  return runs;
}

function joinTouching(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}

/** The excerpt as plain text: verbatim, with `[…]` where something is left out. */
export function excerptText(report: Report, excerpt: Excerpt): string {
  return excerptRuns(report, excerpt)
    .map(({ text }) => text)
    .join('');
}

/** The sentences that an excerpt takes words from, in order. */
export function quotedSentences({ paragraph, pieces }: Pick<Excerpt, 'paragraph' | 'pieces'>): readonly Sentence[] {
  return paragraph.sentences.filter(({ start, end }) => pieces.some((piece) => piece.start < end && piece.end > start));
}
