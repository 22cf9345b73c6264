import { slipCost, WORD_MAX } from './slip-cost.js';

/** A word that another may be a slip for. */
export interface NearWord {
  readonly word: string;
  /** Above 0: what `slipCost` says. */
  readonly cost: number;
}

/** From this length on, two slips are considered. */
const TWO_SLIPS_MIN_LENGTH = 5;

/** Words of one length, side by side with what rules most of them out: all of them are passed for each slip. */
interface Candidates {
  readonly words: readonly string[];
  /** One bit for each letter that a word has. */
  readonly letters: Int32Array;
}

/**
 * Finds words that lie a slip or two apart.
 * @param words  those that may be meant; others than small letters a to z are passed over
 */
export function createNearWords(words: Iterable<string>): (typed: string) => readonly NearWord[] {
  const byLength = groupByLength(words);
  return (typed) => {
    const reach = typed.length >= TWO_SLIPS_MIN_LENGTH ? 2 : 1;
    const own = lettersOf(typed);
    const near: NearWord[] = [];
    for (let length = typed.length - reach; length <= typed.length + reach; length++) {
      const resized = Math.abs(length - typed.length);
      const candidates = byLength.get(length);
      if (candidates === undefined) continue;
      const { words: others, letters } = candidates;
      for (let at = 0; at < letters.length; at++) {
        // A letter replaced changes two, one dropped or inserted changes one: most words are ruled out by that alone.
        const changed = countBits((letters[at] as number) ^ own) + resized;
        if (changed > 2 * reach) continue;
        const word = others[at] as string;
        // The first letter is rarely wrong; where it is, that is slip enough.
        const slips = word.charCodeAt(0) === typed.charCodeAt(0) ? reach : 1;
        if (changed > 2 * slips || resized > slips || word === typed) continue;
        const cost = slipCost(typed, word, slips);
        if (Number.isFinite(cost)) near.push({ word, cost });
      }
    }
    return near;
  };
}

function groupByLength(words: Iterable<string>): ReadonlyMap<number, Candidates> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    if (word.length < 2 || word.length > WORD_MAX || !/^[a-z]+$/.test(word)) continue;
    const group = groups.get(word.length);
    if (group === undefined) groups.set(word.length, [word]);
    else group.push(word);
  }
  return new Map(
    [...groups].map(
      ([length, group]) => [length, { words: group, letters: Int32Array.from(group, lettersOf) }] as const,
    ),
  );
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** @see https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
