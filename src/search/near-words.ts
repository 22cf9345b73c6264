import { slipCost, WORD_MAX } from './slip-cost.js';

/** A word that another may be a slip for. */
export interface NearWord {
  readonly word: string;
  /** Above 0: what `slipCost` says. */
  readonly cost: number;
}

/** From this length on, two slips are considered. */
const LONG = 5;

interface Candidate {
  readonly word: string;
  /** One bit for each letter that it has. */
  readonly letters: number;
}

/**
 * Finds words that lie a slip or two apart.
 * @param words  those that may be meant; others than small letters a to z are passed over
 */
export function createNearWords(words: Iterable<string>): (typed: string) => readonly NearWord[] {
  const byLength = new Map<number, Candidate[]>();
  for (const word of words) {
    if (word.length < 2 || word.length > WORD_MAX || !/^[a-z]+$/.test(word)) continue;
    const list = byLength.get(word.length) ?? [];
    byLength.set(word.length, list);
    list.push({ word, letters: lettersOf(word) });
  }
  return (typed) => {
    const reach = typed.length >= LONG ? 2 : 1;
    const letters = lettersOf(typed);
    const near: NearWord[] = [];
    for (let length = typed.length - reach; length <= typed.length + reach; length++) {
      // A letter replaced changes two, one dropped or inserted changes one: that rules most words out, without a distance.
      const changed = 2 * reach - Math.abs(length - typed.length);
      for (const candidate of byLength.get(length) ?? []) {
        if (countBits(candidate.letters ^ letters) > changed || candidate.word === typed) continue;
        const cost = slipCost(typed, candidate.word, reach);
        if (Number.isFinite(cost)) near.push({ word: candidate.word, cost });
      }
    }
    return near;
  };
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
