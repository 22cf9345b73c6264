/** The buckets of an example's features, each once; each holds the weights of a feature, or of the few that share it. */
export type Buckets = ArrayLike<number>;

/** Log-odds of being positive are the bias and the sum of the weights, over the root of their number. */
export interface BinaryModel {
  /** One a bucket. */
  readonly weights: Float32Array;
  readonly bias: number;
}

/** Log-odds that an example is positive. */
export function logOdds({ weights, bias }: BinaryModel, buckets: Buckets): number {
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += weights[buckets[at] ?? 0] ?? 0;
  return bias + sum / rootOfCount(buckets);
}

/** Logarithms of how likely each class is, but for a constant, are the sums of its weights, over the root of their number. */
export interface MultinomialModel {
  /** Of the first bucket for every class, then of the second, … */
  readonly weights: Float32Array;
  readonly classCount: number;
}

/** Logarithm of the probability of each class; all the same for an example without features. */
export function logProbabilities({ weights, classCount }: MultinomialModel, buckets: Buckets): Float64Array {
  const sums = new Float64Array(classCount);
  for (let place = 0; place < buckets.length; place++) {
    const first = (buckets[place] as number) * classCount;
    for (let at = 0; at < classCount; at++) sums[at] = (sums[at] as number) + (weights[first + at] as number);
  }
  const root = rootOfCount(buckets);
  for (let at = 0; at < classCount; at++) sums[at] = (sums[at] ?? 0) / root;
  return logSoftmax(sums);
}

function logSoftmax(values: Float64Array): Float64Array {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return values.map((value) => value - highest - Math.log(sum));
}

/** What sums are divided by: a long example is no surer than a short one. */
export function rootOfCount(buckets: Buckets): number {
  return Math.sqrt(Math.max(1, buckets.length));
}
