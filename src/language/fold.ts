/** One word of a text, as the index knows it. */
export interface Token {
  /** Folded: lower case, no diacritics, straight apostrophes gone. Not stemmed. */
  readonly word: string;
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

// Letters and digits, with apostrophes and decimal points inside; every Chinese character apart.
const WORD = /\p{Script=Han}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’][\p{L}]+|[.,]\p{N}+)*/gv;
const PLAIN = /^[a-z]+$/;
const HAN = /\p{Script=Han}/u;

/**
 * The words of a text in order. Hyphens and dashes separate words; quotes, curly or straight, vanish;
 * diacritics and width variants are folded (NFKD).
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** One word as the index knows it. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word; // most are
  // The possessive says nothing about what is asked, and typists leave its apostrophe out.
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’,]/g, '');
}

/** A name as compared: its folded words with single spaces. */
export function foldName(name: string): string {
  return tokenize(name)
    .map(({ word }) => word)
    .join(' ');
}

/** Whether the text has a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
