import { questionParts } from '../../language/terms.js';

/** A text that resembles another. */
export interface Neighbour {
  /** Its place in the list that was given. */
  readonly at: number;
  /** Share of the weight of both texts' terms that they have in common, 0 to 1. */
  readonly likeness: number;
}

/** Finds the texts that resemble one, the most similar first; of those alike, the earlier first. */
export type FindNeighbours = (text: string, limit: number) => readonly Neighbour[];

/** Share of the texts above which a term is too common to make two of them alike; it still counts among those that are. */
const COMMON_SHARE = 0.02;
/** Lists so short have no common terms. */
const COMMON_LEAST = 20;

/**
 * Compares short texts by the informative words and kinds of answer they share: the Jaccard index, each term weighted by
 * its rarity among the texts.
 */
export function createFindNeighbours(texts: readonly string[]): FindNeighbours {
  const terms = texts.map(termsOf);
  const holders = new Map<string, number[]>();
  for (const [at, own] of terms.entries()) {
    for (const term of own) {
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [at]);
      else list.push(at);
    }
  }
  const weightOf = (term: string): number => Math.log(1 + texts.length / ((holders.get(term)?.length ?? 0) + 1));
  const sum = (own: readonly string[]): number => own.reduce((total, term) => total + weightOf(term), 0);
  const totals = terms.map(sum);
  const most = Math.max(COMMON_LEAST, COMMON_SHARE * texts.length);
  return (text, limit) => {
    const asked = termsOf(text);
    const shared = new Map<number, number>();
    const rarestFirst = asked.toSorted((one, other) => weightOf(other) - weightOf(one));
    for (const term of rarestFirst) {
      const list = holders.get(term) ?? [];
      // What has nothing rarer in common with any text is compared by its common terms.
      const isCommon = list.length > most && shared.size > 0;
      for (const at of list) {
        const before = shared.get(at);
        if (before !== undefined || !isCommon) shared.set(at, (before ?? 0) + weightOf(term));
      }
    }
    const total = sum(asked);
    return [...shared]
      .map(([at, common]) => ({ at, likeness: common / (total + (totals[at] ?? 0) - common) }))
      .sort((one, other) => other.likeness - one.likeness || one.at - other.at)
      .slice(0, limit);
  };
}

function termsOf(text: string): readonly string[] {
  const { terms, kinds } = questionParts(text);
  return [...new Set([...terms, ...kinds])];
}
