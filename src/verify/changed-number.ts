import type { Difference } from './compare.js';
import type { WordIndex, WordRun } from './word-index.js';
import type { Word } from './words.js';

/** Words between a run and the number beside it. */
const REACH_WORDS = 3;
const NUMBER = /^\p{N}/u;
const SENTENCE_END = /[.!?;。！？；\n](?!\p{N})/u;

/** A run of the report's words, with the numbers beside it that a quotation has otherwise. */
export interface ReachedRun extends WordRun {
  /** In order; empty where there are none. */
  readonly differences: readonly Difference[];
}

/**
 * Whoever quotes “a permanent population of 12 million” wants to see the number that the report has there: a run of shared
 * words goes on to it.
 * @param at  index of the run's first word among those of the quotation
 */
export function reachNumbers(
  index: WordIndex,
  text: string,
  words: readonly Word[],
  { at, first, count }: WordRun & { readonly at: number },
): ReachedRun {
  const before = numberBeside(index, text, words, at, first, -1);
  const after = numberBeside(index, text, words, at + count - 1, first + count - 1, 1);
  const from = before?.edge ?? first;
  const to = after?.edge ?? first + count - 1;
  return {
    first: from,
    count: to - from + 1,
    differences: [before, after].flatMap((found) => (found === undefined ? [] : [found.difference])),
  };
}

function numberBeside(
  index: WordIndex,
  text: string,
  words: readonly Word[],
  quotedEdge: number,
  originalEdge: number,
  step: 1 | -1,
): { readonly edge: number; readonly difference: Difference } | undefined {
  const steps = Array.from({ length: REACH_WORDS }, (_, away) => (away + 1) * step);
  const quotedAt = steps.map((away) => quotedEdge + away).find((at) => NUMBER.test(words[at]?.folded ?? '')) ?? -1;
  const quoted = words[quotedAt];
  const original = steps.map((away) => originalEdge + away).find((at) => NUMBER.test(index.wordOf(index.at(at))));
  if (quoted === undefined || original === undefined || index.wordOf(index.at(original)) === quoted.folded)
    return undefined;
  const first = Math.min(originalEdge, original);
  const around = index.spanOf({ first, count: Math.abs(original - originalEdge) + 1 });
  if (SENTENCE_END.test(index.report.text.slice(around.start, around.end))) return undefined;
  const span = index.spanOf({ first: original, count: 1 });
  return {
    edge: step === 1 ? original + sameBehind(index, words, quotedAt, original) : original,
    difference: {
      quoted: text.slice(quoted.start, quoted.end),
      original: index.report.text.slice(span.start, span.end),
      span,
    },
  };
}

/** How many words behind the two numbers are the same: “million”. */
function sameBehind(index: WordIndex, words: readonly Word[], quoted: number, original: number): number {
  let count = 0;
  while (index.at(original + count + 1) === index.idOf(words[quoted + count + 1]?.folded ?? '')) count++;
  return count;
}
