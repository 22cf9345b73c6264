import type { Term } from '../../language/terms.js';
import type { Paragraph, Span } from '../../report/report.js';
import { splitClauses } from '../../report/sentences.js';
import { overlaps } from '../../report/spans.js';
import { rarityAmong } from '../index/rarity.js';

/** A clause, and where the answers that readers are expected to look for touch it. */
export interface Clause extends Span {
  /** Whether a sentence begins with it, and whether one ends. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** The anticipated answers that take words from it. */
  readonly answers: readonly number[];
}

/** The clauses of a paragraph, taken apart once. */
export interface Clauses {
  readonly list: readonly Clause[];
  /** Which clauses have a term in their own words, and how rare that is among them; undefined when none has. */
  holdersOf(term: string): Holders | undefined;
}

interface Holders {
  /** Positions in the list of clauses. */
  readonly clauses: readonly number[];
  /** 1 for what stands in one clause of many, near 0 for what stands in all. */
  readonly rarity: number;
}

/**
 * @param terms    those of the paragraph, with their places in the report's text
 * @param answers  the anticipated answers in it, with theirs
 */
export function takeApart(
  { sentences }: Paragraph,
  terms: readonly Term[],
  answers: readonly (Span & { readonly place: number })[],
): Clauses {
  const list = sentences.flatMap(splitClauses).map((clause) => ({
    ...clause,
    opens: sentences.some(({ start }) => start === clause.start),
    closes: sentences.some(({ end }) => end === clause.end),
    answers: answers.filter((answer) => overlaps(clause, answer)).map(({ place }) => place),
  }));
  const holders = new Map<string, Set<number>>();
  for (const [at, clause] of list.entries()) {
    for (const term of terms) {
      if (!overlaps(clause, term)) continue;
      const known = holders.get(term.term);
      if (known === undefined) holders.set(term.term, new Set([at]));
      else known.add(at);
    }
  }
  const held = new Map(
    [...holders].map(([term, clauses]) => {
      return [term, { clauses: [...clauses], rarity: rarityAmong(clauses.size, list.length) }] as const;
    }),
  );
  return { list, holdersOf: (term) => held.get(term) };
}
