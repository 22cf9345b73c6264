import { toSimplified } from '../../language/chinese.js';
import { foldName, hasHan } from '../../language/fold.js';
import type { Report } from '../../report/report.js';

/**
 * Whether a question asks what a numbered phrase counts, where the report names the phrase and never says: “what are the
 * four plates?” Such a question has every word of a passage, and no answer in it.
 */
export type AsksUnlisted = (question: string) => boolean;

/**
 * @param report  its terms tell which phrases it leaves unexplained
 * @returns a test of one question, in English or simplified Chinese; false where several such phrases are named: then
 *   the asker wants to read how the report speaks of them
 */
export function createAsksUnlisted({ lookUps }: Report): AsksUnlisted {
  const unlisted = lookUps.terms.filter(({ members }) => members === 'unlisted');
  const termOfName = new Map(
    unlisted.flatMap((term) =>
      [term.name, ...term.aliases, ...term.chinese.map(toSimplified)].map((name) => [fold(name), term] as const),
    ),
  );
  if (termOfName.size === 0) return () => false;
  const longestFirst = [...termOfName.keys()].sort((one, other) => other.length - one.length);
  const anyName = new RegExp(longestFirst.join('|'), 'g');
  const asking = askingPattern(`(?:${longestFirst.join('|')})`);
  return (question) => {
    const folded = fold(question);
    const named = new Set(folded.match(anyName)?.map((name) => termOfName.get(name)));
    return named.size === 1 && asking.test(folded);
  };
}

/** The folded words, Chinese ones without spaces. */
function fold(text: string): string {
  const folded = foldName(text);
  return hasHan(text) ? folded.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : folded;
}

/** Words that may stand before the phrase, whatever they are. */
const BEFORE = '(?: (?:all|each|of|the|those|these|its|their|exactly|so|called|actual|individual))*';

/** The ways to ask for the members of what the pattern matches. */
function askingPattern(phrase: string): RegExp {
  return new RegExp(
    [
      `\\b(?:what|which)(?: exactly)? are${BEFORE} ${phrase}\\b`,
      `\\b(?:what|which)(?: \\S+){0,2} (?:makes? up|belongs? to|forms?|constitutes?|are (?:in|part of))${BEFORE} ${phrase}\\b`,
      `\\b(?:list|name|enumerate|recite|spell out)(?: me| us)?${BEFORE} ${phrase}\\b(?! for\\b)`,
      `\\b(?:members|parts|elements|components|names) of${BEFORE} ${phrase}\\b`,
      `\\b${phrase} (?:stands? for|refers? to|consists? of|comprises?|made (?:up )?of|are what|are which|one by one)\\b`,
      `${phrase}(?:分别|具体|到底|都)*(?:是|指|包括|包含|有)(?:的是)?(?:什么$|啥$|哪(?!里|儿|年|个|一))`,
      `(?:列出|列举)${phrase}`,
    ].join('|'),
  );
}
