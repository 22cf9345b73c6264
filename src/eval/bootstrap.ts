/** Where a mean would lie in 95 of 100 sets of questions like these. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;
const SEED = 14;

/**
 * The 95 % interval of a mean by the percentile bootstrap; the same values always get the same interval.
 * Values that are all alike say nothing of how they vary: their interval is a point.
 * @param values  one for each question
 * @returns undefined when there are none
 * @see Efron & Tibshirani, “An Introduction to the Bootstrap”, chapter 13
 */
export function bootstrapMean(values: readonly number[]): Interval | undefined {
  if (values.length === 0) return undefined;
  const random = createRandom(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const at = (share: number): number => means[Math.round(share * (RESAMPLES - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * Mulberry32: numbers of at least 0 and below 1, the same ones for the same seed.
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
