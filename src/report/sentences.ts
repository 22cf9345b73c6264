import type { Sentence, Span } from './report.js';

// UAX #29 ends a sentence after these when a capital follows; English does not. A single capital is an initial.
const TITLE = /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|vs|e\.g|i\.e|cf|approx|al|U\.S|[A-Z])\.$/;
// These end no sentence before a number: “No. 5” against “No. Then it failed.”
const COUNTED = /(?:^|[\s(“"‘])(?:No|Nos|Fig|Figs|Eq|Eqs|Sec|Vol|Ch|Art|pp?|refs?)\.$/i;
// The number of a list's item stands with the item.
const ITEM_NUMBER = /^\(?\d{1,3}[.)]$/;

/** Characters before a border that are looked at: more than any abbreviation with the white space around it. */
const TAIL_CHARACTERS = 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a paragraph into sentences; together they cover all of it but the white space between them.
 * @param start  offset of the paragraph in the report's text, added to every span
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function splitSentences(paragraph: string, start: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = paragraph.slice(from, to);
    const text = piece.trim();
    if (text !== '') {
      const at = start + from + piece.indexOf(text);
      sentences.push({ number: sentences.length + 1, text, start: at, end: at + text.length });
    }
    from = to;
  };
  for (const border of sentenceBorders(paragraph)) {
    // Only the last word decides; looking at no more keeps a line of ten thousand initials cheap.
    const tail = paragraph.slice(Math.max(from, border - TAIL_CHARACTERS), border).trim();
    if (isSentenceEnd(tail, paragraph.slice(border, border + 2))) push(border);
  }
  push(paragraph.length);
  return sentences;
}

/** Offsets at which a sentence may end, in order. */
function sentenceBorders(paragraph: string): readonly number[] {
  const borders: number[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    // Old typescripts and lower-cased text set the stop apart, “… of the wing . the results …”; UAX #29 reads on there.
    for (const stop of segment.matchAll(/\s[.!?](?=\s+\S)/g)) borders.push(index + stop.index + stop[0].length);
    borders.push(index + segment.length);
  }
  return borders;
}

function isSentenceEnd(tail: string, next: string): boolean {
  if (tail === '' || TITLE.test(tail) || ITEM_NUMBER.test(tail)) return false;
  return !(COUNTED.test(tail) && /^\s*[(\d]/.test(next));
}

// A comma or colon between digits belongs to a number, a comma before a year to a date (“December 28, 2021”);
// elsewhere they end a clause, closing quotes included. A stop inside a sentence is an abbreviation's.
const CLAUSE_BORDER =
  /(?:,(?!\d|(?<=\d,)\s\d{4}(?!\d))|:(?!\d)|[;!?])[”"’')\]]*(?=\s|—|$)\s*|[，；：。！？、][”’」』）]*\s*|—+\s*/gu;

/**
 * The clauses of a sentence, in order, never none; each ends with its punctuation. Together they cover all of the
 * sentence but the white space between them.
 */
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
  // Marks after the last word open no clause; they close the one before.
  const last = clauses.pop();
  return [...clauses, { start: last?.start ?? sentence.start, end: sentence.end }];
}
