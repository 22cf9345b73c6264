import { memoize } from '../tables/memo.js';
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
  readonly words: string;
  /** One bit for each letter that a word has. */
  readonly letters: Int32Array;
}

/**
 * Finds words that lie a slip or two apart.
 * @param meantByLength  those that may be meant, of small letters a to z; all of one length in one string
 */
export function createNearWords(meantByLength: ReadonlyMap<number, string>): (typed: string) => readonly NearWord[] {
  const candidatesOf = memoize(WORD_MAX, (length: number): Candidates => {
    const words = meantByLength.get(length) ?? '';
    return { words, letters: lettersOfEach(words, length) };
  });
  return (typed) => {
    const reach = typed.length >= TWO_SLIPS_MIN_LENGTH ? 2 : 1;
    const own = lettersOf(typed);
    const near: NearWord[] = [];
    const longest = Math.min(WORD_MAX, typed.length + reach);
    for (let length = Math.max(2, typed.length - reach); length <= longest; length++) {
      const resized = Math.abs(length - typed.length);
      const { words, letters } = candidatesOf(length);
      for (let at = 0; at < letters.length; at++) {
        // A letter replaced changes two, one dropped or inserted changes one: most words are ruled out by that alone.
        const changed = countBits((letters[at] as number) ^ own) + resized;
        if (changed > 2 * reach) continue;
        // The first letter is rarely wrong; where it is, that is slip enough.
        const slips = words.charCodeAt(at * length) === typed.charCodeAt(0) ? reach : 1;
        if (changed > 2 * slips || resized > slips) continue;
        const word = words.slice(at * length, (at + 1) * length);
        if (word === typed) continue;
        const cost = slipCost(typed, word, slips);
        if (Number.isFinite(cost)) near.push({ word, cost });
      }
    }
    return near;
  };
}

function lettersOfEach(words: string, length: number): Int32Array {
  return Int32Array.from({ length: words.length / length }, (_, at) =>
    lettersOf(words.slice(at * length, (at + 1) * length)),
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
