import type { Span } from '../report/report.js';

/** One word of a text, as quotations are compared. */
export interface Word extends Span {
  /** Folded: lower case, one kind of apostrophe, width variants alike. Otherwise as written: nothing is stemmed. */
  readonly folded: string;
}

// Letters and digits with apostrophes inside, and points and commas inside numbers, so that “46 million” is not found
// within “4.46 million”; every Chinese character apart.
const WORD = /\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’ʼ＇]\p{L}+|(?<=\p{N})[.,]\p{N}+)*/gv;

/** The words of a text, in order. What stands between them is compared apart. */
export function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  }));
}

function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ＇]/g, "'");
}
