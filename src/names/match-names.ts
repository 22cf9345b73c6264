import { toSimplified } from '../language/chinese.js';
import { editDistance } from '../language/edit-distance.js';
import { foldName } from '../language/fold.js';
import type { Named } from '../report/report.js';

/** How what was typed relates to a name, best first. */
const MATCH_RANKS = ['exact', 'start', 'word-start', 'inside', 'words', 'misspelt'] as const;
type MatchRank = (typeof MATCH_RANKS)[number];

/** A candidate that what was typed may mean. */
export interface NameMatch<T> {
  readonly candidate: T;
  readonly rank: MatchRank;
  /** Letters that are off; 0 but for `misspelt`. */
  readonly slips: number;
}

/** Nobody types a longer name, and comparing costs time in proportion. */
const TYPED_MAX = 100;

/**
 * The candidates that what was typed may mean, best first: by id, name, alias or Chinese name (simplified or
 * traditional), anywhere in it, its words in any order, with or without spaces; when no name has it, those that are a
 * letter or two off.
 * @param candidates  objects that stay the same: their folded names are kept
 * @returns every candidate, in order, when nothing was typed
 */
export function matchNames<T extends Named>(candidates: readonly T[], typed: string): readonly NameMatch<T>[] {
  const wanted = foldTyped(typed);
  if (wanted.folded === '') return candidates.map((candidate) => ({ candidate, rank: 'start', slips: 0 }));
  // Beside names that have what was typed, those that nearly do would only be noise.
  const having = scoreAll(candidates, wanted, scoreName);
  const found = having.length > 0 ? having : scoreAll(candidates, wanted, scoreMisspelt);
  return found
    .sort(
      (one, other) =>
        MATCH_RANKS.indexOf(one.rank) - MATCH_RANKS.indexOf(other.rank) ||
        one.slips - other.slips ||
        Number(one.isAlias) - Number(other.isAlias) ||
        one.length - other.length ||
        one.index - other.index,
    )
    .map(({ candidate, rank, slips }) => ({ candidate, rank, slips }));
}

/**
 * The one candidate that was meant: by its very name, as the only one with those words in a name, or as the one with
 * the fewest slips.
 */
export function findName<T extends Named>(candidates: readonly T[], typed: string): T | undefined {
  if (foldName(typed) === '') return undefined;
  const matches = matchNames(candidates, typed);
  const [first, second] = matches;
  if (first === undefined) return undefined;
  const isClear = first.rank === 'exact' || second === undefined || first.slips < second.slips;
  return isClear ? first.candidate : undefined;
}

/** The names closest to one that is none of them, for “did you mean”; best first, possibly none. */
export function nearestNames<T extends Named>(candidates: readonly T[], typed: string, limit: number): readonly T[] {
  const matches = matchNames(candidates, typed);
  if (matches.length > 0) return matches.slice(0, limit).map(({ candidate }) => candidate);
  const { joined } = foldTyped(typed);
  const max = Math.floor(joined.length / 2);
  return candidates
    .map((candidate) => ({
      candidate,
      distance: Math.min(...foldedNames(candidate).map((name) => editDistance(joined, name.joined, max))),
    }))
    .filter(({ distance }) => distance <= max)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

interface FoldedName {
  /** Folded words with single spaces. */
  readonly folded: string;
  readonly words: readonly string[];
  /** The same without spaces: transliterated names are written both ways. */
  readonly joined: string;
  readonly isAlias: boolean;
}

type Typed = Omit<FoldedName, 'isAlias'>;

interface Score {
  readonly rank: MatchRank;
  readonly slips: number;
  readonly isAlias: boolean;
  readonly length: number;
}

// Folding every name anew with every letter typed would take most of the time that a completion has.
const cache = new WeakMap<Named, readonly FoldedName[]>();

function foldedNames(candidate: Named): readonly FoldedName[] {
  const known = cache.get(candidate);
  if (known !== undefined) return known;
  const { id, name, chinese, aliases } = candidate;
  const names = [...new Set([name, ...chinese, ...aliases, id])].map((text) => ({
    ...foldTyped(text),
    isAlias: text !== name && !chinese.includes(text),
  }));
  cache.set(candidate, names);
  return names;
}

function foldTyped(text: string): Typed {
  const folded = foldName(toSimplified(text.slice(0, TYPED_MAX * 4))).slice(0, TYPED_MAX);
  const words = folded.split(' ').filter((word) => word !== '');
  return { folded, words, joined: words.join('') };
}

type Scorer = (name: FoldedName, typed: Typed) => Score | undefined;

function scoreAll<T extends Named>(
  candidates: readonly T[],
  typed: Typed,
  scorer: Scorer,
): (Score & { readonly candidate: T; readonly index: number })[] {
  return candidates.flatMap((candidate, index) => {
    let best: Score | undefined;
    for (const name of foldedNames(candidate)) {
      const score = scorer(name, typed);
      if (score !== undefined && (best === undefined || isBetter(score, best))) best = score;
    }
    return best === undefined ? [] : [{ candidate, index, ...best }];
  });
}

function isBetter(one: Score, other: Score): boolean {
  const ranks = MATCH_RANKS.indexOf(one.rank) - MATCH_RANKS.indexOf(other.rank);
  return ranks < 0 || (ranks === 0 && one.slips < other.slips);
}

function scoreName(name: FoldedName, typed: Typed): Score | undefined {
  const rank = rankOf(name, typed);
  return rank === undefined ? undefined : scoreOf(name, rank, 0);
}

function scoreMisspelt(name: FoldedName, typed: Typed): Score | undefined {
  const slips = slipsBetween(name, typed);
  return slips === undefined ? undefined : scoreOf(name, 'misspelt', slips);
}

function scoreOf({ isAlias, folded }: FoldedName, rank: MatchRank, slips: number): Score {
  return { rank, slips, isAlias, length: folded.length };
}

function rankOf(name: FoldedName, typed: Typed): MatchRank | undefined {
  if (name.joined === typed.joined) return 'exact';
  if (name.joined.startsWith(typed.joined)) return 'start';
  if (` ${name.folded}`.includes(` ${typed.folded}`)) return 'word-start';
  if (name.joined.includes(typed.joined)) return 'inside';
  const hasAll = typed.words.every((word) => name.words.some((other) => other.startsWith(word)));
  return hasAll ? 'words' : undefined;
}

/** Slips over all words typed, each against the name's closest word; undefined when one has too many. */
function slipsBetween(name: FoldedName, typed: Typed): number | undefined {
  const whole = closest(typed.joined, [name.joined]);
  if (whole !== undefined) return whole;
  let total = 0;
  for (const word of typed.words) {
    const slips = closest(word, name.words);
    if (slips === undefined) return undefined;
    total += slips;
  }
  return total;
}

function closest(word: string, words: readonly string[]): number | undefined {
  // Short words are all alike: “dual” and “deal” mean different things, “Shuangyan” can only be Shuangyang.
  const max = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let least = max + 1;
  for (const other of words) {
    if (max > 0) least = Math.min(least, editDistance(word, other, max, true));
    else if (other.startsWith(word)) least = 0;
  }
  return least > max ? undefined : least;
}
