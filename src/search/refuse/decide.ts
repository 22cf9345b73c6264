import { kindsOf } from '../../language/answer-kinds.js';
import type { Paragraph } from '../../report/report.js';
import { REFUSAL_FEATURES, type RefusalWeights } from '../../report/weights.js';
import type { Query } from '../question/intent.js';
import { asksFurther } from '../question/phrase-question.js';
import type { Candidates } from '../rank/rank.js';
import { asksForContact, expectedAnswer, findLack, hasContact, type Lack } from './expected-answer.js';
import { bestAnswer, type FeatureSources, type Features, isPlainComparison, readFeatures } from './features.js';
import { missingWords, namesOfThings } from './missing-words.js';
import { findPlainReason } from './plain-reason.js';
import { detailText, findWrongDetails } from './wrong-details.js';

/** The outcome of the third stage: whether the report answers, and if not, what it lacks. */
export interface Decision {
  readonly isAnswered: boolean;
  /** Words of the question, as typed, that the report has nothing on. */
  readonly missing: readonly string[];
  /** What was asked for and the best passage does not have; undefined when that cannot be seen. */
  readonly lacks: Lack | undefined;
  /** The question has nothing to do with the report. */
  readonly isOffTopic: boolean;
  /** The evidence is neither way: the verdict is a guess, and nothing should be said of it. */
  readonly isUnsure?: boolean;
}

/** The third stage: whether the report answers at all. */
export type Decide = (query: Query, candidates: Candidates) => Decision;

/** Share of the question's weight that nothing leads to from which on it is about something else. */
const MAX_UNKNOWN_SHARE = 0.7;
/**
 * Log-odds around 0 in which the evidence is neither way. On the tuning questions one in 27 lies there, of which the
 * report answers four in ten; nearer to 0 or further, they hold more wrong verdicts for each right one left unsaid.
 */
const UNSURE_LOG_ODDS = 1;
/**
 * Log-odds from which on a question is answered that goes on from an answer. What was cited is the best passage for it
 * whether it answers or not, and so speaks for an answer a little too much.
 */
const LEANING_MIN_LOG_ODDS = 1.4;
/** Below this share of the question's weight, what it has in common with the best paragraph's own words is chance. */
const OFF_TOPIC_MAX_OWN = 0.15;

/** Informative words that together stand in one sentence of a report by no chance. */
const MANY_WORDS = 7;
/** Share of a claim's weight that a paragraph has in its own words from which on it speaks of the same. */
const CLAIM_MIN_OWN = 0.85;

const ANSWERED: Decision = { isAnswered: true, missing: [], lacks: undefined, isOffTopic: false };

const UNSURE: Decision = { ...ANSWERED, isUnsure: true };
const LACKS_DATE: Decision = { isAnswered: false, missing: [], lacks: 'date', isOffTopic: false };
const LACKS_CONTACT: Decision = { isAnswered: false, missing: [], lacks: 'contact', isOffTopic: false };

/** Builds the stage that decides whether to answer. */
export function createDecide(sources: FeatureSources, weights: RefusalWeights): Decide {
  return (query, candidates) => {
    const [best] = candidates.ranked;
    const absent = query.intent.presence?.absent;
    if (best === undefined) return nothingFound(query);
    if (asksForEnding(query)) return LACKS_DATE;
    const isOfReport = query.words.length === 0;
    if (isOfReport && query.intent.leaning !== undefined) return tellsOfCited(sources, query, best.paragraph);
    if (isOfReport && !tellsOfReport(sources, query, candidates, best.paragraph)) return nothingFound(query);
    if (asksForContact(query) && !hasContact(best.paragraph.text)) return LACKS_CONTACT;
    const features = readFeatures(sources, query, candidates, best.paragraph);
    const isPlain = sources.gaps === undefined && !isOfReport && settle(sources, query, features) === undefined;
    const reason = isPlain ? findPlainReason(sources, query, candidates.ranked.map(toParagraph)) : undefined;
    const logOdds = isPlain || isOfReport ? undefined : answerLogOdds(sources, weights, query, features);
    const least = query.intent.leaning === undefined ? 0 : LEANING_MIN_LOG_ODDS;
    const isAnswered = logOdds === undefined ? reason === undefined : logOdds > least;
    const isUnsure = logOdds !== undefined && Math.abs(logOdds) < UNSURE_LOG_ODDS;
    const wrong = wrongDetails(query, best.paragraph);
    if (isAnswered) return wrong.length > 0 ? { ...ANSWERED, missing: wrong } : isUnsure ? UNSURE : ANSWERED;
    if (reason !== undefined) return { isAnswered, ...reason, isOffTopic: false };
    const { term } = query.intent;
    if (term !== undefined) return { isAnswered, missing: [], lacks: term.asked, isOffTopic: false };
    const answer = bestAnswer(sources, candidates.answers?.scores, best.paragraph);
    const lacks = findLack(query, answer.text, sources.report.text);
    const missing =
      absent !== undefined ? [absent] : wrong.length > 0 ? wrong : missingWords(sources, query, answer.place);
    if (isUnsure && missing.length === 0 && lacks === undefined) return { ...UNSURE, isAnswered };
    return { isAnswered, missing, lacks, isOffTopic: features.own < OFF_TOPIC_MAX_OWN };
  };
}

function toParagraph({ paragraph }: Candidates['ranked'][number]): Paragraph {
  return paragraph;
}

function nothingFound({ intent, words }: Query): Decision {
  const { absent } = intent.presence ?? {};
  const missing = absent === undefined ? namesOfThings(words.map(({ typed }) => typed)) : [absent];
  return { isAnswered: false, missing, lacks: undefined, isOffTopic: true };
}

/** “Who?” and “where exactly?” ask what was cited before. */
function tellsOfCited({ report }: FeatureSources, query: Query, paragraph: Paragraph): Decision {
  const lacks = findLack(query, paragraph.text, report.text);
  return lacks === undefined ? ANSWERED : { isAnswered: false, missing: [], lacks, isOffTopic: false };
}

/** “When did it end?” asks of the report itself, too; and one that opened an event cannot tell. */
const ENDING = /\b(?:ends?|ended|finish(?:es|ed)?|closed?|closes|over|concludes?|concluded)\b|结束|闭幕/i;

function asksForEnding(query: Query): boolean {
  const { words } = query;
  return expectedAnswer(query) === 'date' && words.length > 0 && words.every(({ typed }) => ENDING.test(typed));
}

/** “When was it?” asks of the report itself; it is answered where its lists tell who or when. */
function tellsOfReport(sources: FeatureSources, query: Query, { answers }: Candidates, paragraph: Paragraph): boolean {
  const expected = expectedAnswer(query);
  if (query.intent.listed === 'unanswered') return false;
  if (answers === undefined || (expected !== 'date' && expected !== 'person')) return false;
  return findLack(query, bestAnswer(sources, answers.scores, paragraph).text, sources.report.text) === undefined;
}

/** What a question claims and its best paragraph does not have, as typed. */
function wrongDetails({ intent: { claim } }: Query, paragraph: Paragraph): readonly string[] {
  return claim === undefined ? [] : findWrongDetails(claim, paragraph).map((detail) => detailText(claim, detail));
}

/**
 * Log-odds that the report answers; infinite where that is settled without weighing. They are worth nothing where no
 * unanswered questions are known.
 */
export function answerLogOdds(
  sources: FeatureSources,
  weights: RefusalWeights,
  query: Query,
  features: Features,
): number {
  const isSettled = settle(sources, query, features);
  if (isSettled === undefined) return weigh(weights, features);
  return isSettled ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

function weigh(weights: RefusalWeights, features: Features): number {
  return REFUSAL_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], weights.constant);
}

/** What a question is read by that needs no weighing. */
type Rule = (sources: FeatureSources, query: Query, features: Features) => boolean;

/**
 * Questions that are settled whatever their features add up to. The first rule that holds decides.
 */
const RULES: readonly { readonly isAnswered: boolean; readonly holds: Rule }[] = [
  // What was typed is a phrase of the report, and nothing more is asked of it.
  { isAnswered: true, holds: (_, { intent }) => intent.isPhrase },
  // It asks whether a thing stands in the report, and neither it nor another word for it does.
  { isAnswered: false, holds: (_, { intent }) => intent.presence?.absent !== undefined },
  // It asks for the members or the meaning of what the report names and never explains.
  { isAnswered: false, holds: (_, { intent }) => intent.term?.isUnexplained === true },
  // It stands in the lists.
  { isAnswered: true, holds: (_, { intent }) => intent.listed === 'answered' },
  { isAnswered: false, holds: (_, { intent }) => intent.listed === 'unanswered' },
  // It asks where a phrase stands, which all cities or projects are, or how some compare; and nothing further.
  { isAnswered: true, holds: (_, { intent }) => intent.isLookUp },
  { isAnswered: true, holds: (_, { intent }) => intent.term?.isUnexplained === false },
  { isAnswered: true, holds: (_, { intent }) => intent.presence?.isAsked === true },
  { isAnswered: true, holds: isRollCallAlone },
  // It asks of a year that stands nowhere in the report.
  {
    isAnswered: false,
    holds: ({ terms }, { intent, words }) =>
      intent.claim === undefined && words.some((word) => isAbsentYear(terms, word)),
  },
  // One sentence has all of its many words, and the date, number or person asked for.
  { isAnswered: true, holds: (_, { words }, { whole }) => whole === 1 && words.length >= MANY_WORDS },
  // It claims something of what the best paragraph speaks of: there it can be held against the report's words.
  { isAnswered: true, holds: (_, { intent }, { own }) => intent.claim?.isSaid === true && own >= CLAIM_MIN_OWN },
  { isAnswered: true, holds: ({ gaps }, query) => isPlainComparison(query, gaps) },
  // Hardly a word of it is known, and so it is like nothing in either list.
  { isAnswered: false, holds: (_, __, { missing }) => missing > MAX_UNKNOWN_SHARE },
];

function isAbsentYear(table: FeatureSources['terms'], { typed, terms }: Query['words'][number]): boolean {
  return /^(?:19|20)\d\d$/.test(typed) && !terms.some(table.isInReport);
}

/** Whether a question is answered, where that is settled without weighing; undefined where it isn't. */
export function settle(sources: FeatureSources, query: Query, features: Features): boolean | undefined {
  return RULES.find(({ holds }) => holds(sources, query, features))?.isAnswered;
}

/** Whether all cities or projects are asked for, and nothing of them that the place that lists them does not have. */
function isRollCallAlone({ terms: table }: FeatureSources, query: Query): boolean {
  const list = query.intent.rollCall?.list;
  if (list === undefined || asksFurther(query.parts)) return false;
  const isCount = (term: string): boolean => /^\d+$/.test(term);
  return query.words.every(({ typed, terms }) => {
    const isListed = terms.every((term) => table.isOwn(list.paragraph.number - 1, term) || isCount(term));
    return isListed || kindsOf(typed).length > 0;
  });
}
