import { toSimplified } from '../../language/chinese.js';
import { hasHan, type Token, tokenize } from '../../language/fold.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { distinctTerms, pairOf, type QuestionParts, questionParts, termOf, termsOf } from '../../language/terms.js';
import type { Span } from '../../report/report.js';
import { overlaps } from '../../report/spans.js';
import type { Speller } from '../../spelling/speller.js';
import { type AreBound, weighBound } from '../index/bound-terms.js';
import type { Translate, Translation } from './translate.js';

/** A word of the question that says something about what is asked. */
interface QueryWord {
  /** As the asker typed it. */
  readonly typed: string;
  /** Its terms after repair; several where a word was joined. */
  readonly terms: readonly string[];
  /** Terms of the report's words for a Chinese one; none where the glossary has none. */
  readonly meanings: readonly string[];
}

/** A question, taken apart. */
export interface Wording {
  /** The question with its spelling repaired, in simplified characters. */
  readonly text: string;
  readonly words: readonly QueryWord[];
  /** That text, taken apart. */
  readonly parts: QuestionParts;
  /** Every term with its weight, up to 1: of words, of the kinds of answer asked for, of the glossary's translations. */
  readonly singles: ReadonlyMap<string, number>;
  /** The same, and every two neighbours as a term of their own. */
  readonly terms: ReadonlyMap<string, number>;
}

/** How much a translated word counts beside one that was typed. */
const TRANSLATED = 0.5;

/** How much the kind of answer asked for counts beside a word. */
const KIND = 0.8;
/** The same for the tense: what was done and what is planned stand in different parts of the report. */
const TENSE = 1.2;
const TENSES: ReadonlySet<string> = new Set(['?past', '?future']);
/** How much two neighbouring words count, beside each of them. */
const PAIR = 0.6;

/** Longer questions are cut: what matters stands in the first words, and time must stay bounded. */
const QUESTION_MAX = 1000;

/** Addresses, and what Discord writes for mentions, emoji, times and commands: none of it is a word of the question. */
const NO_WORDS =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\bdiscord(?:\.gg|\.com|app\.com)\/\S+|<(?:(?:@[!&]?|#)\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:]+:\d+)>/giu;

/** What many say of themselves before they ask. */
const APOLOGIES =
  /\b(?:sorry (?:for|about)|excuse|pardon) my (?:\w+ )?english\b|\bmy english (?:is )?(?:(?:so|very|not) )*(?:good|bad|poor|weak|well)\b/giu;

/** How many lead up to a question in Chinese: “I am an official from elsewhere and would like to ask”. */
const LEAD_UP = /^.{0,30}?(?:想问一下|想问问|想请教一下|想了解一下|问一下|请问一下|想问|请问)[，,：:\s]*(?=.)/u;

/** Takes a question apart: repairs its spelling, drops what carries nothing, translates Chinese words. */
export function parseQuestion(
  question: string,
  speller: Speller | undefined,
  translate: Translate,
  areBound: AreBound,
): Wording {
  const blank = (found: string): string => ' '.repeat(found.length);
  const typedText = question
    .slice(0, QUESTION_MAX)
    .replace(NO_WORDS, blank)
    .replace(APOLOGIES, blank)
    .replace(LEAD_UP, blank);
  const simplified = toSimplified(typedText);
  const repaired = repairWords(simplified, speller);
  const text = replaceWords(simplified, repaired);
  const parts = questionParts(text);
  const typed = parts.terms;
  const singles = new Map(weighQuestion(parts, areBound));
  const translated = hasHan(simplified) ? translate(simplified).map(toTerms) : [];
  for (const term of translated.flatMap((word) => word.terms)) if (!singles.has(term)) singles.set(term, TRANSLATED);
  const terms = new Map(singles);
  for (const [at, term] of typed.entries()) {
    const next = typed[at + 1];
    const weight = PAIR * Math.min(singles.get(term) ?? 0, singles.get(next ?? '') ?? 0);
    if (next !== undefined && weight > 0) terms.set(pairOf(term, next), weight);
  }
  return { text, words: wordsOf(simplified, repaired, translated), parts, singles, terms };
}

/** The distinct terms of a question with their weights: bound words share one, kinds of answer count less. */
export function weighQuestion({ terms, kinds }: QuestionParts, areBound: AreBound): ReadonlyMap<string, number> {
  const weights = new Map(weighBound(terms, areBound));
  for (const kind of kinds) weights.set(kind, TENSES.has(kind) ? TENSE : KIND);
  return weights;
}

/** A word of the question, and the words that it was taken for. */
interface RepairedWord extends Token {
  readonly meant: readonly string[];
}

function repairWords(text: string, speller: Speller | undefined): readonly RepairedWord[] {
  const tokens = tokenize(text);
  const meant = speller?.repair(tokens.map(({ word }) => word));
  return tokens.map((token, at) => ({ ...token, meant: meant?.[at] ?? [token.word] }));
}

function replaceWords(text: string, words: readonly RepairedWord[]): string {
  let replaced = '';
  let at = 0;
  for (const { word, meant, start, end } of words) {
    if (meant.length === 1 && meant[0] === word) continue;
    if (meant.length > 0) replaced += text.slice(at, start) + meant.join(' '); // else a part of the word before
    at = end;
  }
  return replaced + text.slice(at);
}

/** The terms of a translation, and the place of what it translates. */
interface TranslatedWord extends Span {
  readonly terms: readonly string[];
}

function toTerms({ start, end, english }: Translation): TranslatedWord {
  return { start, end, terms: [...new Set(english.flatMap(distinctTerms))] };
}

function wordsOf(
  text: string,
  repaired: readonly RepairedWord[],
  translated: readonly TranslatedWord[],
): readonly QueryWord[] {
  const words: QueryWord[] = [];
  for (const [at, { word, meant, start, end }] of repaired.entries()) {
    if (hasHan(word)) continue;
    const terms = meant.filter((one) => !STOP_WORDS.has(one)).map(termOf);
    const next = repaired[at + 1];
    const whole = next?.meant.length === 0 ? next.end : end; // both parts of a parted word
    if (terms.length > 0) words.push({ typed: text.slice(start, whole), terms, meanings: [] });
  }
  if (!hasHan(text)) return words;
  // Chinese is judged by its pairs of characters: it has no words to tell apart.
  for (const { term, start, end } of termsOf(text)) {
    if (!hasHan(term)) continue;
    const meanings = translated.filter((word) => overlaps(word, { start, end })).flatMap((word) => word.terms);
    words.push({ typed: text.slice(start, end), terms: [term], meanings });
  }
  return words;
}
