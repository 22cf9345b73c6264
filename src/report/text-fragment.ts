import { createMemo } from '../tables/memo.js';
import type { Report, Span } from './report.js';

/** Words that open and close a long quotation in a link; enough to be found, short enough for a message. */
const EDGE_WORDS = 4;
/** Words before a quotation that a link names at most, when the same words stand elsewhere too. */
const PREFIX_WORDS = 12;
/** Longest directives together, in characters: link and quotation share a message. */
const DIRECTIVE_MAX = 400;

/** The parts of a text directive, not yet encoded; a browser selects from the start of `start` to the end of `end`. */
interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
}

/**
 * Address of the published page that opens it at the span and highlights it, punctuation included. A browser selects
 * the first stretch that begins with `start` and reads on to the next `end`; case, accents and the kind of quotation
 * mark aside. So both are lengthened, and at last the words before them are named, until the first such stretch in
 * the report is the span itself.
 * Several spans are all highlighted; the page opens at the first of them that it has.
 * @param spans  in order, without white space at their ends, each within one paragraph
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function fragmentUrl(report: Report, ...spans: readonly Span[]): string {
  const key = spans.map(({ start, end }) => `${start} ${end}`).join();
  return remember(report, key, () => findFragment(report, spans));
}

/** Addresses that are kept: the same few sentences of a report are quoted over and over. */
const ADDRESSES_KEPT = 2000;
const remember = createMemo<Report, string>(ADDRESSES_KEPT);

function findFragment(report: Report, spans: readonly Span[]): string {
  const [page = ''] = report.source.split(':~:');
  const directives: string[] = [];
  for (const span of spans) {
    const directive = span.start < span.end ? textDirective(report, span) : undefined;
    // What no longer fits is still beside what is highlighted.
    if (directive !== undefined && [...directives, directive].join('&text=').length <= DIRECTIVE_MAX) {
      directives.push(directive);
    }
  }
  if (directives.length === 0) return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directives.join('&text=')}`;
}

/** @returns undefined when no directive is short enough */
function textDirective({ text }: Report, span: Span): string | undefined {
  const haystack = foldedText(text);
  let fallback: string | undefined;
  for (const candidate of candidates(text, span)) {
    const encoded = encodeDirective(candidate);
    if (encoded.length > DIRECTIVE_MAX) continue;
    if (selects(haystack, candidate, span)) return encoded;
    fallback ??= encoded;
  }
  return fallback;
}

/** Directives for the span, the plainest first. */
function* candidates(text: string, span: Span): Generator<TextDirective> {
  const quoted = text.slice(span.start, span.end);
  const words = splitWords(quoted);
  const range = (count: number): TextDirective => ({
    start: quoted.slice(0, words[count - 1]?.end),
    end: quoted.slice(words.at(-count)?.start),
  });
  const isLong = words.length > 2 * EDGE_WORDS;
  for (let count = EDGE_WORDS; count * 2 < words.length && count <= PREFIX_WORDS; count++) yield range(count);
  yield { start: quoted };
  const before = blockBefore(text, span.start);
  const wordsBefore = splitWords(before);
  for (let count = EDGE_WORDS; before !== '' && count <= PREFIX_WORDS; count += EDGE_WORDS) {
    const prefix = before.slice(wordsBefore.at(-count)?.start ?? 0);
    yield { prefix, ...(isLong ? range(EDGE_WORDS) : { start: quoted }) };
  }
  for (let count = Math.min(EDGE_WORDS, words.length >> 1); count > 0; count--) yield range(count);
}

/** Whether the first stretch that the directive describes is the span. */
function selects(haystack: string, { prefix, start, end }: TextDirective, span: Span): boolean {
  const first = fold(start);
  const found = prefix === undefined ? haystack.indexOf(first) : indexAfter(haystack, fold(prefix), first);
  if (found !== span.start) return false;
  const afterStart = found + first.length;
  if (end === undefined) return afterStart === span.end;
  return haystack.indexOf(fold(end), afterStart) === span.end - end.length;
}

/** Where the words first follow the prefix, with white space between them. */
function indexAfter(haystack: string, prefix: string, words: string): number {
  for (let at = haystack.indexOf(prefix); at !== -1; at = haystack.indexOf(prefix, at + 1)) {
    let next = at + prefix.length;
    while (/\s/.test(haystack.charAt(next))) next++;
    if (haystack.startsWith(words, next)) return next;
  }
  return -1;
}

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a quotation, punctuation and all: what stands between spaces, or what ICU finds where there are none. */
function splitWords(quoted: string): readonly Span[] {
  return [...quoted.matchAll(/\S+/g)].flatMap(({ 0: token, index }) => {
    const whole = { start: index, end: index + token.length };
    if (!/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(token)) return [whole];
    const starts = [...wordSegmenter.segment(token)]
      .filter(({ isWordLike }) => isWordLike)
      .map((segment) => index + segment.index);
    // Punctuation goes with the word before it, and with the first word where none is before.
    const bounds = [index, ...starts.slice(1), whole.end];
    return bounds.slice(1).map((end, at) => ({ start: bounds[at] ?? index, end }));
  });
}

/** The text before the offset, of its paragraph or else of the last one with text: a prefix lies within one block. */
function blockBefore(text: string, offset: number): string {
  const end = text.slice(0, offset).trimEnd().length;
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimStart();
}

let folded: { readonly text: string; readonly haystack: string } | undefined;

/** One report is quoted over and over; folding a long one takes longer than searching it. */
function foldedText(text: string): string {
  if (folded?.text !== text) folded = { text, haystack: fold(text) };
  return folded.haystack;
}

/** As browsers compare: case, accents and the kind of quotation mark aside. Keeps every offset. */
function fold(text: string): string {
  return text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[^\p{ASCII}\p{Script=Han}]/gu, foldCharacter);
}

function foldCharacter(character: string): string {
  if ('“”„‟'.includes(character)) return '"';
  if ('‘’‚‛'.includes(character)) return "'";
  const base = character
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return base.length === character.length ? base : character;
}

function encodeDirective({ prefix, start, end }: TextDirective): string {
  const terms = [encodeTerm(start), ...(end === undefined ? [] : [encodeTerm(end)])];
  return [...(prefix === undefined ? [] : [`${encodeTerm(prefix)}-`]), ...terms].join(',');
}

/**
 * Percent-encodes one term. `-`, `,` and `&` are the directive's own syntax; brackets, quotes, `!`, `*`, `_` and `~`
 * are encoded too, so that the address survives inside a Markdown link. A page shows runs of white space as one space.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(/\s+/g, ' ')).replace(
    /[-!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
