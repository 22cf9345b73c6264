import type { WordIndex, WordRun } from './word-index.js';
import type { Word } from './words.js';

/** Words of a quotation that follow each other in the report as well. */
export interface SharedRun extends WordRun {
  /** Index of its first word among the quotation's. */
  readonly at: number;
}

/** Fewer words than these are found in any text on the subject. */
export const RUN_WORDS = 4;

/** Places at which a run may begin that are looked at. */
const PLACES_MAX = 5_000;

/**
 * Cuts a quotation into the longest runs of words that the report has, from left to right; what stands in none of
 * them is left out.
 */
export function sharedRuns(index: WordIndex, words: readonly Word[]): readonly SharedRun[] {
  const ids = words.map(({ folded }) => index.idOf(folded));
  const runs: SharedRun[] = [];
  for (let at = 0; at + RUN_WORDS <= ids.length; ) {
    const run = longestRun(index, ids, at);
    if (run === undefined) at++;
    else {
      runs.push(run);
      at += run.count;
    }
  }
  return runs;
}

function longestRun(index: WordIndex, ids: readonly number[], at: number): SharedRun | undefined {
  let best: SharedRun | undefined;
  for (const first of index.find(ids.slice(at, at + RUN_WORDS), PLACES_MAX)) {
    let count = RUN_WORDS;
    while (at + count < ids.length && ids[at + count] === index.at(first + count)) count++;
    if (count > (best?.count ?? 0)) best = { at, first, count };
  }
  return best;
}
