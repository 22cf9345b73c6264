import type { WordIndex } from './word-index.js';

/** The work of checking one text, in steps of some ten nanoseconds: others wait for their answers meanwhile. */
const STEPS_MAX = 2_000_000;

/** Places of a word that are looked at in one step. */
const PLACES_A_STEP = 3;

/** A text takes more work than one answer may. */
export class TooMuchWork extends Error {}

/** An index that counts what is done with it. */
export interface MeteredIndex extends WordIndex {
  /**
   * Says that some work is about to be done.
   * @throws {TooMuchWork} when it is more than is left
   */
  spend(steps: number): void;
}

/** @param index  not changed: each text has a count of its own */
export function metered(index: WordIndex): MeteredIndex {
  let left = STEPS_MAX;
  const spend = (steps: number): void => {
    left -= steps;
    if (left < 0) throw new TooMuchWork();
  };
  return {
    ...index,
    spend,
    find(ids, limit) {
      spend(ids.length + Math.min(...ids.map(index.frequency)) / PLACES_A_STEP);
      return index.find(ids, limit);
    },
  };
}
