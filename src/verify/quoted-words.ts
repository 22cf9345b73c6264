import type { WordIndex } from './word-index.js';
import { splitWords, type Word } from './words.js';

const DIVIDED = /^[-‐\u00ad]?\p{Default_Ignorable_Code_Point}*\s+$/u;
const HYPHEN_AT_END = /[-‐\u00ad]\p{Default_Ignorable_Code_Point}*\s/u;

/**
 * The words of a quotation, as it means them: `diffi-⏎cult` and `[s]olved` are one word each, where the report has that
 * word, and `[sic]` is none.
 */
export function quotedWords(index: WordIndex, text: string): readonly Word[] {
  const words: Word[] = [];
  for (const word of splitWords(text)) {
    const last = words.at(-1);
    const joined = last === undefined ? undefined : join(index, text, last, word);
    if (joined !== undefined) words[words.length - 1] = joined;
    else if (!isSic(text, word)) words.push(word);
  }
  return words;
}

function join({ idOf }: WordIndex, text: string, one: Word, other: Word): Word | undefined {
  const gap = text.slice(one.end, other.start);
  const isDivided = DIVIDED.test(gap) && HYPHEN_AT_END.test(text.slice(one.end - 1, other.start));
  const isOpened = gap === ']' && text.charAt(one.start - 1) === '['; // [s]olved
  const isClosed = gap === '[' && text.charAt(other.end) === ']'; // solve[d]
  if (!isDivided && !isOpened && !isClosed) return undefined;
  const folded = one.folded + other.folded;
  if (idOf(folded) < 0) return undefined;
  return { folded, start: one.start - (isOpened ? 1 : 0), end: other.end + (isClosed ? 1 : 0) };
}

function isSic(text: string, { folded, start, end }: Word): boolean {
  return (
    folded === 'sic' &&
    /\[\s*$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*!?\s*\]/.test(text.slice(end, end + 4))
  );
}
