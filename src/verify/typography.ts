import { APOSTROPHES, INVISIBLE, QUOTES } from './marks.js';

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
  | 'forms'
  /** characters that show nothing, such as soft hyphens and joiners */
  | 'invisible'
  /** a word that the end of a line divides */
  | 'division'
  /** what an editor puts into square brackets: `[s]olved`, `[sic]` */
  | 'brackets';

const DASHES = /[-‐‑‒–—―−－]/g;
const SPACES = /[^\S\ufeff]/g; // a byte order mark counts as one, and shows nothing
const BRACKETS = /\[\s*sic\s*!?\s*\]|\[(?!\s*[….⋯])|(?<![….⋯]\s*)\]/gi;
const ELLIPSIS = /\.(?:\s?\.){2,}|[…⋯]+/g;
const DIVISION = /[-‐]\s+/g;
const SOFT_DIVISION = /\u00ad\s/;

// Behind a space: right behind a word it is a hyphen.
const SIGN = /\s[-−]$/;

/** Text read as Discord shows it. */
export interface Rendered {
  readonly text: string;
  /** Marks of emphasis, spoilers or code were left out. */
  readonly isEmphasized: boolean;
}

// A backslash before punctuation shows the punctuation. An underscore inside a word is no mark, nor is a backtick.
const MARKUP =
  /\\([^\p{L}\p{N}\s])|(?<=@)\u200b|\*+|~~|\|\||(?<!\p{L})`+|`{2,}|`(?!\p{L})|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

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
  const differs = (pattern: RegExp): boolean => marksOf(quoted, pattern) !== marksOf(original, pattern);
  const plain = (word: string): string =>
    word.replace(APOSTROPHES, "'").replace(INVISIBLE, '').replace(BRACKETS, '').replace(DIVISION, '');
  if (differs(APOSTROPHES)) folds.push('quotes');
  if (differs(DIVISION) || SOFT_DIVISION.test(quoted)) folds.push('division');
  else if (differs(INVISIBLE)) folds.push('invisible');
  const [one, other] = [plain(quoted).replace(SPACES, ''), plain(original)];
  if (differs(BRACKETS))
    folds.push('brackets'); // the brackets are there to show the change of case
  else if (one.normalize('NFKC') !== other.normalize('NFKC')) folds.push('case');
  else if (one !== other) folds.push('forms');
  return folds;
}

/** All that a pattern finds, put together. */
function marksOf(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('');
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
  const differs = (pattern: RegExp): boolean => marksOf(quoted, pattern) !== marksOf(original, pattern);
  if (differs(BRACKETS)) folds.push('brackets');
  if (differs(QUOTES)) folds.push('quotes');
  if (differs(DASHES)) folds.push('dashes');
  if (differs(ELLIPSIS)) folds.push('ellipsis');
  // A hyphen for a space is one difference, not two.
  const isSpacing = !folds.includes('dashes') && !folds.includes('brackets') && !folds.includes('ellipsis');
  if (differs(SPACES) && isSpacing) folds.push('spaces');
  if (differs(INVISIBLE)) folds.push('invisible');
  return folds.length > 0 ? folds : ['spaces'];
}

/** What is left of a gap when typography is set aside: `, (`. */
export function punctuationOf(gap: string): string {
  const marks = gap.replace(BRACKETS, '').replace(QUOTES, ''); // some of these have another form that is no quote
  return marks.normalize('NFKC').replace(DASHES, '').replace(ELLIPSIS, '…').replace(SPACES, '').replace(INVISIBLE, '');
}
