import { isCountry } from '../../../dictionaries/countries.js';
import { foldWord, hasHan, tokenize } from '../../../language/fold.js';
import { STOP_WORDS } from '../../../language/stop-words.js';
import { termOf } from '../../../language/terms.js';
import type { Span } from '../../../report/report.js';
import type { TermTable } from '../../index/term-table.js';

/** Letters of a short word that may belong to the name behind it: “li qiang”. */
const SHORT_NAME_MAX = 5;

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/**
 * Finds what a text names and the report does not: people, companies, countries, months.
 * @param slips  undefined where it is not known what each word was typed for
 */
export type FindNames = (text: string, slips: Slips | undefined) => readonly Span[];

/**
 * Builds the finder of names.
 * @param isEnglish  whether English has a word; what it has not, and the report neither, is a name
 * @param isLay      whether a word is another one for what the report has: “covid”
 */
export function createFindNames(
  terms: TermTable,
  isEnglish: (word: string) => boolean,
  isLay: (word: string) => boolean,
): FindNames {
  const isCapital = (typed: string): boolean => /^\p{Lu}/u.test(typed);

  /** Whether a word is the report's, or says nothing; one that was typed for such a word is no name either. */
  function isOwn(typed: string, slips: Slips | undefined): boolean {
    const word = foldWord(typed);
    const meant = slips?.get(word) ?? word;
    if (terms.isInReport(termOf(word)) || terms.isInReport(termOf(meant)) || isLay(word)) return true;
    return STOP_WORDS.has(word) || (!isCapital(typed) && STOP_WORDS.has(meant));
  }

  /** Whether a word names what the report has not: it has a capital, is no English word, or names a month or a country. */
  function isName(typed: string, isFirst: boolean, slips: Slips | undefined): boolean {
    if (!/^[\p{L}.'’]{2,}$/u.test(typed) || isOwn(typed, slips)) return false;
    const word = foldWord(typed);
    if ((!isFirst && isCapital(typed)) || isMonth(word) || isCountry(word)) return true;
    return slips !== undefined && !isEnglish(slips.get(word) ?? word);
  }

  /** Whether a word before a name may belong to it: short, and neither the report's nor one that says nothing. */
  function isSurname(typed: string): boolean {
    const word = foldWord(typed);
    return typed.length <= SHORT_NAME_MAX && !terms.isInReport(termOf(word)) && !STOP_WORDS.has(word);
  }

  return (text, slips) => {
    if (hasHan(text)) return [];
    const tokens = tokenize(text).map(({ start, end }) => ({ start, end, typed: text.slice(start, end) }));
    const names: { start: number; end: number }[] = [];
    for (const [at, { start, end, typed }] of tokens.entries()) {
      if (!isName(typed, at === 0, slips)) continue;
      const last = names.at(-1);
      const before = tokens[at - 1];
      const isNamed = before !== undefined && isSurname(before.typed) && text.slice(before.end, start).trim() === '';
      if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
      else names.push({ start: isNamed ? before.start : start, end });
    }
    return names;
  };
}

/** Finds the names, as typed, that the last sentence of a question is about and that are surely none of the report's. */
export type FindStrangers = (asked: string, repaired: string) => readonly string[];

/**
 * Builds the finder of what is surely a name: countries, and words in capitals within a sentence that English has not. A
 * word without a capital may be any that the report puts otherwise, “carmaker”; so may “TV”, and “Native”.
 */
export function createFindStrangers(terms: TermTable, isEnglish: (word: string) => boolean): FindStrangers {
  return (asked, repaired) => {
    if (hasHan(asked)) return [];
    const slips = slipsIn(asked, repaired);
    const tokens = tokenize(lastSentence(asked));
    const text = lastSentence(asked);
    return tokens.flatMap(({ word, start, end }, at): string[] => {
      const typed = text.slice(start, end);
      const meant = slips?.get(word) ?? word;
      if ([word, meant].some((one) => terms.isKnown(termOf(one)) || STOP_WORDS.has(one))) return [];
      const isNamed = at > 0 && /^\p{Lu}\p{Ll}+$/u.test(typed) && !isEnglish(word) && !isEnglish(meant);
      return isNamed || isCountry(word) ? [typed] : [];
    });
  };
}

/** What comes before the question is said of the asker: “I am 71. Is anything planned for me?” */
export function lastSentence(text: string): string {
  return /(?<=[.!?。！？]\s+)[^.!?。！？]*(?:[.!?](?!\s)[^.!?。！？]*)*[.!?。！？\s]*$/u.exec(text)?.[0] ?? text;
}

/** What was meant by each word that was typed, both folded. */
export type Slips = ReadonlyMap<string, string>;

/** @returns undefined where a space was left out, or one is too much: then no word stands for another */
export function slipsIn(question: string, repaired: string): Slips | undefined {
  const [typed, meant] = [tokenize(question), tokenize(repaired)];
  if (typed.length !== meant.length) return undefined;
  return new Map(typed.map(({ word }, at) => [word, meant[at]?.word ?? word] as const));
}

/** Whether a folded word is a month, or short for one. */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}
