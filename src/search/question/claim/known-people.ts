import { toSimplified } from '../../../language/chinese.js';
import { foldName, foldWord, hasHan, tokenize } from '../../../language/fold.js';
import type { Report } from '../../../report/report.js';

/** Somebody whom the report names, where a text names them. */
export interface KnownPerson {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The report's own words for them, folded: where a passage has none, it does not speak of them. */
  readonly phrases: readonly string[];
}

/** Finds whom a text names of those that the report names, in English or simplified Chinese, in order. */
export type FindPeople = (text: string) => readonly KnownPerson[];

/** Builds the finder of a report's people; one without a list of terms has none. */
export function createFindPeople({ lookUps }: Pick<Report, 'lookUps'>): FindPeople {
  const people = lookUps.terms
    .filter(({ kind }) => kind === 'person')
    .map(({ name, aliases, chinese, phrases }) => ({
      words: [name, ...aliases].map((one) => tokenize(one).map(({ word }) => foldWord(word))),
      chinese: chinese.map(toSimplified),
      phrases: phrases.map(foldName),
    }));
  return (text) => {
    if (people.length === 0) return [];
    const found = hasHan(text) ? inChinese(text) : inEnglish(text);
    return found.sort((one, other) => one.start - other.start);
  };

  function inChinese(text: string): KnownPerson[] {
    return people.flatMap(({ chinese, phrases }) => {
      const name = chinese.find((one) => text.includes(one));
      if (name === undefined) return [];
      const start = text.indexOf(name);
      return [{ start, end: start + name.length, phrases }];
    });
  }

  function inEnglish(text: string): KnownPerson[] {
    const tokens = tokenize(text);
    return people.flatMap(({ words, phrases }) => {
      for (const name of words) {
        const at = tokens.findIndex((_, from) => name.every((word, offset) => tokens[from + offset]?.word === word));
        const [first, last] = [tokens[at], tokens[at + name.length - 1]];
        if (first !== undefined && last !== undefined) return [{ start: first.start, end: last.end, phrases }];
      }
      return [];
    });
  }
}
