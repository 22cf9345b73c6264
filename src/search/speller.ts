import { createNearWords } from './near-words.js';
import { WORD_MAX } from './slip-cost.js';
import { STOP_WORDS } from './stop-words.js';
import type { Vocabulary } from './vocabulary.js';

/** Repairs the words of a question together: what stands beside a word tells what was meant. */
export interface Speller {
  /**
   * What was meant by each word: usually the word itself, another for a slip, two where a space was left out.
   * @param words  folded, in order
   */
  repair(words: readonly string[]): readonly (readonly string[])[];
}

/** Costs, as negative natural logarithms, beside those of words following one another. Flat around these values. */
const SLIP = 4.5;
/** A space left out. */
const JOINED = 5.5;
/** That a word which is no word was meant as it stands; less where the lists have it, misspelt. */
const STRANGE = 13;
const STRANGE_BUT_LISTED = 6.5;
/** That a word which exists is a slip for another: “hed” for “held”. */
const REAL_WORD = 6;

/** Shorter ones have too many neighbours to guess among. */
const SHORTEST_REPAIRED = 3;
/** A word that stands so often in the lists is meant, dictionary or not: names, abbreviations, chat. */
const FAMILIAR = 3;
/** A word that stands so often is never taken for a slip. */
const COMMON = 15;
/** A real word is a slip for another only when one slip lies between them. */
const ONE_SLIP = 1.35;
/** Other words that one word is considered a slip for. */
const CONSIDERED = 16;
/** Readings of a question's beginning that are followed further. */
const READINGS = 12;

/** What a word may mean, and what it costs to think so. */
interface Meaning {
  readonly words: readonly string[];
  readonly cost: number;
}

/**
 * A noisy channel: of all that could have been meant, what is likeliest to be asked and to be mistyped so. Words that
 * English, the report or its lists have are left alone, unless they are rare and fit badly where they stand.
 * @param isEnglish  whether a word is spelt right, known to the report or not
 * @see Kernighan, Church and Gale, “A Spelling Correction Program Based on a Noisy Channel Model”, COLING 1990
 */
export function createSpeller(vocabulary: Vocabulary, isEnglish: (word: string) => boolean): Speller {
  const { countOf, isOwn, likelihood } = vocabulary;
  const isRight = (word: string): boolean =>
    isOwn(word) || STOP_WORDS.has(word) || isEnglish(word) || countOf(word) >= FAMILIAR;
  const isListed = (word: string): boolean => countOf(word) > 0 || isEnglish(word);
  const known = [...vocabulary.words].filter(isRight);
  const nearWords = createNearWords(known);
  const kept = new Map<string, readonly Meaning[]>();

  function meaningsOf(word: string): readonly Meaning[] {
    const found = kept.get(word) ?? findMeanings(word);
    if (isListed(word)) kept.set(word, found); // what else askers type is without number, and theirs
    return found;
  }

  function findMeanings(word: string): readonly Meaning[] {
    const itself = [word];
    if (word.length < SHORTEST_REPAIRED || word.length > WORD_MAX || !/^[a-z]+$/.test(word)) {
      return [{ words: itself, cost: 0 }];
    }
    if (!isRight(word)) {
      return [
        { words: itself, cost: countOf(word) > 0 ? STRANGE_BUT_LISTED : STRANGE },
        ...likeliestAlone(nearWords(word).map(({ word: near, cost }) => ({ words: [near], cost: SLIP * cost }))),
        ...splits(word).map((words) => ({ words, cost: JOINED })),
      ];
    }
    const isFirm = isOwn(word) || STOP_WORDS.has(word) || countOf(word) >= COMMON;
    const near = isFirm ? [] : nearWords(word).filter(({ cost }) => cost <= ONE_SLIP);
    const others = near.map(({ word: other, cost }) => ({ words: [other], cost: REAL_WORD + SLIP * cost }));
    return [{ words: itself, cost: 0 }, ...likeliestAlone(others)];
  }

  /** Those that cost least before anything is known of the words beside them. */
  function likeliestAlone(meanings: readonly Meaning[]): readonly Meaning[] {
    const costAlone = ({ words: [word = ''], cost }: Meaning): number => cost - Math.log(1 + countOf(word));
    return [...meanings].sort((one, other) => costAlone(one) - costAlone(other)).slice(0, CONSIDERED);
  }

  function splits(word: string): readonly (readonly string[])[] {
    const isPart = (part: string): boolean => countOf(part) >= FAMILIAR && isRight(part);
    const found: (readonly string[])[] = [];
    for (let at = 2; at <= word.length - 2; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every(isPart)) found.push(parts);
    }
    return found;
  }

  return {
    repair(words) {
      const meanings = words.map(meaningsOf);
      if (meanings.every(({ length }) => length === 1)) return meanings.map(([only]) => only?.words ?? []);
      return likeliest(meanings, likelihood);
    },
  };
}

/** One way to read the beginning of a question. */
interface Reading {
  readonly cost: number;
  /** Its last word; undefined before the first. */
  readonly last: string | undefined;
  readonly meaning: readonly string[];
  readonly before: Reading | undefined;
}

/** The likeliest way through what each word may mean: Viterbi's, over the best few. */
function likeliest(
  meanings: readonly (readonly Meaning[])[],
  likelihood: Vocabulary['likelihood'],
): readonly (readonly string[])[] {
  let readings: readonly Reading[] = [{ cost: 0, last: undefined, meaning: [], before: undefined }];
  for (const choices of meanings) {
    const next = choices.map((choice) => bestBefore(readings, choice, likelihood));
    readings = next.sort((one, other) => one.cost - other.cost).slice(0, READINGS);
  }
  const path: (readonly string[])[] = [];
  for (let at = readings[0]; at?.before !== undefined; at = at.before) path.push(at.meaning);
  return path.reverse();
}

function bestBefore(
  readings: readonly Reading[],
  { words, cost: own }: Meaning,
  likelihood: Vocabulary['likelihood'],
): Reading {
  const [first = '', ...rest] = words;
  let before: Reading | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const reading of readings) {
    const cost = reading.cost - likelihood(first, reading.last);
    if (cost < least) [before, least] = [reading, cost];
  }
  let cost = least + own;
  for (const [at, word] of rest.entries()) cost -= likelihood(word, words[at]);
  return { cost, last: words.at(-1), meaning: words, before };
}
