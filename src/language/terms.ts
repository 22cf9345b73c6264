import { stemmer } from 'stemmer';
import { kindsOf } from './answer-kinds.js';
import { toSimplified } from './chinese.js';
import { hasHan, type Token, tokenize } from './fold.js';
import { BASE_FORMS } from './irregular-forms.js';
import { STOP_WORDS, saysNothing } from './stop-words.js';

/** One term of a text: what the indexes hold, with the place in the text that it comes from. */
export interface Term {
  readonly term: string;
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

// “six cities” and “6 cities” are the same question; so are “14th” and “fourteenth”.
const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ].flatMap((names, ordinal) =>
    names
      .split(' ')
      .map((name, index) => [name, `${index + 1}${ordinal === 1 ? ordinalEnding(index + 1) : ''}`] as const),
  ),
);

function ordinalEnding(number: number): string {
  return ['th', 'st', 'nd', 'rd'][number] ?? 'th';
}

/**
 * The terms of a text, in order: stems of its informative words, and pairs of neighbouring Chinese characters
 * (Chinese has no spaces; pairs do nearly as well as words and need no dictionary).
 */
export function termsOf(text: string): readonly Term[] {
  if (!hasHan(text)) return termsOfTokens(tokenize(text), NO_EDGES);
  // A report and its asker may write in either script. What would shift places in the text stays as it is.
  const simplified = toSimplified(text);
  return termsOfChinese(simplified.length === text.length ? simplified : text);
}

const NO_EDGES: ReadonlySet<number> = new Set();

function termsOfTokens(tokens: readonly Token[], edges: ReadonlySet<number>): readonly Term[] {
  const terms: Term[] = [];
  for (const [index, token] of tokens.entries()) {
    if (hasHan(token.word)) pushHan(tokens, index, edges, terms);
    else if (!STOP_WORDS.has(token.word)) terms.push({ term: termOf(token.word), start: token.start, end: token.end });
  }
  return terms;
}

/** The terms of a text, as often as they stand. */
export function termList(text: string): readonly string[] {
  return termsOf(text).map(({ term }) => term);
}

/** The distinct terms of a text. */
export function distinctTerms(text: string): readonly string[] {
  return [...new Set(termList(text))];
}

/** A question taken apart. */
export interface QuestionParts {
  /** Every word, folded, in order. */
  readonly words: readonly string[];
  /** The terms of its informative words, in order. */
  readonly terms: readonly string[];
  /** The kinds of answer that it asks for, as terms. */
  readonly kinds: readonly string[];
}

/** Takes a question apart. */
export function questionParts(question: string): QuestionParts {
  const tokens = tokenize(question);
  return {
    words: hasHan(question) ? chineseWords(question) : tokens.map(({ word }) => word),
    terms: (hasHan(question) ? termsOfChinese(question) : termsOfTokens(tokens, NO_EDGES)).map(({ term }) => term),
    kinds: kindsOf(question),
  };
}

/** Two neighbouring terms as a term of their own. */
export function pairOf(one: string, other: string): string {
  return `${one} ${other}`;
}

/**
 * The terms given, and every two neighbours as a term of their own: what stands together is meant together.
 * Chinese terms are pairs already.
 */
export function withPairs(terms: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    if (next !== undefined && !hasHan(term) && !hasHan(next)) pairs.push(pairOf(term, next));
  }
  return [...terms, ...pairs];
}

// Made when the first Chinese text comes: most programs never see one.
let segmenter: Intl.Segmenter | undefined;

function segmentChinese(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Every word of a text that has Chinese ones, in order: “什么时候” is one, as “when” is. */
function chineseWords(text: string): readonly string[] {
  return [...segmentChinese(text)].flatMap(({ segment }) =>
    hasHan(segment) ? [segment] : tokenize(segment).map(({ word }) => word),
  );
}

/**
 * Chinese words that say nothing are left out before pairs are made: 有 says nothing by itself, and much in 有效. Two
 * words make no pair between them, unless both are single characters: those may be a name.
 */
function termsOfChinese(text: string): readonly Term[] {
  let masked = '';
  let before = 0;
  const edges = new Set<number>();
  for (const { segment, index } of segmentChinese(text)) {
    masked += saysNothing(segment) ? ' '.repeat(segment.length) : segment;
    if (before > 1 || segment.length > 1) edges.add(index);
    before = segment.length;
  }
  return termsOfTokens(tokenize(masked), edges);
}

// The same few thousand words are stemmed over and over; what askers type besides must not pile up.
const STEMS_KEPT = 20_000;
const stems = new Map<string, string>();

/** The term of one folded word: its stem, with irregular forms, British and American spelling, and numbers made one. */
export function termOf(word: string): string {
  const known = stems.get(word) ?? NUMBERS.get(word);
  if (known !== undefined) return known;
  if (!/^[a-z]+$/.test(word)) return word;
  const term = stemmer(americanize(BASE_FORMS.get(word) ?? word)).replace(/ll/g, 'l');
  if (stems.size < STEMS_KEPT) stems.set(word, term);
  return term;
}

/** Maps spellings to one; not always to a word that exists, but always to the same one for both sides. */
function americanize(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/our(?=$|s$|ed$|ing$|ite$|able$|hood)/, 'or')
    .replace(/([tb])re(s?)$/, '$1er$2')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/mme(s?)$/, 'm$1');
}

function pushHan(tokens: readonly Token[], index: number, edges: ReadonlySet<number>, terms: Term[]): void {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return;
  const previous = tokens[index - 1];
  const touchesNext = next !== undefined && touches(token, next, edges);
  const touchesPrevious = previous !== undefined && touches(previous, token, edges);
  if (touchesNext) terms.push({ term: token.word + next.word, start: token.start, end: next.end });
  else if (!touchesPrevious) terms.push({ term: token.word, start: token.start, end: token.end });
}

function touches(one: Token, next: Token, edges: ReadonlySet<number>): boolean {
  return one.end === next.start && hasHan(one.word) && hasHan(next.word) && !edges.has(next.start);
}
