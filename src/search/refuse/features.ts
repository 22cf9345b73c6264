import type { Paragraph, Report } from '../../report/report.js';
import type { RefusalFeature } from '../../report/weights.js';
import type { AnswerIndex } from '../index/answer-index.js';
import type { TermsIn } from '../index/passage-terms.js';
import type { TermTable } from '../index/term-table.js';
import type { Query } from '../question/intent.js';
import { asksFurther } from '../question/phrase-question.js';
import type { Candidates } from '../rank/rank.js';
import { expectedAnswer, findLack } from './expected-answer.js';
import type { GapClassifier } from './gap-classifier.js';

/**
 * What is seen of a question and its best paragraph, each value comparable between questions (scores are not: a long
 * question collects more than a short one).
 */
export interface Features extends Readonly<Record<RefusalFeature, number>> {
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
  /** the largest share that one sentence of it has, of those sentences that have the person, date or number asked for */
  readonly sentence: number;
  /** 1 when that is the whole of a question of three words or more */
  readonly whole: number;
  /** share that nothing in the report or in its lists leads to */
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

/** What features are read from. */
export interface FeatureSources {
  readonly report: Report;
  readonly terms: TermTable;
  readonly termsIn: TermsIn;
  readonly answers: AnswerIndex | undefined;
  /** Undefined where no unanswered questions are known. */
  readonly gaps: GapClassifier | undefined;
}

/** Shares are sums of fractions: this much is all. */
const WHOLE_SHARE = 0.999;
/** From this many informative words on, a sentence that has them all is no chance. */
const WHOLE_MIN_WORDS = 3;
/** Log-odds from which on a word sounds unanswered whatever it is asked about: “budget”, “mayor”. */
const UNANSWERED_LOG_ODDS = 1.5;
/** Added to a likeness before its logarithm is taken: below this, one is as good as none. */
const LEAST_LIKENESS = 0.15;
/** Added to a question's weight, so that one rare word is not all there is to it. */
const WEIGHT_PRIOR = 2;

/** Reads the features of a question for the paragraph that ranks first. */
export function readFeatures(
  sources: FeatureSources,
  query: Query,
  { answers: scored }: Candidates,
  paragraph: Paragraph,
): Features {
  const { report } = sources;
  const answer = bestAnswer(sources, scored?.scores, paragraph);
  const words = weighWords(sources, query, paragraph, answer.place);
  const sentence = bestSentenceShare(sources, query, paragraph, words.weight);
  const asked = expectedAnswer(query);
  const lack = findLack(query, answer.text, report.text);
  const { answered, unanswered } = scored?.similar ?? NOTHING_SIMILAR;
  return {
    answeredNext: logLikeness(answered[0] ?? 0),
    answeredNear: logLikeness(meanOf(answered)),
    unansweredNext: logLikeness(unanswered[0] ?? 0),
    unansweredNear: logLikeness(meanOf(unanswered)),
    covered: words.covered,
    own: words.own,
    sentence,
    whole: Number(sentence > WHOLE_SHARE && query.words.length >= WHOLE_MIN_WORDS),
    missing: words.missing,
    gap: sources.gaps?.ofQuestion(query.parts) ?? 0,
    gapWords: words.gapWords,
    answer: answer.score / (words.weight + WEIGHT_PRIOR),
    asksDate: Number(asked === 'date'),
    lacksDate: Number(lack === 'date'),
    asksNumber: Number(asked === 'number'),
    lacksNumber: Number(lack === 'number'),
    lacksPerson: Number(lack === 'person'),
    length: Math.log(1 + query.words.length),
    rollCall: Number(lack === undefined && isPlainRollCall(query, sources.gaps)),
  };
}

const NOTHING_SIMILAR = { answered: new Float64Array(1), unanswered: new Float64Array(1) };

/** What of a paragraph answers best. */
export interface BestAnswer {
  /** Its place among the anticipated answers; undefined where the paragraph has none. */
  readonly place: number | undefined;
  readonly score: number;
  /** Its words in the report; without one, the paragraph's. */
  readonly text: string;
}

/** Finds what of a paragraph answers best; of equal ones, the first. */
export function bestAnswer(
  { report, answers }: Pick<FeatureSources, 'report' | 'answers'>,
  scores: Float64Array | undefined,
  paragraph: Paragraph,
): BestAnswer {
  let best: number | undefined;
  const scoreOf = (place: number): number => scores?.[place] ?? 0;
  for (const place of answers?.inParagraph(paragraph.number) ?? []) {
    if (best === undefined || scoreOf(place) > scoreOf(best)) best = place;
  }
  if (best === undefined || answers === undefined) return { place: undefined, score: 0, text: paragraph.text };
  const { start, end } = answers.spanOf(best);
  return { place: best, score: scoreOf(best), text: report.text.slice(start, end) };
}

/** Whether all cities or projects are asked for, or one by its number, and nothing that sounds unanswered. */
function isPlainRollCall(query: Query, gaps: GapClassifier | undefined): boolean {
  const { rollCall, topic } = query.intent;
  return (rollCall !== undefined || topic?.isNumbered === true) && soundsAnswered(query, gaps);
}

/** Whether cities or projects are compared in what the report may say of them. */
export function isPlainComparison(query: Query, gaps: GapClassifier | undefined): boolean {
  return query.intent.compared !== undefined && !asksFurther(query.parts) && soundsAnswered(query, gaps);
}

function soundsAnswered({ words }: Query, gaps: GapClassifier | undefined): boolean {
  return words.every(({ terms }) => terms.every((term) => (gaps?.ofTerm(term) ?? 0) < UNANSWERED_LOG_ODDS));
}

/** Whatever is asked in many words is less like anything: what counts is how many times as like. */
function logLikeness(likeness: number): number {
  return Math.log(likeness + LEAST_LIKENESS);
}

function meanOf(values: Float64Array): number {
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

function weighWords(
  { terms, answers, gaps }: FeatureSources,
  query: Query,
  paragraph: Paragraph,
  answer: number | undefined,
): WeighedWords {
  const isOwn = (term: string): boolean => terms.isOwn(paragraph.number - 1, term);
  const asked = termsWithMeanings(query);
  let [weight, own, covered, missing, gapWords] = [0, 0, 0, 0, 0];
  for (const [term, meanings] of asked) {
    const worth = terms.weightOf(term);
    const ownShare = shareOf(isOwn, term, meanings);
    const isLed =
      answer === undefined
        ? ownShare === 1 || terms.isEveryday(paragraph.number - 1, term)
        : answers?.has(answer, term) === true;
    weight += worth;
    own += worth * ownShare;
    covered += worth * (isLed ? 1 : meanings.length > 0 ? ownShare : 0);
    if (!isLed && meanings.length === 0) gapWords += Math.max(0, gaps?.ofTerm(term) ?? 0);
    if (!terms.isKnown(term) && meanings.length === 0) missing += worth;
  }
  if (weight === 0) return { covered: 0, own: 0, missing: 1, gapWords: 0, weight: 0 };
  return {
    covered: covered / weight,
    own: own / weight,
    missing: missing / weight,
    gapWords: gapWords / asked.size,
    weight,
  };
}

/** The terms of a question, each with the terms of the report's words for it, where it is Chinese. */
function termsWithMeanings({ words }: Query): ReadonlyMap<string, readonly string[]> {
  return new Map(words.flatMap(({ terms, meanings }) => terms.map((term) => [term, meanings] as const)));
}

/** How much of a term a text has: the term itself, or a share of the report's words for it; 0 to 1. */
function shareOf(has: (term: string) => boolean, term: string, meanings: readonly string[]): number {
  if (has(term)) return 1;
  return meanings.length === 0 ? 0 : meanings.filter(has).length / meanings.length;
}

/** The largest share of the question's weight that one sentence has in its own words. */
function bestSentenceShare(
  { report, terms, termsIn }: FeatureSources,
  query: Query,
  paragraph: Paragraph,
  weight: number,
): number {
  if (weight === 0) return 0;
  const asked = termsWithMeanings(query);
  let best = 0;
  for (const { text, start, end } of paragraph.sentences) {
    if (findLack(query, text, report.text) !== undefined) continue;
    let share = 0;
    const own = new Set<string>();
    for (const term of termsIn(paragraph)) if (term.start >= start && term.end <= end) own.add(term.term);
    for (const [term, meanings] of asked)
      share += terms.weightOf(term) * shareOf((one) => own.has(one), term, meanings);
    best = Math.max(best, share / weight);
  }
  return best;
}
