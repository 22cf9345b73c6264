import type { Excerpt } from './excerpt.js';
import type { Paragraph, Sentence, Span } from './report.js';
import { splitClauses } from './sentences.js';

/** A place to show: what to quote at least, and what to emphasise in it. */
export interface Spot extends Span {
  readonly paragraph: Paragraph;
  readonly matches: readonly Span[];
}

/** Characters: enough around a name to see what is said of it. */
const WINDOW_MIN = 90;
/** Characters: a clause longer than this is cut at words. */
const WINDOW_MAX = 320;
/** Characters quoted in one excerpt; a sentence with more to show takes several. */
const EXCERPT_MAX = 600;

/**
 * The clauses around every spot, one excerpt a sentence (more where it has very much to show), in order; together they
 * show every spot.
 * @param spots  in order; each within one paragraph
 */
export function mentionExcerpts(text: string, spots: readonly Spot[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let sentence: Sentence | undefined;
  for (const spot of spots) {
    const { paragraph } = spot;
    const own = paragraph.sentences.find(({ end }) => end > spot.start);
    const window = own === undefined ? spot : windowAround(text, own, spot);
    const last = excerpts.at(-1);
    const joined = last !== undefined && own === sentence ? join(text, last, window, spot.matches) : undefined;
    if (joined !== undefined) excerpts[excerpts.length - 1] = joined;
    else excerpts.push({ paragraph, pieces: [window], matches: inOrder(spot.matches) });
    sentence = own;
  }
  return excerpts;
}

/** @returns undefined when the excerpt would become too long */
function join(text: string, excerpt: Excerpt, window: Span, matches: readonly Span[]): Excerpt | undefined {
  const pieces = [...excerpt.pieces];
  const last = pieces.at(-1);
  if (last === undefined) return undefined;
  // Neighbours with nothing but white space between them leave nothing out.
  if (window.start <= last.end || text.slice(last.end, window.start).trim() === '') {
    pieces[pieces.length - 1] = { start: Math.min(last.start, window.start), end: Math.max(last.end, window.end) };
  } else pieces.push(window);
  if (pieces.reduce((sum, { start, end }) => sum + end - start, 0) > EXCERPT_MAX) return undefined;
  const known = new Set(excerpt.matches.map(({ start }) => start));
  const added = matches.filter(({ start }) => !known.has(start));
  return { ...excerpt, pieces, matches: inOrder([...excerpt.matches, ...added]) };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}

/** Whole clauses around a span, those before it first; a clause that is too long alone is cut at words. */
function windowAround(text: string, sentence: Sentence, span: Span): Span {
  const clauses = splitClauses(sentence);
  let first = clauses.findIndex(({ end }) => end > span.start);
  let last = clauses.findLastIndex(({ start }) => start < span.end);
  const window = (): Span => ({
    start: Math.min(clauses[first]?.start ?? sentence.start, span.start),
    end: Math.max(clauses[last]?.end ?? sentence.end, span.end),
  });
  for (let size = window(); size.end - size.start < WINDOW_MIN; size = window()) {
    if (first > 0) first--;
    else if (last < clauses.length - 1) last++;
    else break;
    if (window().end - window().start > WINDOW_MAX) return cutAtWords(text, window(), span);
  }
  return cutAtWords(text, window(), span);
}

function cutAtWords(text: string, window: Span, span: Span): Span {
  if (window.end - window.start <= WINDOW_MAX) return window;
  const room = Math.max(0, WINDOW_MAX - (span.end - span.start)) / 2;
  const from = Math.max(window.start, Math.floor(span.start - room));
  const to = Math.min(window.end, Math.ceil(span.end + room));
  const start = from === window.start ? from : wordStartAfter(text, from, span.start);
  const end = to === window.end ? to : wordEndBefore(text, to, span.end);
  return { start, end };
}

function wordStartAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s\S/);
  return space === -1 ? limit : from + space + 1;
}

function wordEndBefore(text: string, to: number, limit: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space === -1 ? limit : limit + space;
}
