import { type Excerpt, OMISSION } from '../report/excerpt.js';
import { findReference } from '../report/reference.js';
import type { Paragraph, Report, Span } from '../report/report.js';

// A quotation and the citation under it, as `toMarkdown` writes them.
const QUOTE = /^((?:> .*\n)+)\[((?:\\.|[^\]\\\n])*)\]\(<[^>\n]*>\)$/gm;
// What `escapeText` put in, and the stars around emphasised words.
const ESCAPES = /\\([^\w\s])|\*\*|(@)\u200b(?=everyone|here)/g;

/**
 * The quotations in a message of the bot's own, found again in the report: by the reference in each citation, then
 * word for word. Words that are no longer there are left out; the sentences of the citation stand in for them.
 * @param content  the message's Markdown
 */
export function quotesIn(content: string, report: Report): readonly Excerpt[] {
  return [...content.matchAll(QUOTE)].flatMap(([, lines = '', label = '']) => {
    const citation = label.replace(ESCAPES, '$1$2');
    const place = findReference(report, citation);
    const sentence = place?.paragraph.sentences[place.sentence - 1];
    if (place === undefined || sentence === undefined) return [];
    const { paragraph } = place;
    const pieces = findPieces(lines.replace(/^> /gm, '').trimEnd(), paragraph, sentence.start, report);
    const last = paragraph.sentences[lastSentence(citation, paragraph, place.sentence) - 1] ?? sentence;
    return [{ paragraph, pieces: pieces ?? [{ start: sentence.start, end: last.end }], matches: [] }];
  });
}

/** Where the pieces of a quotation stand; undefined when one of them is not in the paragraph. */
function findPieces(quote: string, paragraph: Paragraph, from: number, { text }: Report): readonly Span[] | undefined {
  const pieces: Span[] = [];
  let at = from;
  // A bracket of the report's own is escaped, so the bare one is a mark.
  for (const piece of quote.split(OMISSION)) {
    const words = piece.replace(ESCAPES, '$1$2').trim();
    if (words === '') continue;
    const start = text.indexOf(words, at);
    if (start < 0 || start + words.length > paragraph.end) return undefined;
    at = start + words.length;
    pieces.push({ start, end: at });
  }
  return pieces.length > 0 ? pieces : undefined;
}

/** The last sentence that a citation names; that of the paragraph when it names none. */
function lastSentence(citation: string, { sentences }: Paragraph, first: number): number {
  const [, range] = /s\d+(?:[–-](\d+))?$/.exec(citation) ?? [];
  return range === undefined ? (/s\d+$/.test(citation) ? first : sentences.length) : Number(range);
}
