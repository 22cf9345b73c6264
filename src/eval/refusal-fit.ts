import {
  areaUnderCurve,
  fitLogistic,
  type Model,
  oddsOf,
  type Sample,
  thresholdAt,
} from '../learning/logistic-regression.js';
import type { QuestionReader } from '../search/create-search-engine.js';
import type { Query } from '../search/question/query.js';
import { SIGNS, settledOdds } from '../search/refuse/answerability.js';
import type { QuestionSet } from './question-set.js';

/** L2 penalty on the standardised weights: the samples are so many that less makes no difference. */
const RIDGE = 0.001;

/** Shares of wrong refusals for which the cross-fitted figures are given. */
export const CUTS = [0, 0.005, 0.0075, 0.01, 0.02, 0.03, 0.05, 0.1];

/** A set with what is known of each of its questions; positive: the report answers. */
export interface SignedSet {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly settled: readonly Settled[];
}

/** A question whose signs decide nothing, with the odds that it has instead. */
export interface Settled {
  readonly odds: number;
  readonly isPositive: boolean;
}

/** Reads the signs of every question of a set, in the order of `SIGNS`. */
export function signSet({ name, questions }: QuestionSet, reader: QuestionReader): SignedSet {
  const signed = questions.map(({ question, kind }) =>
    signQuestion(reader, reader.parse(question), kind !== 'unanswerable'),
  );
  return {
    name,
    samples: signed.filter((one) => 'signs' in one),
    settled: signed.filter((one) => 'odds' in one),
  };
}

/** The signs of a question; its odds, where these decide nothing. */
export function signQuestion(reader: QuestionReader, query: Query, isPositive: boolean): Sample | Settled {
  const { signs } = reader.weigh(query, 1);
  // As the engine has it: nothing on the question is a refusal.
  const odds = signs === undefined ? Number.NEGATIVE_INFINITY : settledOdds(reader.index, query, signs);
  if (odds !== undefined) return { odds, isPositive };
  return { signs: SIGNS.map((sign) => signs?.[sign] ?? 0), isPositive };
}

/** How well refusals work on a set: the coefficients are fitted on none of them, the constant is chosen on the others. */
export interface FoldFigures {
  readonly heldOut: string;
  /** Chance that an answerable question scores above an unanswerable one. */
  readonly auc: number;
  /** One for each of `CUTS`. */
  readonly atCuts: readonly RefusalShares[];
}

export interface RefusalShares {
  /** Share of the other sets' answerable questions that the constant was chosen to refuse. */
  readonly cut: number;
  /** Share of the answerable questions refused. */
  readonly wrongly: number;
  /** Share of the unanswerable questions refused. */
  readonly rightly: number;
}

/** Chooses the constant on all sets but one, each weighing the same, and measures on that one, for each set in turn. */
export function crossFit(model: Model, sets: readonly SignedSet[]): readonly FoldFigures[] {
  return sets.map((heldOut) => {
    const chosenOn = scoresOf(
      sets.filter((set) => set !== heldOut),
      model,
    );
    const { answerable, unanswerable } = scoresOf([heldOut], model);
    return {
      heldOut: heldOut.name,
      auc: areaUnderCurve(answerable, unanswerable),
      atCuts: CUTS.map((cut) => {
        const threshold = thresholdAt(chosenOn.answerable, cut, chosenOn.weights);
        return { cut, wrongly: shareUpTo(answerable, threshold), rightly: shareUpTo(unanswerable, threshold) };
      }),
    };
  });
}

/** Fits the signs of questions that their reader had not seen. */
export function fitRefusal(samples: readonly Sample[]): Model {
  return fitLogistic(samples, RIDGE);
}

/**
 * Chooses the constant on all sets, each weighing the same, however many questions it has.
 * @param cut  share of the answerable questions to refuse, 0 to 1; the constant is moved so that odds above 0 answer
 */
export function chooseConstant(model: Model, sets: readonly SignedSet[], cut: number): Model & RefusalShares {
  const { answerable, unanswerable, weights } = scoresOf(sets, model);
  const threshold = thresholdAt(answerable, cut, weights);
  return {
    ...model,
    constant: model.constant - threshold,
    cut,
    wrongly: shareUpTo(answerable, threshold),
    rightly: shareUpTo(unanswerable, threshold),
  };
}

interface Scores {
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
  /** What each answerable one counts: those of a set together 1. */
  readonly weights: readonly number[];
}

function scoresOf(sets: readonly SignedSet[], model: Model): Scores {
  const bySet = sets.map(({ samples, settled }) => {
    const scores = [
      ...samples.map(({ signs, isPositive }) => ({ odds: oddsOf(model, signs), isPositive })),
      ...settled,
    ];
    const oddsWhere = (positive: boolean): readonly number[] =>
      scores.filter(({ isPositive }) => isPositive === positive).map(({ odds }) => odds);
    return { answerable: oddsWhere(true), unanswerable: oddsWhere(false) };
  });
  return {
    answerable: bySet.flatMap(({ answerable }) => answerable),
    unanswerable: bySet.flatMap(({ unanswerable }) => unanswerable),
    weights: bySet.flatMap(({ answerable }) => answerable.map(() => 1 / answerable.length)),
  };
}

function shareUpTo(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score <= threshold).length / scores.length;
}
