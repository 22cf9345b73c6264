import { isLeadIn, opensClause } from '../../language/clause-openers.js';
import type { Sentence, Span } from '../../report/report.js';
import { splitClauses } from '../../report/sentences.js';
import { MARKS_LENGTH } from './excerpt-length.js';

/** Words of a unit that may stand by itself, at least. */
const UNIT_MIN_WORDS = 3;

/**
 * The pieces of a sentence that may be quoted by themselves, in order: the whole sentence where it fits, else its clauses,
 * never cut inside a list, a pair of quotation marks or behind what only leads to the next.
 * @param max  characters that may be shown of it
 */
export function quotableUnits(sentence: Sentence, max: number): readonly Span[] {
  const { start, end } = sentence;
  if (end - start <= max) return [{ start, end }];
  const clauses = splitClauses(sentence);
  const textOf = ({ start, end }: Span): string => sentence.text.slice(start - sentence.start, end - sentence.start);
  // A source that forgot to close one of its own would be one quotation to its end.
  const isSound = isBalanced(sentence.text);
  const groups: Span[][] = [];
  for (const clause of clauses) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isApart =
      group === undefined ||
      last === undefined ||
      isBorder(textOf(spanOf(group)), textOf(last), textOf(clause), isSound);
    if (isApart) groups.push([clause]);
    else group.push(clause);
  }
  return groups.flatMap((group) => fitUnits(group, max - MARKS_LENGTH));
}

function spanOf(clauses: readonly Span[]): Span {
  return { start: clauses[0]?.start ?? 0, end: clauses.at(-1)?.end ?? 0 };
}

/** What is too long together is cut before its last clauses: what leads to them is worth less than they are. */
function fitUnits(clauses: readonly Span[], max: number): readonly Span[] {
  const { end } = spanOf(clauses);
  const first = clauses.findIndex(({ start }) => end - start <= max);
  if (first <= 0) return [spanOf(clauses)];
  return [...fitUnits(clauses.slice(0, first), max), spanOf(clauses.slice(first))];
}

/**
 * Whether a quotation may end with what stands before and begin with what comes after.
 * @param last      the last clause before
 * @param hasPairs  whether quotation marks and brackets stand in pairs
 */
function isBorder(before: string, last: string, after: string, hasPairs: boolean): boolean {
  if ((hasPairs && !isBalanced(before)) || isLeadIn(before)) return false;
  const words = before.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= UNIT_MIN_WORDS && opensClause(after, last);
}

const PAIRS = [
  ['“', '”'],
  ['(', ')'],
  ['「', '」'],
] as const;

function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length);
}
