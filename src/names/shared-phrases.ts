import { type Token, tokenize } from '../language/fold.js';
import { STOP_WORDS } from '../language/stop-words.js';
import type { Paragraph, Report, Span } from '../report/report.js';

/** A name or phrase that another paragraph has, too. */
export interface SharedPhrase {
  /** As the first of the two paragraphs has it: a slice of its text. */
  readonly text: string;
  /** Rarer in the report is higher; above 0. */
  readonly weight: number;
}

/** Another paragraph, and what it has in common with the one asked about. */
export interface RelatedParagraph {
  readonly paragraph: Paragraph;
  /** The most telling first; 1 or more. */
  readonly phrases: readonly SharedPhrase[];
}

/** Words in a phrase: a single one is shared by chance, and more than five are a formula. */
const WORDS = { min: 2, max: 5 } as const;
/** What more paragraphs than this part of the report have says nothing about any of them; a name still less. */
const SHARE_MAX = { name: 0.12, phrase: 0.25 } as const;
/** The same for long reports, in paragraphs. */
const PARAGRAPHS_MAX = 12;
/** UTF-16 units: reading all of a longer report for one answer would take longer than Discord waits. */
const REPORT_MAX = 4_000_000;

// Words that plans begin and end every phrase with: “make every effort”, “speed up”, “various industries”.
const GENERIC = new Set(
  `make making made every effort build building create creating strive take taking accelerate promote promoting implement
  implementation adhere speed serve shoulder constantly resolutely thorough manner various other others lead leading
  drive driving give put full fully strict well important major key better new good great continue
  enhance strengthen improve improving improvement integrate integrated coordinate coordinated develop realize ensure
  support supporting focus based base way ways round five year years next past city province country first thus provide flagship`.split(
    /\s+/,
  ),
);

interface Phrase {
  /** Folded words with single spaces; what two paragraphs are compared by. */
  readonly key: string;
  readonly span: Span;
  readonly isName: boolean;
}

/**
 * What a paragraph shares with others: places, terms, and phrases of two to five words that few paragraphs have;
 * the closest first. Nothing in a report too long to be read at once.
 */
export function relatedParagraphs(report: Report, paragraph: Paragraph): readonly RelatedParagraph[] {
  if (report.text.length > REPORT_MAX) return [];
  const holders = holdersOf(report);
  const own = phrasesOf(report, paragraph);
  const others = new Set([...own.keys()].flatMap((key) => [...(holders.get(key) ?? [])]));
  return [...others]
    .filter((other) => other !== paragraph)
    .map((other) => ({ paragraph: other, phrases: sharedPhrases(report, paragraph, other) }))
    .filter(({ phrases }) => phrases.length > 0)
    .sort(
      (one, other) =>
        totalWeight(other.phrases) - totalWeight(one.phrases) || one.paragraph.number - other.paragraph.number,
    );
}

/** The names and phrases that two paragraphs share and few others have, the rarest first; none within another. */
export function sharedPhrases(report: Report, one: Paragraph, other: Paragraph): readonly SharedPhrase[] {
  if (report.text.length > REPORT_MAX) return [];
  const holders = holdersOf(report);
  const theirs = phrasesOf(report, other);
  const most = (share: number): number => Math.max(2, Math.min(PARAGRAPHS_MAX, report.paragraphs.length * share));
  const shared = [...phrasesOf(report, one).values()].filter(
    ({ key, isName }) =>
      theirs.has(key) && (holders.get(key)?.size ?? 0) <= most(isName ? SHARE_MAX.name : SHARE_MAX.phrase),
  );
  return shared
    .filter((phrase) => !shared.some((longer) => longer !== phrase && covers(longer, phrase)))
    .map(({ key, span, isName }) => ({
      text: report.text.slice(span.start, span.end),
      weight: Math.log(report.paragraphs.length / (holders.get(key)?.size ?? 1)) * (isName ? 2 : 1) + 0.01,
    }))
    .sort((first, second) => second.weight - first.weight);
}

function totalWeight(phrases: readonly SharedPhrase[]): number {
  return phrases.reduce((sum, { weight }) => sum + weight, 0);
}

function covers(longer: Phrase, phrase: Phrase): boolean {
  return longer.key !== phrase.key && ` ${longer.key} `.includes(` ${phrase.key} `);
}

const phraseCache = new WeakMap<Paragraph, ReadonlyMap<string, Phrase>>();
const holderCache = new WeakMap<Report, ReadonlyMap<string, ReadonlySet<Paragraph>>>();

/** Which paragraphs have a phrase. */
function holdersOf(report: Report): ReadonlyMap<string, ReadonlySet<Paragraph>> {
  const known = holderCache.get(report);
  if (known !== undefined) return known;
  const holders = new Map<string, Set<Paragraph>>();
  for (const paragraph of report.paragraphs) {
    for (const key of phrasesOf(report, paragraph).keys()) {
      const having = holders.get(key);
      if (having === undefined) holders.set(key, new Set([paragraph]));
      else having.add(paragraph);
    }
  }
  holderCache.set(report, holders);
  return holders;
}

/** The names and phrases of a paragraph by what they are compared by, each where it stands first. */
function phrasesOf(report: Report, paragraph: Paragraph): ReadonlyMap<string, Phrase> {
  const known = phraseCache.get(paragraph);
  if (known !== undefined) return known;
  const phrases = new Map<string, Phrase>();
  const add = (phrase: Phrase): void => {
    if (!phrases.has(phrase.key)) phrases.set(phrase.key, phrase);
  };
  const tokens = tokenize(paragraph.text);
  const names = namesIn(report, tokens, paragraph.start);
  for (const name of names) add(name);
  for (const phrase of wordRuns(paragraph, tokens)) {
    // A piece of a name is no phrase: “Demonstration Zone” belongs to many.
    if (!names.some(({ span }) => span.start < phrase.span.end && span.end > phrase.span.start)) add(phrase);
  }
  phraseCache.set(paragraph, phrases);
  return phrases;
}

/** Places and terms of the catalogue, the longest where one stands within another. */
function namesIn(report: Report, tokens: readonly Token[], start: number): readonly Phrase[] {
  const byFirst = namesByFirstWord(report);
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = byFirst
      .get(tokens[at]?.word ?? '')
      ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.word === word));
    const first = tokens[at];
    const last = tokens[at + (name?.words.length ?? 0) - 1];
    if (name === undefined || first === undefined || last === undefined) continue;
    // One thing under several names is one: the id stands for all of them.
    found.push({ key: `name ${name.id}`, span: { start: start + first.start, end: start + last.end }, isName: true });
    at += name.words.length - 1;
  }
  return found;
}

interface NameWords {
  readonly id: string;
  readonly words: readonly string[];
}

const nameCache = new WeakMap<Report, ReadonlyMap<string, readonly NameWords[]>>();

/** The longest first. */
function namesByFirstWord(report: Report): ReadonlyMap<string, readonly NameWords[]> {
  const known = nameCache.get(report);
  if (known !== undefined) return known;
  const names = new Map<string, NameWords[]>();
  for (const { id, phrases } of [...report.lookUps.places, ...report.lookUps.terms]) {
    for (const phrase of phrases) {
      const words = tokenize(phrase).map(({ word }) => word);
      const [first = ''] = words;
      names.set(first, [...(names.get(first) ?? []), { id, words }].sort(byLength));
    }
  }
  nameCache.set(report, names);
  return names;
}

function byLength(one: NameWords, other: NameWords): number {
  return other.words.length - one.words.length;
}

/** Runs of words without a stop between them that begin and end with a word that means something. */
function wordRuns({ text, start }: Paragraph, tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const [at, first] of tokens.entries()) {
    if (isEmpty(first)) continue;
    for (let count = 2; count <= WORDS.max; count++) {
      const run = tokens.slice(at, at + count);
      const last = run.at(-1);
      const before = run.at(-2);
      if (last === undefined || before === undefined || run.length < count) break;
      if (!/^(?:\s+|-)$/.test(text.slice(before.end, last.start))) break;
      if (isEmpty(last)) continue;
      phrases.push({
        key: run.map(({ word }) => word).join(' '),
        span: { start: start + first.start, end: start + last.end },
        isName: false,
      });
    }
  }
  return phrases;
}

function isEmpty({ word }: Token): boolean {
  return STOP_WORDS.has(word) || GENERIC.has(word);
}
