import { solve } from './solve.js';

/** One observation: its features, and its class. */
export interface Sample {
  readonly features: readonly number[];
  readonly isPositive: boolean;
  /** What it counts beside the others; 1 when left out. */
  readonly weight?: number;
}

/** Log-odds of being positive are the constant and the weighted sum of the features. */
export interface LogisticModel {
  readonly constant: number;
  readonly weights: readonly number[];
}

/** About ten are enough. */
const MAX_STEPS = 50;
/** Smaller changes of the standardised weights are none. */
const MIN_CHANGE = 1e-9;

/**
 * Logistic regression by Newton's method on standardised features: no randomness, the same model for the same samples.
 * Both classes weigh the same, however many samples each has. A feature that never changes gets no weight.
 * @param samples  at least one of each class; all with the same number of features
 * @param ridge    L2 penalty on the standardised weights, above 0: it keeps what tells all samples apart from growing
 *   without end
 * @returns weights for the features as they are, not standardised
 * @see Hastie, Tibshirani and Friedman, “The Elements of Statistical Learning”, 2nd edition, 4.4.1
 */
export function fitLogistic(samples: readonly Sample[], ridge: number): LogisticModel {
  const scales = standardize(samples);
  const classes = { true: 0, false: 0 };
  for (const { isPositive, weight = 1 } of samples) classes[`${isPositive}`] += weight;
  const rows = samples.map(({ features, isPositive, weight = 1 }) => ({
    values: Float64Array.of(1, ...scales.map(({ mean, deviation }, at) => ((features[at] ?? 0) - mean) / deviation)),
    isPositive,
    share: (0.5 * weight) / classes[`${isPositive}`],
  }));
  const weights = new Float64Array(scales.length + 1); // the first is the constant
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = newtonStep(rows, weights, ridge);
    for (const [at, value] of move.entries()) weights[at] = (weights[at] ?? 0) - value;
    if (move.every((value) => Math.abs(value) < MIN_CHANGE)) break;
  }
  const [constant = 0, ...rest] = weights;
  return unstandardize({ constant, weights: rest }, scales);
}

interface Row {
  /** 1 for the constant, and the standardised features. */
  readonly values: Float64Array;
  readonly isPositive: boolean;
  /** What the sample counts; all together 1. */
  readonly share: number;
}

/** Slope over curvature of the penalised loss. */
function newtonStep(rows: readonly Row[], weights: Float64Array, ridge: number): Float64Array {
  const slope = Float64Array.from(weights, (weight, at) => (at === 0 ? 0 : ridge * weight));
  const curvature = Array.from(weights, (_, at) => {
    const row = new Float64Array(weights.length);
    if (at > 0) row[at] = ridge;
    return row;
  });
  for (const { values, isPositive, share } of rows) {
    let logOdds = 0;
    for (let at = 0; at < values.length; at++) logOdds += (values[at] as number) * (weights[at] as number);
    const probability = 1 / (1 + Math.exp(-logOdds));
    const error = share * (probability - (isPositive ? 1 : 0));
    const variance = share * probability * (1 - probability);
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      const row = curvature[at] as Float64Array;
      slope[at] = (slope[at] as number) + error * value;
      for (let other = 0; other < values.length; other++) {
        row[other] = (row[other] as number) + variance * value * (values[other] as number);
      }
    }
  }
  return solve(curvature, slope);
}

/** Log-odds that a sample is positive. */
export function logOddsOf({ constant, weights }: LogisticModel, features: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), constant);
}

interface Scale {
  readonly mean: number;
  /** 1 for a feature that never changes. */
  readonly deviation: number;
}

function standardize(samples: readonly Sample[]): readonly Scale[] {
  return (samples[0]?.features ?? []).map((_, at) => {
    const values = samples.map(({ features }) => features[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

function unstandardize({ constant, weights }: LogisticModel, scales: readonly Scale[]): LogisticModel {
  const raw = weights.map((weight, at) => weight / (scales[at]?.deviation ?? 1));
  return { constant: raw.reduce((sum, weight, at) => sum - weight * (scales[at]?.mean ?? 0), constant), weights: raw };
}

/**
 * The chance that a positive scores above a negative, ties counting half: 0.5 for guessing, 1 for telling all apart.
 * @returns NaN when either is empty
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
}

/**
 * The highest threshold at or below which at most that share of the scores lies, halfway to the next score.
 * @param share    0 to 1
 * @param weights  what each score counts; all the same when left out
 * @returns below every score when even one of them is more than the share
 */
export function thresholdAt(
  scores: readonly number[],
  share: number,
  weights: readonly number[] = scores.map(() => 1),
): number {
  const sorted = [...scores.entries()].sort(([, one], [, other]) => one - other);
  let left = share * weights.reduce((sum, weight) => sum + weight, 0) + 1e-9;
  let threshold: number | undefined;
  for (const [place, [at, score]] of sorted.entries()) {
    left -= weights[at] ?? 0;
    if (left < 0) break;
    const next = sorted[place + 1]?.[1] ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(score)) continue; // no threshold changes what is settled
    if (next === Number.POSITIVE_INFINITY) threshold = score;
    else if (score < next) threshold = (score + next) / 2;
  }
  if (threshold !== undefined) return threshold;
  const least = sorted.find(([, score]) => Number.isFinite(score))?.[1] ?? 0;
  return least - Math.max(1, Math.abs(least)) * 1e-6;
}
