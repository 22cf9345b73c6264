/** Words of the report that look like a name or a number and are none. */
export interface Ignored {
  /** The words around it, letter by letter, so that the same word elsewhere is still looked at. */
  readonly phrase: string;
  readonly reason: string;
}

export const IGNORED: readonly Ignored[] = [
  { phrase: 'Party Congress Opened', reason: 'the verb of the headline, in title case' },
  { phrase: 'It is not easy', reason: 'opens a sentence' },
  { phrase: 'Connect with the national clean energy bases', reason: 'opens a sentence' },
  { phrase: 'Connect with the big travel route', reason: 'opens a sentence' },
  { phrase: 'Guided by planning objectives', reason: 'opens a sentence' },
  { phrase: 'R&D', reason: 'an abbreviation, not a name' },
  { phrase: 'cross with one another', reason: 'a pronoun' },
  { phrase: 'forge ahead as one', reason: 'means “together”' },
  { phrase: 'multiple points', reason: 'says “many” without a number' },
  { phrase: 'multi-point', reason: 'says “many” without a number' },
  { phrase: 'both innovation and talents', reason: '“both … and …” joins, it does not count' },
  { phrase: 'both political integrity and compacity', reason: '“both … and …” joins, it does not count' },
];
