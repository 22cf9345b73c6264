/** One observation: its signs, and what it is. */
export interface Sample {
  readonly signs: readonly number[];
  readonly isPositive: boolean;
}

/** Log-odds of being positive are the constant and the weighted sum of the signs. */
export interface Model {
  readonly constant: number;
  readonly weights: readonly number[];
}

/** Steps of gradient descent; far past where the weights stop moving. */
const STEPS = 4000;
/** Safe for a dozen standardised signs: the steepest curvature is a quarter of their number. */
const RATE = 0.3;

/**
 * Logistic regression by batch gradient descent on standardised signs: no randomness, the same model for the same
 * samples. Both classes weigh the same, however many samples each has. A sign that never changes gets no weight.
 * @param samples  at least one of each class; all with the same number of signs
 * @param ridge    L2 penalty on the standardised weights, 0 or more
 * @returns weights for the signs as they are, not standardised
 */
export function fitLogistic(samples: readonly Sample[], ridge: number): Model {
  const scales = standardize(samples);
  const rows = samples.map(({ signs, isPositive }) => ({
    values: scales.map(({ mean, deviation }, at) => ((signs[at] ?? 0) - mean) / deviation),
    isPositive,
    share: 0.5 / samples.filter((other) => other.isPositive === isPositive).length,
  }));
  const weights = scales.map(() => 0);
  let constant = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => ridge * weight);
    let slope = 0;
    for (const { values, isPositive, share } of rows) {
      const odds = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), constant);
      const error = share * (1 / (1 + Math.exp(-odds)) - (isPositive ? 1 : 0));
      slope += error;
      for (const [at, value] of values.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    constant -= RATE * slope;
    for (const [at, value] of gradient.entries()) weights[at] = (weights[at] ?? 0) - RATE * value;
  }
  return unstandardize({ constant, weights }, scales);
}

/** Log-odds that a sample is positive. */
export function oddsOf({ constant, weights }: Model, signs: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), constant);
}

interface Scale {
  readonly mean: number;
  /** 1 for a sign that never changes. */
  readonly deviation: number;
}

function standardize(samples: readonly Sample[]): readonly Scale[] {
  return (samples[0]?.signs ?? []).map((_, at) => {
    const values = samples.map(({ signs }) => signs[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

function unstandardize({ constant, weights }: Model, scales: readonly Scale[]): Model {
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
 * @param share  0 to 1
 * @returns below every score when even one of them is more than the share
 */
export function thresholdAt(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((one, other) => one - other);
  for (let allowed = Math.floor(share * sorted.length + 1e-9); allowed > 0; allowed--) {
    const [below = 0, above = Number.POSITIVE_INFINITY] = [sorted[allowed - 1], sorted[allowed]];
    if (!Number.isFinite(below)) continue; // no threshold changes what is settled
    if (above === Number.POSITIVE_INFINITY) return below;
    if (below < above) return (below + above) / 2;
  }
  const least = sorted.find(Number.isFinite) ?? 0;
  return least - Math.max(1, Math.abs(least)) * 1e-6;
}
