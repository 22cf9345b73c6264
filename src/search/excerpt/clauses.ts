import type { Term } from '../../language/terms.js';
import type { Paragraph, Span } from '../../report/report.js';
import { overlaps } from '../../report/spans.js';
import { rarityAmong } from '../index/rarity.js';
import { EXCERPT_MAX } from './excerpt-length.js';
import { quotableUnits } from './quotable-units.js';

/** What may be quoted by itself, a sentence or clauses that belong together, and where anticipated answers touch it. */
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

/** Longest first sentence, in characters, that is a name and no statement. */
const NAME_MAX = 60;

/** A short first sentence is a heading: “Implement the urban renewal project.” */
export function opensWithName({ sentences: [first, ...further] }: Pick<Paragraph, 'sentences'>): boolean {
  return first !== undefined && further.length > 0 && first.end - first.start <= NAME_MAX;
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
  const [first] = sentences;
  // A name is shown with whatever of its section is: both have to fit.
  const name = opensWithName({ sentences }) && first !== undefined ? first.end - first.start + 1 : 0;
  const units = sentences.flatMap((sentence, at) => quotableUnits(sentence, EXCERPT_MAX - (at === 0 ? 0 : name)));
  const list = units.map((clause) => ({
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
