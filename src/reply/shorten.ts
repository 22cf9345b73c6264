import type { Excerpt } from '../report/excerpt.js';
import type { Report, Span } from '../report/report.js';

/**
 * An excerpt of about `max` characters at most, cut between words: the head and the tail of each piece, or what stands
 * around the first match. What is left out shows as `[…]`.
 * @param max  UTF-16 units; 40 or more
 */
export function shortenExcerpt({ text }: Report, excerpt: Excerpt, max: number): Excerpt {
  const length = excerpt.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= max) return excerpt;
  const [match] = excerpt.matches;
  const kept = excerpt.pieces.slice(0, Math.max(1, Math.floor(max / 40)));
  const share = Math.floor(max / kept.length);
  const pieces = kept.flatMap((piece) => {
    if (piece.end - piece.start <= share) return [piece];
    if (match !== undefined && match.start >= piece.start && match.end <= piece.end)
      return [around(text, piece, match, share)];
    const half = Math.floor(share / 2);
    return [
      { start: piece.start, end: lastBorder(text, piece.start, piece.start + half) },
      { start: firstBorder(text, piece.end - half, piece.end), end: piece.end },
    ];
  });
  const isShown = ({ start, end }: Span): boolean => pieces.some((piece) => start >= piece.start && end <= piece.end);
  return { ...excerpt, pieces, matches: excerpt.matches.filter(isShown) };
}

function around(text: string, piece: Span, match: Span, room: number): Span {
  const from = Math.min(Math.max(piece.start, match.start - Math.floor(room / 3)), piece.end - room);
  return {
    start: from === piece.start ? from : firstBorder(text, from, match.start),
    end: from + room >= piece.end ? piece.end : lastBorder(text, Math.min(match.end, from + room), from + room),
  };
}

/** The last end of a word up to `to`; `to` itself where there is no space. */
function lastBorder(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > from ? space : whole(text, to);
}

/** The first beginning of a word from `from` on. */
function firstBorder(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from - 1);
  return space >= 0 && space + 1 < to ? space + 1 : whole(text, from);
}

/** Half of a surrogate pair is not a character. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
