import { editDistance } from './edit-distance.js';

/** Repairs single words against the words that are known. */
export interface Speller {
  isKnown(word: string): boolean;
  /** Known words for one that is not: usually one, two when it was joined, itself when nothing is near. */
  repair(word: string): readonly string[];
}

/** Shorter words have too many neighbours to guess among. */
const SHORTEST_REPAIRED = 4;
/** From this length on, two slips are repaired. */
const LONG = 8;
/** Longer strings are no words, and distances cost time. */
const LONGEST_REPAIRED = 30;

interface Candidate {
  readonly word: string;
  /** One bit for each letter that it has. */
  readonly letters: number;
  readonly count: number;
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

/** @param words  every known word, folded, with how often it stands; the report's own count for more than one */
export function createSpeller(words: ReadonlyMap<string, number>): Speller {
  const byLength = new Map<number, Candidate[]>();
  for (const [word, count] of words) {
    if (word.length < 3 || !/^\p{L}+$/u.test(word)) continue;
    const candidate = { word, letters: lettersOf(word), count };
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [candidate]);
    else list.push(candidate);
  }

  function nearest(typed: string): string | undefined {
    const reach = typed.length >= LONG ? 2 : 1;
    const letters = lettersOf(typed);
    let best: string | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let length = typed.length - reach; length <= typed.length + reach; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        // One slip changes two letters at most; most words are ruled out by that, without a distance.
        if (countBits(candidate.letters ^ letters) > 2 * reach) continue;
        const distance = editDistance(typed, candidate.word, reach);
        if (distance > reach) continue;
        // The first letter is rarely wrong; among equals the commoner word is meant.
        const score = Math.log(candidate.count + 1) - 6 * distance + (candidate.word[0] === typed[0] ? 2 : 0);
        if (score > bestScore) [best, bestScore] = [candidate.word, score];
      }
    }
    return best;
  }

  function split(word: string): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    let bestCount = 0;
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      const count = Math.min(...parts.map((part) => words.get(part) ?? 0));
      if (count > bestCount) [best, bestCount] = [parts, count];
    }
    return best;
  }

  return {
    isKnown: (word) => words.has(word),
    repair(word) {
      if (
        words.has(word) ||
        word.length < SHORTEST_REPAIRED ||
        word.length > LONGEST_REPAIRED ||
        !/^\p{L}+$/u.test(word)
      ) {
        return [word];
      }
      const parts = split(word);
      if (parts !== undefined) return parts;
      const near = nearest(word);
      return [near ?? word];
    },
  };
}
