import type { Query } from './query.js';

/** What a question asks for that can be seen in the words that answer it. */
export type Expected = 'person' | 'date' | 'number';

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|million|billion|trillion|doubled|first|second|third)\b/i;
const DATE =
  /\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const NAME = /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;

/**
 * What the question asks for and the words do not have: a person, a date or a number.
 * @param words   what would answer it
 * @param report  the whole text, to tell people's names from other capitalised words
 */
export function findLack({ terms }: Query, words: string, report: string): Expected | undefined {
  if (terms.has('?when')) return DATE.test(words) ? undefined : 'date';
  if (terms.has('?how-many') || terms.has('?how-much')) return NUMBER.test(words) ? undefined : 'number';
  if (terms.has('?who')) {
    return [...words.matchAll(NAME)].some(([name]) => isPerson(name, report)) ? undefined : 'person';
  }
  return undefined;
}

/** People's names are the capitalised words that never stand in lower case: “Wang Zilian”, but not “Party Congress”. */
function isPerson(name: string, report: string): boolean {
  return name.split(' ').every((word) => !report.includes(word.toLowerCase()));
}
