import type { Span } from '../report/report.js';
import { gapFolds, punctuationOf, type TypographyFold, wordFolds } from './typography.js';
import type { WordIndex } from './word-index.js';
import type { Word } from './words.js';

/** A word of the quotation beside one of the report; either may be missing. */
export interface Pair {
  /** Index among the quotation's words. */
  readonly quoted: number | undefined;
  /** Index among the report's words. */
  readonly original: number | undefined;
  readonly isSame: boolean;
}

/** Words that are not the report's, side by side; one side may be empty. */
export interface Difference {
  readonly quoted: string;
  readonly original: string;
  /** Where the report's words stand; empty where it has none. */
  readonly span: Span;
}

/** A quotation beside the words of the report that it was compared with. */
export interface Comparison {
  /** The report's words, with the quotes and dashes around them that the quotation has as well. */
  readonly span: Span;
  /** Without repetition. */
  readonly folds: readonly TypographyFold[];
  /** In order; empty when the words are the report's own. */
  readonly differences: readonly Difference[];
}

/** Marks that English sets before a closing quote, whatever the original has there. */
const ENDING = /^[.,;:!?…。，；：！？、]+$/;
/** Characters around a run of words that may belong to it. */
const EDGE_CHARACTERS = 8;

/** Compares a text with a part of the report, word by word and mark by mark, along an alignment that is not empty. */
export function compareAligned(
  index: WordIndex,
  text: string,
  words: readonly Word[],
  pairs: readonly Pair[],
): Comparison {
  const { text: reportText } = index.report;
  const folds = new Set<TypographyFold>();
  const differences: Difference[] = [];
  const take = (found: readonly TypographyFold[]): void => {
    for (const fold of found) folds.add(fold);
  };
  for (let at = 0; at < pairs.length; at++) {
    const to = endOfDifference(pairs, at);
    if (to > at) {
      differences.push(differenceOf(index, text, words, pairs.slice(at, to), spanBefore(index, pairs, at)));
      at = to - 1;
      continue;
    }
    const here = wordsOf(index, words, pairs[at]);
    if (here === undefined) continue;
    const original = reportText.slice(here.original.start, here.original.end);
    take(wordFolds(text.slice(here.quoted.start, here.quoted.end), original));
    const next = wordsOf(index, words, pairs[at + 1]);
    if (next === undefined) continue;
    const gap = reportText.slice(here.original.end, next.original.start);
    const found = gapFolds(text.slice(here.quoted.end, next.quoted.start), gap, /^\p{N}/u.test(next.quoted.folded));
    if (found !== undefined) take(found);
    else differences.push(between(text, reportText, here, next));
  }
  const edges = compareEdges(index, text, words, pairs);
  take(edges.folds);
  return { span: edges.span, folds: [...folds], differences: [...differences, ...edges.differences] };
}

interface WordPair {
  readonly quoted: Word;
  readonly original: Span;
}

function wordsOf(index: WordIndex, words: readonly Word[], pair: Pair | undefined): WordPair | undefined {
  if (pair?.quoted === undefined || pair.original === undefined || !pair.isSame) return undefined;
  const quoted = words[pair.quoted];
  return quoted === undefined ? undefined : { quoted, original: index.spanOf({ first: pair.original, count: 1 }) };
}

function endOfDifference(pairs: readonly Pair[], from: number): number {
  let to = from;
  while (to < pairs.length && pairs[to]?.isSame === false) to++;
  return to;
}

/** Where the report has nothing for what was added: behind the word before. */
function spanBefore(index: WordIndex, pairs: readonly Pair[], at: number): Span {
  const before = pairs.slice(0, at).findLast(({ original }) => original !== undefined)?.original;
  const { end } = index.spanOf({ first: before ?? pairs.find(({ original }) => original)?.original ?? 0, count: 1 });
  return { start: end, end };
}

function differenceOf(
  index: WordIndex,
  text: string,
  words: readonly Word[],
  pairs: readonly Pair[],
  nowhere: Span,
): Difference {
  const quoted = pairs.flatMap((pair) => (pair.quoted === undefined ? [] : [pair.quoted]));
  const original = pairs.flatMap((pair) => (pair.original === undefined ? [] : [pair.original]));
  const [first] = original;
  const span = first === undefined ? nowhere : index.spanOf({ first, count: original.length });
  return {
    quoted: text.slice(words[quoted[0] ?? -1]?.start ?? 0, words[quoted.at(-1) ?? -1]?.end ?? 0),
    original: index.report.text.slice(span.start, span.end),
    span,
  };
}

/** The same words with other punctuation between them. */
function between(text: string, reportText: string, here: WordPair, next: WordPair): Difference {
  const span = { start: here.original.start, end: next.original.end };
  return {
    quoted: text.slice(here.quoted.start, next.quoted.end),
    original: reportText.slice(span.start, span.end),
    span,
  };
}

interface Edges {
  readonly span: Span;
  readonly folds: readonly TypographyFold[];
  readonly differences: readonly Difference[];
}

/** What the quotation has before its first word and after its last; nothing is missing there. */
function compareEdges(index: WordIndex, text: string, words: readonly Word[], pairs: readonly Pair[]): Edges {
  const { text: reportText } = index.report;
  const originals = pairs.flatMap(({ original }) => (original === undefined ? [] : [original]));
  const first = originals[0] ?? 0;
  const last = originals.at(-1) ?? first;
  const { start, end } = index.spanOf({ first, count: last - first + 1 });
  const before = text.slice(0, words[0]?.start ?? 0).trimStart();
  const after = text.slice(words.at(-1)?.end ?? text.length).trimEnd();
  // A mark beside a word that is not the report's is part of that difference.
  const head = pairs[0]?.isSame === true ? matchEdge(before, marksBefore(reportText, start), 'head') : NOTHING;
  const tail = pairs.at(-1)?.isSame === true ? matchEdge(after, marksAfter(reportText, end), 'tail') : NOTHING;
  const differences: Difference[] = [];
  const firstWord = words[0];
  const lastWord = words.at(-1);
  if (head.isOther && firstWord !== undefined) {
    const span = index.spanOf({ first, count: 1 });
    const original = reportText.slice(span.start, span.end);
    differences.push({ quoted: before + text.slice(firstWord.start, firstWord.end), original, span });
  }
  if (tail.isOther && lastWord !== undefined) {
    const span = index.spanOf({ first: last, count: 1 });
    const original = reportText.slice(span.start, span.end);
    differences.push({ quoted: text.slice(lastWord.start, lastWord.end) + after, original, span });
  }
  return {
    span: { start: start - head.length, end: end + tail.length },
    folds: [...head.folds, ...tail.folds],
    differences,
  };
}

interface Edge {
  /** How many of the report's marks belong to the quotation. */
  readonly length: number;
  readonly folds: readonly TypographyFold[];
  /** It has a mark there that the report does not have and typography does not explain. */
  readonly isOther: boolean;
}

const NOTHING: Edge = { length: 0, folds: [], isOther: false };

function matchEdge(marks: string, original: string, side: 'head' | 'tail'): Edge {
  if (marks === '') return NOTHING;
  const partOf = (length: number): string =>
    side === 'head' ? original.slice(original.length - length) : original.slice(0, length);
  if (partOf(marks.length) === marks) return { length: marks.length, folds: [], isOther: false };
  let best: Edge | undefined;
  for (let length = original.length; length >= 0; length--) {
    const folds = gapFolds(marks, partOf(length), false);
    if (folds !== undefined && (best === undefined || folds.length < best.folds.length))
      best = { length, folds, isOther: false };
  }
  if (best !== undefined) return best;
  const rest = punctuationOf(marks);
  if (side === 'tail' && ENDING.test(rest)) return { length: 0, folds: ['ending'], isOther: false };
  return { length: 0, folds: [], isOther: true };
}

function marksBefore(text: string, start: number): string {
  return /[^\n\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - EDGE_CHARACTERS), start))?.[0] ?? '';
}

function marksAfter(text: string, end: number): string {
  return /^[^\n\p{L}\p{N}]*/u.exec(text.slice(end, end + EDGE_CHARACTERS))?.[0] ?? '';
}
