import type { Span } from '../report/report.js';
import { APOSTROPHE, APOSTROPHES, INVISIBLE } from './marks.js';

/** One word of a text, as quotations are compared. */
export interface Word extends Span {
  /**
   * Folded: lower case, one kind of apostrophe, width variants alike, without what shows nothing. Otherwise as written:
   * nothing is stemmed.
   */
  readonly folded: string;
}

const UNSEEN = '\\p{Default_Ignorable_Code_Point}';
const LETTER = `[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Han}${UNSEEN}${APOSTROPHE.replace('`', '\\`')}]]`;

// Letters and digits with apostrophes inside, and points and commas inside numbers, so that “46 million” is not found
// within “4.46 million”; every Chinese character apart. What shows nothing parts no word.
const WORD = new RegExp(
  `\\p{Script=Han}${UNSEEN}*|${LETTER}(?:${UNSEEN}|${LETTER}|${UNSEEN}*[${APOSTROPHE}]${UNSEEN}*(?=\\p{L})|(?<=\\p{N}${UNSEEN}*)[.,]${UNSEEN}*(?=\\p{N}))*`,
  'gv',
);

/** The words of a text, in order. What stands between them is compared apart. */
export function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  }));
}

const PLAIN = /^[a-z]+$/;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word; // most are
  return word.replace(APOSTROPHES, "'").replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
}
