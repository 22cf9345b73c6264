import { solve } from './solve.js';

/** One choice: what is known of each thing to choose from, and which is right. */
export interface Choice {
  /** Values of the first thing, then of the second, … */
  readonly values: Float32Array;
  /** Place of the right one, counted from 0. */
  readonly right: number;
}

/** Steps of Newton's method at most; about ten are enough. */
const NEWTON_STEPS_MAX = 50;
/** A gain in the mean log-likelihood that is none. */
const MIN_GAIN = 1e-9;
/** A shorter part of a step is not tried. */
const LEAST_SHARE = 1e-3;
/** Likelihoods below this count as this. */
const MIN_LIKELIHOOD = 1e-300;
/** L2 penalty on the standardised weights: enough to settle what hardly ever occurs. */
const RIDGE = 1e-5;
/** What is less likely than this moves nothing. */
const NEGLIGIBLE_LIKELIHOOD = 1e-7;

/**
 * Conditional logit: the weights that make the right choices likeliest, where how likely each thing is depends on the
 * weighted sum of its values. Newton's method: no randomness, the same weights for the same choices.
 * @param choices   at least one
 * @param features  values for each thing, 1 or more
 * @see McFadden, “Conditional Logit Analysis of Qualitative Choice Behavior”, 1974
 */
export function fitChoices(choices: readonly Choice[], features: number): readonly number[] {
  const scales = scalesOf(choices, features);
  let weights: readonly number[] = scales.map(() => 0);
  let loss = lossOf(choices, weights);
  for (let step = 0; step < NEWTON_STEPS_MAX; step++) {
    const move = newtonStep(choices, scales, weights);
    // Far from the end a whole step may lead past it.
    let share = 1;
    let next = weights;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (; share > LEAST_SHARE && !(nextLoss <= loss); share /= 2) {
      const part = share;
      next = weights.map((weight, at) => weight - (part * (move[at] ?? 0)) / (scales[at] ?? 1));
      nextLoss = lossOf(choices, next);
    }
    const gain = loss - nextLoss;
    if (!(gain >= 0)) break;
    [weights, loss] = [next, nextLoss];
    if (gain < MIN_GAIN) break;
  }
  return weights;
}

/** Mean of the negative log-likelihoods. */
function lossOf(choices: readonly Choice[], weights: readonly number[]): number {
  let loss = 0;
  for (const { values, right } of choices)
    loss -= Math.log(Math.max(MIN_LIKELIHOOD, likelihoods(values, weights)[right] ?? 0));
  return loss / choices.length;
}

/** Slope over curvature of the penalised loss, a mean over the choices. */
function newtonStep(choices: readonly Choice[], scales: readonly number[], weights: readonly number[]): Float64Array {
  const features = weights.length;
  const slope = Float64Array.from(weights, (weight, at) => RIDGE * weight * (scales[at] ?? 1));
  const curvature = weights.map((_, at) => {
    const line = new Float64Array(features);
    line[at] = RIDGE;
    return line;
  });
  const add = (value: (at: number) => number, weight: number): void => {
    for (let one = 0; one < features; one++) {
      const line = curvature[one] as Float64Array;
      const times = weight * value(one);
      for (let other = 0; other < features; other++) line[other] = (line[other] as number) + times * value(other);
    }
  };
  for (const { values, right } of choices) {
    const mean = new Float64Array(features);
    for (const [thing, likelihood] of likelihoods(values, weights).entries()) {
      if (likelihood < NEGLIGIBLE_LIKELIHOOD) continue;
      const value = (at: number): number => (values[thing * features + at] as number) / (scales[at] as number);
      for (let at = 0; at < features; at++) mean[at] = (mean[at] as number) + likelihood * value(at);
      add(value, likelihood / choices.length);
    }
    add((at) => mean[at] as number, -1 / choices.length);
    for (let at = 0; at < features; at++) {
      const missed = (mean[at] as number) - (values[right * features + at] as number) / (scales[at] as number);
      slope[at] = (slope[at] as number) + missed / choices.length;
    }
  }
  return solve(curvature, slope);
}

/** How likely each thing is to be chosen; together 1. */
function likelihoods(values: Float32Array, weights: readonly number[]): Float64Array {
  const likely = new Float64Array(values.length / weights.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let thing = 0; thing < likely.length; thing++) {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) {
      sum += (weights[at] as number) * (values[thing * weights.length + at] as number);
    }
    likely[thing] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let thing = 0; thing < likely.length; thing++) {
    likely[thing] = Math.exp((likely[thing] as number) - most);
    total += likely[thing] as number;
  }
  return likely.map((value) => value / total);
}

/** Root of the mean square of each value; 1 for one that is always 0. */
function scalesOf(choices: readonly Choice[], features: number): readonly number[] {
  const squares = new Float64Array(features);
  let count = 0;
  for (const { values } of choices) {
    for (let at = 0; at < values.length; at++) {
      squares[at % features] = (squares[at % features] ?? 0) + (values[at] ?? 0) ** 2;
    }
    count += values.length / features;
  }
  return [...squares].map((square) => Math.sqrt(square / count) || 1);
}
