import type { Report, Span } from './report.js';

/** Words that open and close a long quotation in a link; enough to be found, short enough for a message. */
const EDGE_WORDS = 4;

/**
 * Address of the published page that opens it at the span and highlights it.
 * A browser selects the first stretch from `textStart` to `textEnd` (whole words, case aside), so both are
 * lengthened until the first match in the report is the span itself.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function fragmentUrl(report: Report, span: Span): string {
  return `${report.source.replace(/#.*$/, '')}#:~:text=${textDirective(report.text, span)}`;
}

function textDirective(text: string, span: Span): string {
  const quoted = text.slice(span.start, span.end);
  const words = [...quoted.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const haystack = text.toLowerCase();
  for (let count = EDGE_WORDS; count * 2 < words.length; count++) {
    const start = quoted.slice(0, words[count - 1]?.end);
    const end = quoted.slice(words[words.length - count]?.start);
    const startsHere = haystack.indexOf(start.toLowerCase()) === span.start;
    const endsHere = haystack.indexOf(end.toLowerCase(), span.start + start.length) === span.end - end.length;
    if (startsHere && endsHere) return `${encodeTerm(start)},${encodeTerm(end)}`;
  }
  return wholeDirective(text, haystack, span);
}

/** The span word for word; when the same words stand earlier too, with the words before it as context. */
function wholeDirective(text: string, haystack: string, span: Span): string {
  const quoted = text.slice(span.start, span.end);
  if (haystack.indexOf(quoted.toLowerCase()) === span.start) return encodeTerm(quoted);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(lineStart, span.start).trim().split(/\s+/).slice(-EDGE_WORDS).join(' ');
  return before === '' ? encodeTerm(quoted) : `${encodeTerm(before)}-,${encodeTerm(quoted)}`;
}

/**
 * Percent-encodes one term of a text directive. `-`, `,` and `&` are the directive's own syntax and must be encoded;
 * brackets, `!`, `'` and `*` are encoded too, so that the address survives inside a Markdown link.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(/[-!'()*_~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
