import { SIGNS, settledOdds } from '../search/answerability.js';
import type { QuestionReader } from '../search/create-search-engine.js';
import { areaUnderCurve, fitLogistic, type Model, oddsOf, type Sample, thresholdAt } from './logistic-regression.js';
import type { QuestionSet } from './question-set.js';

/** L2 penalty on the standardised weights; the cross-fitted figures are flat from 0.001 to 0.01, and fall above. */
const RIDGE = 0.01;

/** Shares of wrong refusals for which the cross-fitted figures are given. */
export const CUTS = [0, 0.005, 0.0075, 0.01, 0.02, 0.03, 0.05, 0.1];

/** A set with what is known of each of its questions; positive: the report answers. */
export interface SignedSet {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** Questions whose signs decide nothing, with the odds that they have instead. */
  readonly settled: readonly { readonly odds: number; readonly isPositive: boolean }[];
}

/** Reads the signs of every question of a set, in the order of `SIGNS`. */
export function signSet({ name, questions }: QuestionSet, reader: QuestionReader): SignedSet {
  const samples: Sample[] = [];
  const settled: { odds: number; isPositive: boolean }[] = [];
  for (const { question, kind } of questions) {
    const isPositive = kind !== 'unanswerable';
    const query = reader.parse(question);
    const { signs } = reader.weigh(query, 1);
    // As the engine has it: nothing on the question is a refusal.
    const odds = signs === undefined ? Number.NEGATIVE_INFINITY : settledOdds(reader.index, query);
    if (odds !== undefined) settled.push({ odds, isPositive });
    else if (signs !== undefined) samples.push({ signs: SIGNS.map((sign) => signs[sign]), isPositive });
  }
  return { name, samples, settled };
}

/** How well refusals work on a set that took no part in the fit. */
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

/** Fits on all sets but one, each weighing the same, and measures on that one, for each set in turn. */
export function crossFit(sets: readonly SignedSet[]): readonly FoldFigures[] {
  return sets.map((heldOut) => {
    const others = sets.filter((set) => set !== heldOut);
    const model = fitLogistic(others.flatMap(weighSamples), RIDGE);
    const chosenOn = scoresOf(others, model);
    const measured = scoresOf([heldOut], model);
    return {
      heldOut: heldOut.name,
      auc: areaUnderCurve(measured.answerable, measured.unanswerable),
      atCuts: CUTS.map((cut) => {
        const threshold = thresholdAt(chosenOn.answerable, cut, chosenOn.weights);
        const { answerable, unanswerable } = measured;
        return { cut, wrongly: shareUpTo(answerable, threshold), rightly: shareUpTo(unanswerable, threshold) };
      }),
    };
  });
}

/**
 * Fits on all sets, each weighing the same, however many questions it has.
 * @param cut  share of the answerable questions to refuse, 0 to 1; the constant is moved so that odds above 0 answer
 */
export function fitAll(sets: readonly SignedSet[], cut: number): Model & RefusalShares {
  const { constant, weights } = fitLogistic(sets.flatMap(weighSamples), RIDGE);
  const { answerable, unanswerable, weights: counts } = scoresOf(sets, { constant, weights });
  const threshold = thresholdAt(answerable, cut, counts);
  return {
    constant: constant - threshold,
    weights,
    cut,
    wrongly: shareUpTo(answerable, threshold),
    rightly: shareUpTo(unanswerable, threshold),
  };
}

/** All samples of a set together count 1. */
function weighSamples({ samples }: SignedSet): readonly Sample[] {
  return samples.map((sample) => ({ ...sample, weight: 1 / samples.length }));
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
