import type { Paragraph } from '../report/report.js';
import { findLack } from './expected-answer.js';
import { hasHan } from './fold.js';
import type { Query } from './query.js';
import type { Ranking } from './ranking.js';
import type { ReportIndex } from './report-index.js';
import { questionParts } from './terms.js';

/**
 * Signs of whether the report answers a question, each comparable between questions (scores are not: a long question
 * collects more than a short one). In the order of `COEFFICIENTS`.
 */
export interface Signs {
  /** likeness to questions that the report answers, 0 to 1 */
  readonly answered: number;
  /** likeness to questions that it does not answer, 0 to 1 */
  readonly unanswered: number;
  /** share of the question's weight that leads to the best paragraph, by its own words or by everyday ones */
  readonly covered: number;
  /** share that the best paragraph has in its own words */
  readonly own: number;
  /** share that one sentence of it has in its own words, where it has all that can be seen to be asked for */
  readonly sentence: number;
  /** share that nothing in the report or in `data/` leads to */
  readonly missing: number;
  /** log-odds of the question's turns: their sum over the root of their number, and their mean */
  readonly oddsSum: number;
  readonly oddsMean: number;
  /** the best answer's score for each unit of the question's weight */
  readonly answer: number;
  /** 1 when a person, a date or a number is asked for and the best answer has none */
  readonly mismatch: number;
  /** log of the number of informative words */
  readonly length: number;
  /** 1 for a question in Chinese: the report's own words, which are English, can say nothing of it */
  readonly chinese: number;
}

/** Names of the signs, in the order in which `COEFFICIENTS` lists their weights. */
export const SIGNS = [
  'answered',
  'unanswered',
  'covered',
  'own',
  'sentence',
  'missing',
  'oddsSum',
  'oddsMean',
  'answer',
  'mismatch',
  'length',
  'chinese',
] as const satisfies readonly (keyof Signs)[];

/**
 * Weight of each sign, and what is added to their sum; above 0, the report answers. Fitted by logistic regression on the
 * tuning questions with `npm run fit -- --cut 0.01`, and moved so that one answerable question in a hundred is refused.
 */
export const COEFFICIENTS: Readonly<Record<keyof Signs, number>> & { readonly constant: number } = {
  constant: -4.02,
  answered: 4.946,
  unanswered: -12.1,
  covered: 4.523,
  own: 0.381,
  sentence: 0.7266,
  missing: -3.364,
  oddsSum: -0.3298,
  oddsMean: -1.464,
  answer: 0.8288,
  mismatch: -0.5736,
  length: 1.055,
  chinese: 0.5892,
};

/** Where `data/` has no questions to learn from: most of what was asked must stand in the report. */
const LEAST_COVERED = 0.4;

/** Log-odds that the report answers; above 0 it does. */
export function answerOdds(index: ReportIndex, signs: Signs): number {
  if (index.gapOdds === undefined) return signs.covered - LEAST_COVERED;
  return SIGNS.reduce((sum, sign) => sum + COEFFICIENTS[sign] * signs[sign], COEFFICIENTS.constant);
}

/** From this many informative words on, a sentence that has them all is no chance. */
const ENOUGH_WORDS = 3;

/**
 * Whether a question is answered whatever the signs add up to: what was typed is a phrase of the report, or one of its
 * sentences has every word that was asked for.
 */
export function isPlainlyAnswered(index: ReportIndex, query: Query, signs: Signs): boolean {
  return index.hasPhrase(query.text) || (query.words.length >= ENOUGH_WORDS && signs.sentence > 0.999);
}

/** Reads the signs for the paragraph that ranks first. */
export function readSigns(index: ReportIndex, query: Query, ranking: Ranking, paragraph: Paragraph): Signs {
  const shares = weighWords(index, query, paragraph);
  const odds = index.gapOdds?.score(questionParts(query.text)) ?? { sum: 0, turns: 1 };
  const answer = bestAnswer(index, ranking, paragraph);
  return {
    answered: ranking.answered,
    unanswered: ranking.unanswered,
    ...shares,
    sentence: bestSentenceShare(index, query, paragraph, shares.weight),
    oddsSum: odds.sum / Math.sqrt(Math.max(1, odds.turns)),
    oddsMean: odds.sum / Math.max(1, odds.turns),
    answer: answer.score / (shares.weight + 2),
    mismatch: findLack(query, answer.text, index.report.text) === undefined ? 0 : 1,
    length: Math.log(1 + query.words.length),
    chinese: hasHan(query.text) ? 1 : 0,
  };
}

function weighWords(
  index: ReportIndex,
  query: Query,
  paragraph: Paragraph,
): { readonly covered: number; readonly own: number; readonly missing: number; readonly weight: number } {
  const ownTerms = index.ownTerms[paragraph.number - 1];
  const layTerms = index.layTerms[paragraph.number - 1];
  let [weight, own, covered, missing] = [0, 0, 0, 0];
  for (const term of new Set(query.words.flatMap(({ terms }) => terms))) {
    const worth = index.weightOf(term);
    weight += worth;
    if (ownTerms?.has(term)) own += worth;
    if (ownTerms?.has(term) || layTerms?.has(term)) covered += worth;
    else if (!index.isKnown(term)) missing += worth;
  }
  if (weight === 0) return { covered: 0, own: 0, missing: 1, weight: 0 };
  return { covered: covered / weight, own: own / weight, missing: missing / weight, weight };
}

/** The largest share of the question's weight that one sentence has in its own words. */
function bestSentenceShare(index: ReportIndex, query: Query, paragraph: Paragraph, weight: number): number {
  if (weight === 0) return 0;
  const terms = new Set(query.words.flatMap(({ terms: ofWord }) => ofWord));
  let best = 0;
  for (const { text, start, end } of paragraph.sentences) {
    if (findLack(query, text, index.report.text) !== undefined) continue;
    let share = 0;
    const own = new Set<string>();
    for (const term of index.termsIn(paragraph)) if (term.start >= start && term.end <= end) own.add(term.term);
    for (const term of terms) if (own.has(term)) share += index.weightOf(term);
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
