import { kindsOf } from '../../language/answer-kinds.js';
import type { Paragraph } from '../../report/report.js';
import type { ReportIndex } from '../index/report-index.js';
import { asksFurther } from '../question/phrase-question.js';
import type { Query } from '../question/query.js';
import type { Ranking } from '../rank/ranking.js';
import { expectedAnswer, findLack } from './expected-answer.js';

/**
 * Signs of whether the report answers a question, each comparable between questions (scores are not: a long question
 * collects more than a short one). In the order of `SIGNS`.
 */
export interface Signs {
  /** log likeness to the most similar question that the report answers, and to the eight most similar ones */
  readonly answeredNext: number;
  readonly answeredNear: number;
  /** the same for questions that it does not answer */
  readonly unansweredNext: number;
  readonly unansweredNear: number;
  /** share of the question's weight that the best answer has: in its words, its questions or its everyday words */
  readonly covered: number;
  /** share that the best paragraph has in its own words */
  readonly own: number;
  /** share that one sentence of it has in its own words, where it has all that can be seen to be asked for */
  readonly sentence: number;
  /** 1 when that is the whole of a question of three words or more */
  readonly whole: number;
  /** share that nothing in the report or in `data/` leads to */
  readonly missing: number;
  /** log-odds that the question sounds like one that the report does not answer */
  readonly gap: number;
  /** mean log-odds of the words that the best answer does not have, those above 0 alone */
  readonly gapWords: number;
  /** the best answer's score for each unit of the question's weight */
  readonly answer: number;
  /** 1 when a date is asked for, and when the best answer has none */
  readonly asksDate: number;
  readonly lacksDate: number;
  /** the same for a number */
  readonly asksNumber: number;
  readonly lacksNumber: number;
  /** 1 when a person is asked for, and the best answer names none */
  readonly lacksPerson: number;
  /** log of the number of informative words */
  readonly length: number;
  /** 1 when all cities or projects are asked for, or one by its number, and nothing of them that sounds unanswered */
  readonly rollCall: number;
}

/** Names of the signs, in the order in which `COEFFICIENTS` lists their weights. */
export const SIGNS = [
  'answeredNext',
  'answeredNear',
  'unansweredNext',
  'unansweredNear',
  'covered',
  'own',
  'sentence',
  'whole',
  'missing',
  'gap',
  'gapWords',
  'answer',
  'asksDate',
  'lacksDate',
  'asksNumber',
  'lacksNumber',
  'lacksPerson',
  'length',
  'rollCall',
] as const satisfies readonly (keyof Signs)[];

/**
 * Weight of each sign, and what is added to their sum; above 0, the report answers. Fitted by logistic regression
 * (`npm run fit`) on the questions of `data/`, each read by an index that has not seen it, and moved so that
 * eight answerable questions in a thousand of the tuning sets are refused, each set counting the same.
 */
export const COEFFICIENTS: Readonly<Record<keyof Signs, number>> & { readonly constant: number } = {
  constant: -1.6931,
  answeredNext: -1.8605,
  answeredNear: 2.2352,
  unansweredNext: -0.64452,
  unansweredNear: -1.6399,
  covered: 2.6479,
  own: 0.072087,
  sentence: -0.47322,
  whole: 0.78898,
  missing: -1.7707,
  gap: -0.89769,
  gapWords: -1.7039,
  answer: 0.44021,
  asksDate: 0.6942,
  lacksDate: -2.5397,
  asksNumber: 0.2856,
  lacksNumber: -1.6055,
  lacksPerson: -0.47947,
  length: -0.26832,
  rollCall: 0.77548,
};

/** Where `data/` has no questions to learn from: most of what was asked must stand in the report. */
const LEAST_COVERED = 0.4;

/** Log-odds that the report answers; above 0 it does. */
export function answerOdds(index: ReportIndex, query: Query, signs: Signs): number {
  const settled = settledOdds(index, query, signs);
  if (settled !== undefined) return settled;
  if (index.gapOdds === undefined) return signs.covered - LEAST_COVERED;
  return SIGNS.reduce((sum, sign) => sum + COEFFICIENTS[sign] * signs[sign], COEFFICIENTS.constant);
}

/** From this many informative words on, a sentence that has them all is no chance. */
const ENOUGH_WORDS = 3;
/** Shares are sums of fractions: this much is all. */
const ALL = 0.999;
/** Share of the question's weight that nothing leads to from which on it is about something else. */
const LOST = 0.7;

/**
 * The odds of a question that is settled whatever the signs add up to: what was typed is a phrase of the report, with
 * nothing more asked of it, or a question that `data/` has; or it asks for all cities or projects, or compares some; or for
 * what the report names without listing it; or hardly a word of it is known, and so it is like nothing in either list.
 */
export function settledOdds(index: ReportIndex, query: Query, { missing }: Signs): number | undefined {
  if (index.hasPhrase(query.parts.words)) return Number.POSITIVE_INFINITY;
  if (index.asksUnlisted(query.text)) return Number.NEGATIVE_INFINITY;
  const isAnswered =
    index.isAnswered(query.parts) ??
    (index.isLookUp(query) || isRollCallAlone(index, query) || isPlainComparison(index, query) || undefined);
  if (isAnswered === undefined) return missing > LOST ? Number.NEGATIVE_INFINITY : undefined;
  return isAnswered ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** Whether all cities or projects are asked for, and nothing of them that the place that lists them does not have. */
function isRollCallAlone(index: ReportIndex, query: Query): boolean {
  const list = index.findRollCall(query)?.list;
  const own = index.ownTerms[(list?.paragraph.number ?? 0) - 1];
  if (own === undefined || asksFurther(query.parts)) return false;
  const isCount = (term: string): boolean => /^\d+$/.test(term);
  return query.words.every(({ typed, terms }) => {
    return terms.every((term) => own.has(term) || isCount(term)) || kindsOf(typed).length > 0;
  });
}

/** Whether cities or projects are compared in what the report may say of them. */
function isPlainComparison(index: ReportIndex, query: Query): boolean {
  return index.findComparison(query) !== undefined && !asksFurther(query.parts) && soundsAnswered(index, query);
}

/** Reads the signs for the paragraph that ranks first. */
export function readSigns(index: ReportIndex, query: Query, ranking: Ranking, paragraph: Paragraph): Signs {
  const answer = bestAnswer(index, ranking, paragraph);
  const words = weighWords(index, query, paragraph, answer.at);
  const sentence = bestSentenceShare(index, query, paragraph, words.weight);
  const asked = expectedAnswer(query);
  const lack = findLack(query, answer.text, index.report.text);
  return {
    answeredNext: logLikeness(ranking.answered[0] ?? 0),
    answeredNear: logLikeness(mean(ranking.answered)),
    unansweredNext: logLikeness(ranking.unanswered[0] ?? 0),
    unansweredNear: logLikeness(mean(ranking.unanswered)),
    covered: words.covered,
    own: words.own,
    sentence,
    whole: Number(sentence > ALL && query.words.length >= ENOUGH_WORDS),
    missing: words.missing,
    gap: index.gapOdds?.ofQuestion(query.parts) ?? 0,
    gapWords: words.gapWords,
    answer: answer.score / (words.weight + 2),
    asksDate: Number(asked === 'date'),
    lacksDate: Number(lack === 'date'),
    asksNumber: Number(asked === 'number'),
    lacksNumber: Number(lack === 'number'),
    lacksPerson: Number(lack === 'person'),
    length: Math.log(1 + query.words.length),
    rollCall: Number(lack === undefined && isPlainRollCall(index, query)),
  };
}

/** Log-odds from which on a word sounds unanswered whatever it is asked about: “budget”, “mayor”. */
const UNANSWERED = 1.5;

function isPlainRollCall(index: ReportIndex, query: Query): boolean {
  if (index.findRollCall(query) === undefined && !index.findTopicQuestion(query)?.isNumbered) return false;
  return soundsAnswered(index, query);
}

function soundsAnswered(index: ReportIndex, { words }: Query): boolean {
  return words.every(({ terms }) => terms.every((term) => (index.gapOdds?.ofTerm(term) ?? 0) < UNANSWERED));
}

/** Added to a likeness before its logarithm is taken: below this, one is as good as none. */
const LIKENESS = 0.15;

/** Whatever is asked in many words is less like anything: what counts is how many times as like. */
function logLikeness(likeness: number): number {
  return Math.log(likeness + LIKENESS);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface WeighedWords {
  readonly covered: number;
  readonly own: number;
  readonly missing: number;
  readonly gapWords: number;
  /** Of all informative words together. */
  readonly weight: number;
}

function weighWords(index: ReportIndex, query: Query, paragraph: Paragraph, answer: number | undefined): WeighedWords {
  const ownTerms = index.ownTerms[paragraph.number - 1];
  const leading = answer === undefined ? index.layTerms[paragraph.number - 1] : index.answerTerms[answer];
  const terms = termsWithMeanings(query);
  let [weight, own, covered, missing, gapWords] = [0, 0, 0, 0, 0];
  for (const [term, meanings] of terms) {
    const worth = index.weightOf(term);
    const ownShare = shareIn(ownTerms, term, meanings);
    const isLed = leading?.has(term) || (answer === undefined && ownShare === 1);
    weight += worth;
    own += worth * ownShare;
    covered += worth * (isLed ? 1 : meanings.length > 0 ? ownShare : 0);
    if (!isLed && meanings.length === 0) gapWords += Math.max(0, index.gapOdds?.ofTerm(term) ?? 0);
    if (!index.isKnown(term) && meanings.length === 0) missing += worth;
  }
  if (weight === 0) return { covered: 0, own: 0, missing: 1, gapWords: 0, weight: 0 };
  return {
    covered: covered / weight,
    own: own / weight,
    missing: missing / weight,
    gapWords: gapWords / terms.size,
    weight,
  };
}

/** The terms of a question, each with the terms of the report's words for it, where it is Chinese. */
function termsWithMeanings({ words }: Query): ReadonlyMap<string, readonly string[]> {
  return new Map(words.flatMap(({ terms, meanings }) => terms.map((term) => [term, meanings] as const)));
}

/** How much of a term a text has: the term itself, or a share of the report's words for it; 0 to 1. */
function shareIn(terms: ReadonlySet<string> | undefined, term: string, meanings: readonly string[]): number {
  if (terms === undefined) return 0;
  if (terms.has(term)) return 1;
  return meanings.length === 0 ? 0 : meanings.filter((meaning) => terms.has(meaning)).length / meanings.length;
}

/** The largest share of the question's weight that one sentence has in its own words. */
function bestSentenceShare(index: ReportIndex, query: Query, paragraph: Paragraph, weight: number): number {
  if (weight === 0) return 0;
  const terms = termsWithMeanings(query);
  let best = 0;
  for (const { text, start, end } of paragraph.sentences) {
    if (findLack(query, text, index.report.text) !== undefined) continue;
    let share = 0;
    const own = new Set<string>();
    for (const term of index.termsIn(paragraph)) if (term.start >= start && term.end <= end) own.add(term.term);
    for (const [term, meanings] of terms) share += index.weightOf(term) * shareIn(own, term, meanings);
    best = Math.max(best, share / weight);
  }
  return best;
}

/** What of a paragraph answers best, and how well. */
export function bestAnswer(
  index: ReportIndex,
  ranking: Ranking,
  paragraph: Paragraph,
): { readonly at: number | undefined; readonly score: number; readonly text: string } {
  let best: number | undefined;
  for (const at of index.answersOf(paragraph)) {
    if (best === undefined || (ranking.answers[at] ?? 0) > (ranking.answers[best] ?? 0)) best = at;
  }
  const answer = best === undefined ? undefined : index.answers[best];
  if (best === undefined || answer === undefined) return { at: undefined, score: 0, text: paragraph.text };
  return { at: best, score: ranking.answers[best] ?? 0, text: index.report.text.slice(answer.start, answer.end) };
}
