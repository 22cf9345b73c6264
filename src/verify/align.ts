import type { Pair } from './compare.js';
import type { WordIndex } from './word-index.js';
import type { Word } from './words.js';
import type { MeteredIndex } from './work.js';

/** The words of the report that come closest to a quotation. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  /** 0 to 1: words that need no change, of the longer of the two. */
  readonly similarity: number;
}

/**
 * From here on, a quotation counts as a changed one rather than as somebody's own words: three in ten words may
 * differ. Changed, dropped and added words of one quotation stay above; other sentences on the same subject, which
 * share its phrases, stay below (a test measures both).
 */
const NEAR_MIN_SIMILARITY = 0.7;

/** Longest quotation that is aligned, in words; the table grows with its square. Longer ones are cut into runs. */
const WORDS_MAX = 1_500;
/** The quotation's rarest words are where it is looked for. */
const SEEDS_MAX = 16;
/** Places of those words that are looked at. */
const PLACES_MAX = 5_000;
/** Steps of work that one of them takes. */
const PLACE_STEPS = 10;
/** Stretches of the report that are aligned. */
const WINDOWS_MAX = 6;
/** Pairs of words that are compared for one quotation beyond its most promising stretch. */
const PAIRS_MAX = 500_000;
/** Words that a stretch reaches out on either side, for those that were dropped or added. */
const SLACK_MAX = 48;
/** Shortest and, of the quotation's length, usual width of the places that are counted as one. */
const WIDTH_MIN = 8;
const WIDTH_SHARE = 1 / 6;

/**
 * A dropped word is half a change: “5 million” for “more than 10 million” changes one thing and says nothing of its
 * own beside it.
 */
const DROPPED_COST = 0.5;
/** A word for another of the same stem is half a change, so that the two end up side by side. */
const SIMILAR_COST = 0.5;

/**
 * The stretch of the report that takes the fewest changed, dropped and added words to become the quotation.
 * @returns undefined when even that is not near
 */
export function findNear(index: MeteredIndex, words: readonly Word[]): Alignment | undefined {
  if (words.length < 2 || words.length > WORDS_MAX) return undefined;
  const ids = words.map(({ folded }) => index.idOf(folded));
  let best: Alignment | undefined;
  let pairs = 0;
  for (const { from, to } of windowsFor(index, ids)) {
    pairs += (to - from) * ids.length;
    if (best !== undefined && pairs > PAIRS_MAX) break;
    index.spend((to - from) * ids.length);
    const alignment = align(index, words, ids, from, to);
    if (alignment.similarity > (best?.similarity ?? 0)) best = alignment;
  }
  return best !== undefined && isNear(index, ids, best) ? best : undefined;
}

function isNear(index: WordIndex, ids: readonly number[], { pairs, similarity }: Alignment): boolean {
  // One word of three is a third; a changed figure in “six new industries” is what a reader wants to see.
  if (similarity < (ids.length === 3 ? 0.66 : NEAR_MIN_SIMILARITY)) return false;
  // “in the city” is no quotation of “in the future”: some word beside the commonest must be the report's.
  return pairs.some(({ quoted, isSame }) => isSame && isTelling(index, ids[quoted ?? -1] ?? -1));
}

function isTelling(index: WordIndex, id: number): boolean {
  return index.frequency(id) <= Math.max(20, index.size / 100);
}

interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Where the quotation's rare words stand together as they do in it, the most promising stretches first. */
function windowsFor(index: MeteredIndex, ids: readonly number[]): readonly Window[] {
  const width = Math.max(4, Math.min(ids.length, WIDTH_MIN), Math.ceil(ids.length * WIDTH_SHARE));
  const seeds = ids
    .map((id, at) => ({ id, at }))
    .filter(({ id }) => id >= 0)
    .sort((one, other) => index.frequency(one.id) - index.frequency(other.id))
    .slice(0, SEEDS_MAX);
  if (!seeds.slice(0, 1).some(({ id }) => isTelling(index, id))) return [];
  const votes = new Map<number, number>();
  let seen = 0;
  let cast = 0;
  for (const { id, at } of seeds) {
    seen += index.frequency(id);
    if (seen > PLACES_MAX && cast > 1) break;
    cast++;
    index.spend(index.frequency(id) * PLACE_STEPS);
    const voted = new Set<number>();
    for (const place of index.places(id)) {
      const bucket = Math.floor((place - at) / width);
      voted.add(bucket).add(bucket - 1); // each stretch reaches halfway into the next
    }
    for (const bucket of voted) votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
  }
  const slack = Math.min(SLACK_MAX, Math.ceil(ids.length / 2) + 2);
  return [...votes]
    .filter(([, count]) => count >= cast * 0.3)
    .sort(([one, votesOne], [other, votesOther]) => votesOther - votesOne || one - other)
    .slice(0, WINDOWS_MAX)
    .map(([bucket]) => ({
      from: Math.max(0, bucket * width - slack),
      to: Math.min(index.size, (bucket + 2) * width + ids.length + slack),
    }));
}

const STEP = { pair: 1, added: 2, dropped: 3 } as const;

/**
 * The cheapest way to turn some stretch within the window into the quotation: all of the quotation, any part of the
 * window (Sellers' algorithm over words).
 * @see https://doi.org/10.1016/0196-6774(80)90016-4
 */
function align(index: WordIndex, words: readonly Word[], ids: readonly number[], from: number, to: number): Alignment {
  const columns = to - from + 1;
  const steps = new Uint8Array((ids.length + 1) * columns);
  let above = new Float32Array(columns);
  // Read once, as numbers: the loop below runs through all pairs of words.
  const originals = Int32Array.from({ length: columns - 1 }, (_, column) => index.at(from + column));
  const stemOf = createStems();
  const originalStems = Int32Array.from(originals, (original) => stemOf(index.wordOf(original)));
  for (const [row, id] of ids.entries()) {
    const costs = new Float32Array(columns);
    const stem = stemOf(words[row]?.folded ?? '');
    costs[0] = row + 1;
    steps[(row + 1) * columns] = STEP.added;
    for (let column = 1; column < columns; column++) {
      const isSimilar = stem !== NO_STEM && stem === originalStems[column - 1];
      const change = id === originals[column - 1] ? 0 : isSimilar ? SIMILAR_COST : 1;
      const paired = (above[column - 1] as number) + change;
      const added = (above[column] as number) + 1;
      const dropped = (costs[column - 1] as number) + DROPPED_COST;
      const least = Math.min(paired, added, dropped);
      costs[column] = least;
      steps[(row + 1) * columns + column] = least === paired ? STEP.pair : least === added ? STEP.added : STEP.dropped;
    }
    above = costs;
  }
  const pairs = walkBack(index, ids, steps, columns, from, cheapest(index, above, from));
  const aligned = pairs.filter(({ original }) => original !== undefined).length;
  return { pairs, similarity: 1 - Math.min(...above.values()) / Math.max(ids.length, aligned) };
}

/**
 * The column at which the quotation ends with the fewest changes. Of two it is the later one, which sets changed last
 * words beside the report's, unless the report ends a sentence in between.
 */
function cheapest(index: WordIndex, costs: Float32Array, from: number): number {
  let end = 0;
  for (let column = 1; column < costs.length; column++) {
    const cost = costs[column] ?? 0;
    const least = costs[end] ?? 0;
    if (cost < least || (cost === least && !endsSentence(index, from + end - 1, from + column - 1))) end = column;
  }
  return end;
}

/** Whether a sentence ends behind one word of the report and before another. */
function endsSentence(index: WordIndex, first: number, last: number): boolean {
  const { end } = index.spanOf({ first, count: 1 });
  const { start } = index.spanOf({ first: last, count: 1 });
  return /[.!?;。！？；\n](?!\p{N})/u.test(index.report.text.slice(end, start));
}

function walkBack(
  index: WordIndex,
  ids: readonly number[],
  steps: Uint8Array,
  columns: number,
  from: number,
  end: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let column = end;
  let row = ids.length;
  while (row > 0) {
    const step = steps[row * columns + column];
    const original = from + column - 1;
    if (step === STEP.pair) {
      row--;
      column--;
      pairs.push({ quoted: row, original, isSame: ids[row] === index.at(original) });
    } else if (step === STEP.added) {
      row--;
      pairs.push({ quoted: row, original: undefined, isSame: false });
    } else {
      column--;
      pairs.push({ quoted: undefined, original, isSame: false });
    }
  }
  const [second, first] = pairs.slice(-2);
  // A word added before the beginning of a sentence is no change of the last word of the one before.
  if (
    first?.original !== undefined &&
    !first.isSame &&
    second?.isSame &&
    endsSentence(index, first.original, first.original + 1)
  )
    pairs[pairs.length - 1] = { ...first, original: undefined };
  return pairs.reverse();
}

const NO_STEM = -1;

/** Numbers the beginnings of words; two words of one stem have the same, short ones have none. */
function createStems(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    if (word.length <= 3) return NO_STEM;
    const beginning = word.slice(0, 4);
    const number = numbers.get(beginning) ?? numbers.size;
    numbers.set(beginning, number);
    return number;
  };
}
