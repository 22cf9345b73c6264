import type { Sentence, Span } from './report.js';

// UAX #29 ends a sentence after these when a capital follows; English does not.
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|e\.g|i\.e|cf|approx|Fig|Figs|Eq|ref|refs|al|U\.S|[A-Z])\.$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a paragraph into sentences; together they cover all of it but the white space between them.
 * @param start  offset of the paragraph in the report's text, added to every span
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function splitSentences(paragraph: string, start: number): readonly Sentence[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = pieces.at(-1);
    if (last !== undefined && (ABBREVIATION.test(last.trimEnd()) || last.trim() === ''))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const sentences: Sentence[] = [];
  let offset = start;
  for (const piece of pieces) {
    const text = piece.trim();
    if (text !== '') {
      const from = offset + piece.indexOf(text);
      sentences.push({ number: sentences.length + 1, text, start: from, end: from + text.length });
    }
    offset += piece.length;
  }
  return sentences;
}

// A comma or colon between digits belongs to a number; elsewhere it ends a clause, closing quotes included.
const CLAUSE_BORDER = /(?:[,:](?!\d)|[;.!?—])[”"’')\]]*\s*/gu;

/** The clauses of a sentence, in order; each ends with its punctuation, without the white space after it. */
export function splitClauses(sentence: Sentence): readonly Span[] {
  const clauses: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const text = sentence.text.slice(from, to).trimEnd();
    // Marks alone (the “——” before a heading) stay with the clause that they open.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    clauses.push({ start: sentence.start + from, end: sentence.start + from + text.length });
    from = to;
  };
  for (const match of sentence.text.matchAll(CLAUSE_BORDER)) push(match.index + match[0].length);
  push(sentence.text.length);
  return clauses;
}
