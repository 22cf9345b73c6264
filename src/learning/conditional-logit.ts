import { solve } from './solve.js';

/** One choice among alternatives, and which was right. */
export interface Choice {
  /** Of the first alternative, then of the second, … */
  readonly features: Float32Array;
  /** Position of the right alternative, counted from 0. */
  readonly right: number;
}

/** About ten are enough. */
const MAX_STEPS = 50;
/** A smaller gain in the mean log-likelihood is none. */
const MIN_GAIN = 1e-9;
/** A shorter part of a step is not tried. */
const MIN_STEP_SHARE = 1e-3;
/** Smaller ones count as this, whose logarithm is finite. */
const MIN_LIKELIHOOD = 1e-300;
/** Alternatives that are less likely are left out of the sums. */
const NEGLIGIBLE_LIKELIHOOD = 1e-7;
/** L2 penalty on the standardised weights: enough to settle what hardly ever occurs. */
const RIDGE_PENALTY = 1e-5;

/**
 * Conditional logit: the weights that make the right choices likeliest, where how likely each alternative is depends on
 * the weighted sum of its features. Newton's method: no randomness, the same weights for the same choices.
 * @param choices       at least one
 * @param featureCount  features of each alternative, 1 or more
 * @see McFadden, “Conditional Logit Analysis of Qualitative Choice Behavior”, 1974
 */
export function fitChoices(choices: readonly Choice[], featureCount: number): readonly number[] {
  const scales = scalesOf(choices, featureCount);
  let weights: readonly number[] = scales.map(() => 0);
  let loss = lossOf(choices, weights);
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = newtonStep(choices, scales, weights);
    // Far from the end a whole step may lead past it.
    let share = 1;
    let next = weights;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (; share > MIN_STEP_SHARE && !(nextLoss <= loss); share /= 2) {
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
  for (const { features, right } of choices)
    loss -= Math.log(Math.max(MIN_LIKELIHOOD, likelihoods(features, weights)[right] ?? 0));
  return loss / choices.length;
}

/** Slope over curvature of the penalised loss, a mean over the choices. */
function newtonStep(choices: readonly Choice[], scales: readonly number[], weights: readonly number[]): Float64Array {
  const featureCount = weights.length;
  const slope = Float64Array.from(weights, (weight, at) => RIDGE_PENALTY * weight * (scales[at] ?? 1));
  const curvature = weights.map((_, at) => {
    const row = new Float64Array(featureCount);
    row[at] = RIDGE_PENALTY;
    return row;
  });
  const scaled = new Float64Array(featureCount);
  const mean = new Float64Array(featureCount);
  for (const { features, right } of choices) {
    mean.fill(0);
    for (const [alternative, likelihood] of likelihoods(features, weights).entries()) {
      if (likelihood < NEGLIGIBLE_LIKELIHOOD) continue;
      for (let at = 0; at < featureCount; at++) {
        scaled[at] = (features[alternative * featureCount + at] as number) / (scales[at] as number);
        mean[at] = (mean[at] as number) + likelihood * (scaled[at] as number);
      }
      addOuterProduct(curvature, scaled, likelihood / choices.length);
    }
    addOuterProduct(curvature, mean, -1 / choices.length);
    for (let at = 0; at < featureCount; at++) {
      const missed = (mean[at] as number) - (features[right * featureCount + at] as number) / (scales[at] as number);
      slope[at] = (slope[at] as number) + missed / choices.length;
    }
  }
  return solve(curvature, slope);
}

/** Adds the products of every two values of a vector, times a weight, to a matrix. */
function addOuterProduct(matrix: readonly Float64Array[], vector: Float64Array, weight: number): void {
  for (let one = 0; one < vector.length; one++) {
    const row = matrix[one] as Float64Array;
    const times = weight * (vector[one] as number);
    for (let other = 0; other < vector.length; other++) {
      row[other] = (row[other] as number) + times * (vector[other] as number);
    }
  }
}

/** How likely each alternative is to be chosen; together 1. */
function likelihoods(features: Float32Array, weights: readonly number[]): Float64Array {
  const likely = new Float64Array(features.length / weights.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let alternative = 0; alternative < likely.length; alternative++) {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) {
      sum += (weights[at] as number) * (features[alternative * weights.length + at] as number);
    }
    likely[alternative] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let alternative = 0; alternative < likely.length; alternative++) {
    likely[alternative] = Math.exp((likely[alternative] as number) - most);
    total += likely[alternative] as number;
  }
  return likely.map((value) => value / total);
}

/** Root of the mean square of each feature; 1 for one that is always 0. */
function scalesOf(choices: readonly Choice[], featureCount: number): readonly number[] {
  const squares = new Float64Array(featureCount);
  let count = 0;
  for (const { features } of choices) {
    for (let at = 0; at < features.length; at++) {
      squares[at % featureCount] = (squares[at % featureCount] ?? 0) + (features[at] ?? 0) ** 2;
    }
    count += features.length / featureCount;
  }
  return [...squares].map((square) => Math.sqrt(square / count) || 1);
}
