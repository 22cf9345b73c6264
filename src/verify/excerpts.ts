import type { Excerpt } from '../report/excerpt.js';
import type { Report, Span } from '../report/report.js';

/**
 * Spans of the report as excerpts: those that follow each other in one paragraph make one, and one that crosses
 * paragraphs is parted.
 */
export function excerptsOf(report: Report, spans: readonly Span[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const span of spans) {
    for (const { paragraph, piece } of partsOf(report, span)) {
      const last = excerpts.at(-1);
      const end = last?.pieces.at(-1)?.end ?? 0;
      if (last === undefined || last.paragraph !== paragraph || piece.start < end)
        excerpts.push({ paragraph, pieces: [piece], matches: [] });
      else excerpts[excerpts.length - 1] = { ...last, pieces: withPiece(report, last.pieces, piece) };
    }
  }
  return excerpts;
}

/** Nothing is left out between pieces that white space alone parts. */
function withPiece({ text }: Report, pieces: readonly Span[], piece: Span): readonly Span[] {
  const last = pieces.at(-1);
  if (last === undefined || text.slice(last.end, piece.start).trim() !== '') return [...pieces, piece];
  return [...pieces.slice(0, -1), { start: last.start, end: piece.end }];
}

function partsOf(
  { paragraphs }: Report,
  { start, end }: Span,
): readonly { readonly paragraph: Excerpt['paragraph']; readonly piece: Span }[] {
  const parts = [];
  for (let at = paragraphAt(paragraphs, start); at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.start >= end) break;
    const piece = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
    if (piece.start < piece.end) parts.push({ paragraph, piece });
  }
  return parts;
}

/** Index of the last paragraph that begins at the offset or before. */
function paragraphAt(paragraphs: Report['paragraphs'], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
