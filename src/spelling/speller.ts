import { isCountry } from '../dictionaries/countries.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { memoize } from '../tables/memo.js';
import { createNearWords } from './near-words.js';
import { SHORTHAND } from './shorthand.js';
import { WORD_MAX } from './slip-cost.js';
import { FAMILIAR_MIN_COUNT, type Vocabulary } from './vocabulary.js';

/** Repairs the words of a question together: what stands beside a word tells what was meant. */
export interface Speller {
  /**
   * What was meant by each word: usually the word itself, another for a slip, two where a space was left out, and
   * nothing by the second of two that are one: “pan demic”.
   * @param words  folded, in order
   */
  repair(words: readonly string[]): readonly (readonly string[])[];
}

/** Costs, as negative natural logarithms, beside those of words following one another. Flat around these values. */
const SLIP_COST = 4.5;
/** A space left out, or one too much. */
const SPACE_COST = 5.5;
/** That a word which is no word was meant as it stands; less where the lists have it, misspelt. */
const NO_WORD_COST = 13;
const NO_WORD_BUT_LISTED_COST = 6.5;
/** That a word which exists is a slip for another: “hed” for “held”. */
const REAL_WORD_COST = 6;

/** Shorter ones have too many neighbours to guess among. */
const SHORTEST_REPAIRED = 3;
/** A word that stands so often is never taken for a slip. */
const NEVER_A_SLIP_MIN_COUNT = 15;
/** A real word is a slip for another only when one slip lies between them. */
const ONE_SLIP_MAX_COST = 1.35;
/** Other words that one word is considered a slip for. */
const MEANINGS_MAX = 16;
/** Readings of a question's beginning that are followed further. */
const BEAM_WIDTH = 12;

/** Words whose meanings are kept: most questions are made of the same few thousand. */
const MEANINGS_KEPT = 2000;

/** What a word may mean, and what it costs to think so. */
interface Meaning {
  readonly words: readonly string[];
  readonly cost: number;
}

/**
 * A noisy channel: of all that could have been meant, what is likeliest to be asked and to be mistyped so. Words that
 * English, the report or its lists have are left alone, unless they are rare and fit badly where they stand.
 * @see Kernighan, Church and Gale, “A Spelling Correction Program Based on a Noisy Channel Model”, COLING 1990
 */
export function createSpeller({ countOf, isOwn, isEnglish, likelihood, meantByLength }: Vocabulary): Speller {
  const isRight = (word: string): boolean =>
    isOwn(word) || STOP_WORDS.has(word) || isEnglish(word) || countOf(word) >= FAMILIAR_MIN_COUNT || isCountry(word);
  const nearWords = createNearWords(meantByLength);
  const isListed = (word: string): boolean => countOf(word) > 0 || isEnglish(word);
  const keptMeanings = memoize(MEANINGS_KEPT, findMeanings);
  // What else askers type is theirs, and not kept.
  const meaningsOf = (word: string): readonly Meaning[] => (isListed(word) ? keptMeanings(word) : findMeanings(word));

  function findMeanings(word: string): readonly Meaning[] {
    const itself = [word];
    const short = isOwn(word) ? undefined : SHORTHAND.get(word);
    if (short !== undefined) return [{ words: [short], cost: 0 }];
    if (word.length < SHORTEST_REPAIRED || word.length > WORD_MAX || !/^[a-z]+$/.test(word)) {
      return [{ words: itself, cost: 0 }];
    }
    if (!isRight(word)) {
      return [
        { words: itself, cost: countOf(word) > 0 ? NO_WORD_BUT_LISTED_COST : NO_WORD_COST },
        ...likeliestAlone(nearWords(word).map(({ word: near, cost }) => ({ words: [near], cost: SLIP_COST * cost }))),
        ...splits(word).map((words) => ({ words, cost: SPACE_COST })),
      ];
    }
    const isFirm = isOwn(word) || STOP_WORDS.has(word) || countOf(word) >= NEVER_A_SLIP_MIN_COUNT;
    const near = isFirm ? [] : nearWords(word).filter(({ cost }) => cost <= ONE_SLIP_MAX_COST);
    const others = near.map(({ word: other, cost }) => ({ words: [other], cost: REAL_WORD_COST + SLIP_COST * cost }));
    return [{ words: itself, cost: 0 }, ...likeliestAlone(others)];
  }

  /** Those that cost least before anything is known of the words beside them. */
  function likeliestAlone(meanings: readonly Meaning[]): readonly Meaning[] {
    const costAlone = ({ words: [word = ''], cost }: Meaning): number => cost - Math.log(1 + countOf(word));
    return [...meanings].sort((one, other) => costAlone(one) - costAlone(other)).slice(0, MEANINGS_MAX);
  }

  function splits(word: string): readonly (readonly string[])[] {
    const isPart = (part: string): boolean => countOf(part) >= FAMILIAR_MIN_COUNT && isRight(part);
    const found: (readonly string[])[] = [];
    for (let at = 2; at <= word.length - 2; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every(isPart)) found.push(parts);
    }
    return found;
  }

  /** Two neighbours as one word, where that is one. */
  function joinParts(word: string, next = ''): Meaning | undefined {
    const whole = word + next;
    const isWord = next !== '' && /^[a-z]+$/.test(whole) && countOf(whole) >= FAMILIAR_MIN_COUNT && isRight(whole);
    return isWord ? { words: [whole], cost: SPACE_COST } : undefined;
  }

  return {
    repair(words) {
      const meanings = words.map(meaningsOf);
      const wholes = words.map((word, at) => joinParts(word, words[at + 1]));
      const isPlain = meanings.every(({ length }) => length === 1) && wholes.every((whole) => whole === undefined);
      return isPlain ? meanings.map(([only]) => only?.words ?? []) : likeliest(meanings, wholes, likelihood);
    },
  };
}

/** One way to read the beginning of a question. */
interface Reading {
  readonly cost: number;
  /** Its last word; undefined before the first. */
  readonly last: string | undefined;
  readonly meaning: readonly string[];
  /** How many of the words as typed make up that meaning. */
  readonly width: number;
  readonly before: Reading | undefined;
}

/**
 * The likeliest way through what each word may mean: Viterbi's, over the best few.
 * @param wholes  what each word may mean together with the next one
 */
function likeliest(
  meanings: readonly (readonly Meaning[])[],
  wholes: readonly (Meaning | undefined)[],
  likelihood: Vocabulary['likelihood'],
): readonly (readonly string[])[] {
  const start: Reading = { cost: 0, last: undefined, meaning: [], width: 0, before: undefined };
  const readings: Reading[][] = [[start], ...meanings.map(() => [])];
  for (const [at, choices] of meanings.entries()) {
    const known = bestOf(readings[at] ?? []);
    for (const choice of choices) readings[at + 1]?.push(readOn(known, choice, 1, likelihood));
    const whole = wholes[at];
    if (whole !== undefined) readings[at + 2]?.push(readOn(known, whole, 2, likelihood));
  }
  const path: (readonly string[])[] = [];
  let [reading] = bestOf(readings.at(-1) ?? []);
  for (; reading?.before !== undefined; reading = reading.before) {
    for (let more = 1; more < reading.width; more++) path.push([]);
    path.push(reading.meaning);
  }
  return path.reverse();
}

function bestOf(readings: Reading[]): readonly Reading[] {
  return readings.sort((one, other) => one.cost - other.cost).slice(0, BEAM_WIDTH);
}

function readOn(
  readings: readonly Reading[],
  { words, cost: own }: Meaning,
  width: number,
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
  return { cost, last: words.at(-1), meaning: words, width, before };
}
