import { toSimplified } from '../../language/chinese.js';
import { foldName, hasHan } from '../../language/fold.js';
import type { CatalogueTerm, Report } from '../../report/report.js';

/** What a question asks of a phrase of the report: what it counts, or what it means. */
type AskedOfTerm = 'members' | 'meaning';

/** What a question asks of a phrase, and nothing else. */
export interface TermQuestion {
  readonly asked: AskedOfTerm;
  /** The report names the phrase and never explains it: the question has every word of a passage, and no answer in it. */
  readonly isUnexplained: boolean;
}

/** Undefined for any question but “what are the four plates?”, “define dual circulation”. */
export type FindTermQuestion = (question: string) => TermQuestion | undefined;

/**
 * @param report  its terms tell which phrases it leaves unexplained
 * @returns a test of one question, in English or simplified Chinese; undefined where several such phrases are named: then
 *   the asker wants to read how the report speaks of them
 */
export function createFindTermQuestion({ lookUps }: Report): FindTermQuestion {
  // Titles of honour are named in the same way: they are there, and nothing says what for.
  const isUnexplained = ({ members, kind }: CatalogueTerm): boolean => members === 'unlisted' || kind === 'honour';
  const findUnexplained = createFindAsked(lookUps.terms.filter(isUnexplained), '');
  // What the report explains may be asked about further: “list the ten projects by budget”.
  const findExplained = createFindAsked(
    lookUps.terms.filter(({ members }) => members !== undefined && members !== 'unlisted'),
    '(?: (?:please|pls|again|exactly|in short))*$',
  );
  return (question) => {
    const unexplained = findUnexplained(question);
    if (unexplained !== undefined) return { asked: unexplained, isUnexplained: true };
    const explained = findExplained(question);
    return explained === undefined ? undefined : { asked: explained, isUnexplained: false };
  };
}

/** @param end  what has to follow, as a pattern */
function createFindAsked(terms: readonly CatalogueTerm[], end: string): (question: string) => AskedOfTerm | undefined {
  const termOfName = new Map(
    terms.flatMap((term) =>
      [term.name, ...term.aliases, ...term.chinese.map(toSimplified)].map((name) => [fold(name), term] as const),
    ),
  );
  if (termOfName.size === 0) return () => undefined;
  const longestFirst = [...termOfName.keys()].sort((one, other) => other.length - one.length);
  const anyName = new RegExp(longestFirst.join('|'), 'g');
  const names = `(?:${longestFirst.join('|')})`;
  const asksMembers = new RegExp(`(?:${membersPattern(names)})${end}`);
  const asksMeaning = new RegExp(`(?:${meaningPattern(names)})${end}`);
  return (question) => {
    const folded = fold(question);
    const named = new Set(folded.match(anyName)?.map((name) => termOfName.get(name)));
    if (named.size !== 1) return undefined;
    if (asksMembers.test(folded)) return 'members';
    return asksMeaning.test(folded) ? 'meaning' : undefined;
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
function membersPattern(phrase: string): string {
  return [
    `\\b(?:what|which)(?: exactly)? are${BEFORE} ${phrase}\\b`,
    `\\b(?:what|which)(?: \\S+){0,2} (?:makes? up|belongs? to|forms?|constitutes?|are (?:in|part of))${BEFORE} ${phrase}\\b`,
    `\\b(?:list|name|enumerate|recite|spell out)(?: me| us)?${BEFORE} ${phrase}\\b(?! for\\b)`,
    `\\b(?:members|parts|elements|components|names) of${BEFORE} ${phrase}\\b`,
    `\\b${phrase} (?:stands? for|refers? to|consists? of|comprises?|made (?:up )?of|are what|are which|one by one)\\b`,
    `${phrase}(?:分别|具体|到底|都)*(?:是|指|包括|包含|有)(?:的是)?(?:什么$|啥$|哪(?!里|儿|年|个|一))`,
    `(?:列出|列举)${phrase}`,
  ].join('|');
}

/** The ways to ask what it means. */
function meaningPattern(phrase: string): string {
  return [
    `\\b(?:what|whats|wats)(?: exactly| actually)?(?: is| are| does| do| s)?(?: this| a)?${BEFORE} ${phrase}(?: (?:mean|means|meaning|stand for|refer to|all about|about|exactly|actually|even|supposed to be|supposed to mean|anyway|thing))*$`,
    `\\b(?:define|explain|meaning of|definition of|meant by|mean by|means by|mean with)(?: this| a)?${BEFORE} ${phrase}\\b`,
    `\\b${phrase} (?:means?|meaning|definition|explained|explain|define|what is (?:it|that|this)|whats that|what does (?:it|that|this) mean)(?: what)?$`,
    `(?:什么是|什么叫做?|何谓|啥是|解释(?:一下)?)(?:所谓的?)?${phrase}`,
    `${phrase} ?(?:到底|究竟|具体)?(?:是)?(?:什么|啥|何)?(?:的)?(?:意思|含义|定义|涵义)`,
  ].join('|');
}
