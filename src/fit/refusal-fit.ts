import type { QuestionSet } from '../eval/question-set.js';
import {
  areaUnderCurve,
  fitLogistic,
  type LogisticModel,
  logOddsOf,
  type Sample,
  thresholdAt,
} from '../learning/logistic-regression.js';
import { REFUSAL_FEATURES, type RefusalWeights } from '../report/weights.js';
import { settle } from '../search/refuse/decide.js';
import { readFeatures } from '../search/refuse/features.js';
import type { Stages } from '../search/stages.js';
import { inDigits } from './digits.js';

/** L2 penalty on the standardised weights: the samples are so many that less makes no difference. */
const RIDGE = 0.001;

/** A set with the features of each of its questions; positive: the report answers. */
export interface LabelledSet {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly ruled: readonly RuledQuestion[];
}

/** A question that a rule decides, whatever its features, with the odds that the rule gives it. */
export interface RuledQuestion {
  readonly odds: number;
  readonly isPositive: boolean;
}

/** Reads the features of every question of a set, in the order of `REFUSAL_FEATURES`. */
export function readSet({ name, questions }: QuestionSet, stages: Stages): LabelledSet {
  return labelledSet(
    name,
    questions.map(({ question, kind }) => readSample(stages, question, kind !== 'unanswerable')),
  );
}

export function labelledSet(name: string, questions: readonly (Sample | RuledQuestion)[]): LabelledSet {
  return {
    name,
    samples: questions.filter((one) => 'features' in one),
    ruled: questions.filter((one) => 'odds' in one),
  };
}

/** The features of a question; its odds, where a rule decides it. */
export function readSample(
  { read, rank, features: sources }: Stages,
  question: string,
  isPositive: boolean,
): Sample | RuledQuestion {
  const query = read(question);
  const candidates = rank(query, 1);
  const [best] = candidates.ranked;
  // As the engine has it: nothing on the question is a refusal.
  if (best === undefined || query.words.length === 0) return { odds: Number.NEGATIVE_INFINITY, isPositive };
  const features = readFeatures(sources, query, candidates, best.paragraph);
  const isAnswered = settle(sources, query, features);
  if (isAnswered !== undefined)
    return { odds: isAnswered ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY, isPositive };
  return { features: REFUSAL_FEATURES.map((name) => features[name]), isPositive };
}

/** How well refusals work on a set: the coefficients are fitted on none of them, the constant is chosen on the others. */
export interface FoldFigures {
  readonly heldOut: string;
  /** Chance that an answerable question scores above an unanswerable one. */
  readonly auc: number;
  /** One for each cut. */
  readonly atCuts: readonly RefusalShares[];
}

export interface RefusalShares {
  /** Share of the answerable questions that the constant was chosen to refuse. */
  readonly cut: number;
  /** Share of the answerable questions refused. */
  readonly wrongly: number;
  /** Share of the unanswerable questions refused. */
  readonly rightly: number;
}

/**
 * Chooses the constant on all sets but one, each weighing the same, and measures on that one, for each set in turn.
 * @param cuts  shares of the other sets' answerable questions to refuse, 0 to 1
 */
export function crossFit(
  model: LogisticModel,
  sets: readonly LabelledSet[],
  cuts: readonly number[],
): readonly FoldFigures[] {
  return sets.map((heldOut) => {
    const chosenOn = scoresOf(
      sets.filter((set) => set !== heldOut),
      model,
    );
    const { answerable, unanswerable } = scoresOf([heldOut], model);
    return {
      heldOut: heldOut.name,
      auc: areaUnderCurve(answerable, unanswerable),
      atCuts: cuts.map((cut) => {
        const threshold = thresholdAt(chosenOn.answerable, cut, chosenOn.weights);
        return { cut, wrongly: shareUpTo(answerable, threshold), rightly: shareUpTo(unanswerable, threshold) };
      }),
    };
  });
}

/** Fits the features of questions that their reader had not seen. */
export function fitRefusal(samples: readonly Sample[]): LogisticModel {
  return fitLogistic(samples, RIDGE);
}

/**
 * Chooses the constant on all sets, each weighing the same, however many questions it has.
 * @param cut  share of the answerable questions to refuse, 0 to 1; the constant is moved so that odds above 0 answer
 */
export function chooseConstant(
  model: LogisticModel,
  sets: readonly LabelledSet[],
  cut: number,
): LogisticModel & RefusalShares {
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

/** The model by the names of its features. */
export function toRefusalWeights({ constant, weights }: LogisticModel): RefusalWeights {
  const byName = REFUSAL_FEATURES.map((name, at) => [name, inDigits(weights[at] ?? 0)] as const);
  return { constant: inDigits(constant), ...(Object.fromEntries(byName) as Omit<RefusalWeights, 'constant'>) };
}

interface Scores {
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
  /** What each answerable one counts: those of a set together 1. */
  readonly weights: readonly number[];
}

function scoresOf(sets: readonly LabelledSet[], model: LogisticModel): Scores {
  const bySet = sets.map(({ samples, ruled }) => {
    const scores = [
      ...samples.map(({ features, isPositive }) => ({ odds: logOddsOf(model, features), isPositive })),
      ...ruled,
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

/** Means over the sets, each weighing the same. */
export function meanFigures(
  figures: readonly { readonly auc: number; readonly wrongly?: number; readonly rightly?: number }[],
): { readonly auc: number; readonly wrongly: number; readonly rightly: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    auc: mean(figures.map(({ auc }) => auc)),
    wrongly: mean(figures.map(({ wrongly = 0 }) => wrongly)),
    rightly: mean(figures.map(({ rightly = 0 }) => rightly)),
  };
}
