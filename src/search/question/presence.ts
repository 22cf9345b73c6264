import { isCountry } from '../../dictionaries/countries.js';
import { foldName, hasHan } from '../../language/fold.js';
import { CHINESE_STOP_WORDS } from '../../language/stop-words.js';
import { termList, termsOf } from '../../language/terms.js';
import type { Report, ThesaurusEntry } from '../../report/report.js';
import { findRow, type KeyTable, NO_ROW, toKeyTable } from '../../tables/key-table.js';
import type { TermTable } from '../index/term-table.js';
import type { AskedThing } from './asked-thing.js';
import type { Wording } from './query.js';
import type { Translate } from './translate.js';

/** Whether a thing stands in the report at all, where that is what a question asks. */
export interface Presence {
  /** Whether it is there is all that is asked: where it is, that is the answer. */
  readonly isAsked: boolean;
  /** The thing, as typed, where neither it nor another word for it stands in the report. */
  readonly absent: string | undefined;
}

/** What the report speaks of by another word, as it is kept. */
export interface PresenceTables {
  /**
   * Other words for what stands in the report, and the names of its catalogue, by their terms with single spaces. Words
   * for kinds or parts of it are none: who reads of sport has not read of football.
   */
  readonly names: KeyTable;
  /** Terms of the longest of them. */
  readonly longest: number;
  /** A thesaurus tells which words are other words for it. Without one, whatever leads to the report may be. */
  readonly isCurated: boolean;
}

/** Packs the names by which people ask for what stands in a report: everyday words, and those of its catalogue. */
export function packPresence(
  { cities, projects, lookUps }: Report,
  thesaurus: readonly ThesaurusEntry[],
): PresenceTables {
  const catalogue = [...cities, ...projects, ...lookUps.places, ...lookUps.terms, ...lookUps.figures];
  const names = [
    ...thesaurus.flatMap(({ lay }) => lay),
    ...catalogue.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const keys = [...new Set(names.map((name) => termList(name).join(' ')))].filter((key) => key !== '');
  return {
    names: toKeyTable(keys),
    longest: Math.max(0, ...keys.map((key) => key.split(' ').length)),
    isCurated: thesaurus.length > 0,
  };
}

/** Whether what was typed is another word for something of the report, or a name of its catalogue. */
export function isNameOf({ names }: PresenceTables, typed: string): boolean {
  return findRow(names, termList(typed).join(' ')) !== NO_ROW;
}

/** Undefined for a question that asks for more than whether a thing is there. */
export type FindPresence = (wording: Pick<Wording, 'text'>, asked: AskedThing | undefined) => Presence | undefined;

/** Builds the test of whether things that are asked for stand in the report. */
export function createFindPresence(
  report: Report,
  terms: TermTable,
  { names, longest, isCurated }: PresenceTables,
  translate: Translate,
): FindPresence {
  let text: string | undefined;
  const folded = (): string => (text ??= ` ${foldName(report.text)} `);
  const isName = (key: string): boolean => findRow(names, key) !== NO_ROW;

  /** Where neither words of the report nor other words for them cover a thing. */
  function uncovered(thing: string): readonly boolean[] {
    const asked = termList(thing);
    const covered = asked.map((term) => (isCurated ? terms.isInReport(term) : terms.isKnown(term)));
    for (let at = 0; at < asked.length; at++) {
      for (let length = 1; length <= Math.min(longest, asked.length - at); length++) {
        if (isName(asked.slice(at, at + length).join(' '))) covered.fill(true, at, at + length);
      }
    }
    return covered.map((is) => !is);
  }

  /** “North Korea” does not stand where “north” and “Korea” do. */
  function isAbsentCountry(thing: string): boolean {
    const name = foldName(thing);
    return (
      name.includes(' ') && isCountry(name) && !isName(termList(thing).join(' ')) && !folded().includes(` ${name} `)
    );
  }

  /** @returns undefined where nothing informative was asked for */
  function isAbsentPart(part: string, asked: AskedThing['asked']): boolean | undefined {
    const missing = isAbsentCountry(part) ? [true] : uncovered(part);
    if (missing.length === 0) return undefined;
    // What is told of old dogs may be what is told of dogs: all of it has to be missing.
    return asked === 'telling' ? !missing.includes(false) : missing.includes(true);
  }

  /** What of a Chinese thing no word of the glossary covers. */
  function uncoveredChinese(thing: string): string {
    const open = [...thing].map((char) => (/\p{Script=Han}/u.test(char) ? char : ' '));
    for (const { start, end } of translate(thing)) open.fill(' ', start, end);
    for (const { term, start, end } of termsOf(thing)) if (terms.isInReport(term)) open.fill(' ', start, end);
    return open.join('').trim();
  }

  return ({ text }, asked) => {
    const isAsked = asked?.asked === 'presence';
    // Where nothing tells other words from words that are missing, a bare word is looked for as it is.
    if (asked === undefined || !(isAsked || isCurated)) return undefined;
    const thing = text.slice(asked.start, asked.end);
    if (hasHan(thing)) {
      const open = uncoveredChinese(thing)
        .split(/\s+/)
        .filter((word) => word !== '' && !CHINESE_STOP_WORDS.has(word));
      const isAbsent = open.some((word) => word.length > 1) || (open.length > 0 && open.join('') === thing);
      return { isAsked, absent: isAbsent ? thing : undefined };
    }
    // Of several things, one that is there is enough.
    const parts = thing.split(/\s+(?:or|and|n|nd|&)\s+|\s*[,/]\s*/).map((part) => isAbsentPart(part, asked.asked));
    if (parts.every((isAbsent) => isAbsent === undefined)) return undefined;
    return { isAsked, absent: parts.every((isAbsent) => isAbsent !== false) ? thing : undefined };
  };
}
