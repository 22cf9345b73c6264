/** What may differ without a word of the report being changed. */
export type TypographyFold =
  /** curly, straight or angle quotes, and apostrophes */
  | 'quotes'
  /** hyphens, en and em dashes */
  | 'dashes'
  /** white space, line breaks included */
  | 'spaces'
  | 'case'
  /** `...` for `…` */
  | 'ellipsis'
  /** Markdown around words */
  | 'emphasis'
  /** a full stop or comma before the closing quote, as English sets it */
  | 'ending'
  /** full-width letters and digits, ligatures */
  | 'forms';

const QUOTES = /["'“”„‟‘’‚‛ʼ«»‹›「」『』《》〈〉＂＇`´]/g;
const DASHES = /[-‐‑‒–—―−－]/g;
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ELLIPSIS = /\.{3}|…+/g;

// Behind a space: right behind a word it is a hyphen.
const SIGN = /\s[-−]$/;

/** Text read as Discord shows it. */
export interface Rendered {
  readonly text: string;
  /** Marks of emphasis, spoilers or code were left out. */
  readonly isEmphasized: boolean;
}

// A backslash before punctuation shows the punctuation. An underscore inside a word is no mark.
const MARKUP = /\\([^\p{L}\p{N}\s])|(?<=@)\u200b|\*+|~~|\|\||`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** Markdown as a reader sees it: escapes undone, marks gone. */
export function renderMarkdown(text: string): Rendered {
  let isEmphasized = false;
  const rendered = text.replace(MARKUP, (mark: string, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (mark !== '\u200b') isEmphasized = true;
    return '';
  });
  return { text: rendered, isEmphasized };
}

/** How two spellings of one folded word differ. */
export function wordFolds(quoted: string, original: string): readonly TypographyFold[] {
  if (quoted === original) return [];
  const folds: TypographyFold[] = [];
  const plain = (word: string): string => word.replace(QUOTES, "'");
  if ((quoted.match(QUOTES) ?? []).join('') !== (original.match(QUOTES) ?? []).join('')) folds.push('quotes');
  const [one, other] = [plain(quoted), plain(original)];
  if (one.normalize('NFKC') !== other.normalize('NFKC')) folds.push('case');
  else if (one !== other) folds.push('forms');
  return folds;
}

/**
 * How what stands between two words differs from the report.
 * @param isBeforeNumber  a dash there may be a sign, which is more than typography
 * @returns undefined when it is more than typography: a comma more or less, a bracket, a percent sign
 */
export function gapFolds(
  quoted: string,
  original: string,
  isBeforeNumber: boolean,
): readonly TypographyFold[] | undefined {
  if (quoted === original) return [];
  if (punctuationOf(quoted) !== punctuationOf(original)) return undefined;
  if (isBeforeNumber && SIGN.test(quoted) !== SIGN.test(original)) return undefined;
  const folds: TypographyFold[] = [];
  const differs = (pattern: RegExp): boolean =>
    (quoted.match(pattern) ?? []).join('') !== (original.match(pattern) ?? []).join('');
  if (differs(QUOTES)) folds.push('quotes');
  if (differs(DASHES)) folds.push('dashes');
  if (differs(ELLIPSIS)) folds.push('ellipsis');
  // A hyphen for a space is one difference, not two.
  if (differs(INVISIBLE) && !folds.includes('dashes')) folds.push('spaces');
  return folds.length > 0 ? folds : ['spaces'];
}

/** What is left of a gap when typography is set aside: `, (`. */
export function punctuationOf(gap: string): string {
  return gap.normalize('NFKC').replace(QUOTES, '').replace(DASHES, '').replace(INVISIBLE, '').replaceAll('...', '…');
}
