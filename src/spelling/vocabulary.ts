import { findRow, type KeyTable, NO_ROW } from '../tables/key-table.js';
import { type Lists, placeInList } from '../tables/lists.js';

/** The words that a question may be made of, and how they follow one another. */
export interface Vocabulary {
  /** The words that a misspelt one may have been meant for, small letters a to z, by length, with no mark between. */
  readonly meantByLength: ReadonlyMap<number, string>;
  /** How often a word stands in the report, where each counts for several, and in the lists beside it. */
  countOf(word: string): number;
  /** Whether the report itself has a word. */
  isOwn(word: string): boolean;
  /** Whether English has a word, known to the report or not. */
  isEnglish(word: string): boolean;
  /**
   * How likely a word is behind another, as a natural logarithm; below 0.
   * @param previous  undefined at the start of a question
   */
  likelihood(word: string, previous: string | undefined): number;
}

/** The vocabulary as it is kept. Words have rows in the order in which they were met. */
export interface VocabularyTables {
  readonly words: KeyTable;
  readonly counts: Uint32Array;
  /** 1 for a word that the report itself has. */
  readonly own: Uint8Array;
  /** Sum of all counts. */
  readonly total: number;
  /** The words behind each, by row, ascending; the last row is the start of a line. */
  readonly following: Lists;
  /** How often each of these pairs stands, in the order of `following.ids`; and all pairs of a word together. */
  readonly pairCounts: Uint32Array;
  readonly pairTotals: Uint32Array;
  /** Those that a misspelt word may have been meant for: the letters of all that have one length, with no mark between. */
  readonly meantByLength: readonly { readonly length: number; readonly letters: Uint8Array }[];
  /** Common English words. */
  readonly english: KeyTable;
}

/** A word that stands so often in the lists is meant, dictionary or not: names, abbreviations, chat. */
export const FAMILIAR_MIN_COUNT = 3;

/** Share of a word's likelihood that comes from the word before it; the rest is how common it is at all. */
const PAIR_SHARE = 0.65;
/** Occurrences lent to a word that stands nowhere. */
const UNSEEN = 0.1;

/** Reads a vocabulary from its tables. */
export function openVocabulary(tables: VocabularyTables): Vocabulary {
  const { words, counts, own, total, following, pairCounts, pairTotals, english } = tables;
  const size = counts.length;
  const startRow = size;
  const countOf = (word: string): number => counts[findRow(words, word)] ?? 0;
  return {
    meantByLength: new Map(
      tables.meantByLength.map(({ length, letters }) => [length, Buffer.from(letters).toString('latin1')] as const),
    ),
    countOf,
    isOwn: (word) => own[findRow(words, word)] === 1,
    isEnglish: (word) => findRow(english, word) !== NO_ROW,
    likelihood(word, previous) {
      const alone = (countOf(word) + UNSEEN) / (total + UNSEEN * size + 1);
      const row = previous === undefined ? startRow : findRow(words, previous);
      const behind = row === NO_ROW ? 0 : shareBehind(row, findRow(words, word));
      return Math.log(PAIR_SHARE * behind + (1 - PAIR_SHARE) * alone);
    },
  };

  function shareBehind(row: number, word: number): number {
    const place = word === NO_ROW ? undefined : placeInList(following, row, word);
    return place === undefined ? 0 : (pairCounts[place] as number) / (pairTotals[row] as number);
  }
}
