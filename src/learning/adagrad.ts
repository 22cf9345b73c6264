import { epochs } from './epochs.js';
import { type BinaryModel, logOdds, logProbabilities, type MultinomialModel, rootOfCount } from './sparse-models.js';

/**
 * Logistic regression over sparse features by stochastic gradient descent with AdaGrad. A feature is there or not; each has
 * a bucket, which holds its weights. What is summed is divided by the root of the number of features: a long example is no
 * surer than a short one. The order of the examples is fixed, so the same examples always give the same weights.
 * @see Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”, JMLR 2011
 */
export interface AdaGradOptions {
  /** Times that every example is learnt from. */
  readonly epochs: number;
  /** How far a weight is moved for a gradient of its usual size. */
  readonly learningRate: number;
  /** What a bucket's accumulated squared gradient starts from, above 0: without it, the first step would be as far as can be. */
  readonly initialSquare: number;
}

/** An example of one of two classes. */
export interface BinaryExample {
  readonly buckets: Int32Array;
  readonly isPositive: boolean;
  /** What it counts beside the others, above 0. */
  readonly weight: number;
}

/**
 * Learns to tell two classes apart.
 * @param examples     at least one
 * @param bucketCount  buckets of all examples are below this
 * @param options      with the learning rate of the bias, which stays as it is: the bias is part of every example
 */
export function fitBinary(
  examples: readonly BinaryExample[],
  bucketCount: number,
  options: AdaGradOptions & { readonly biasLearningRate: number },
): BinaryModel {
  const weights = new Float32Array(bucketCount);
  // As short as the weights: hashed features have a million buckets.
  const squares = new Float32Array(bucketCount).fill(options.initialSquare);
  let bias = 0;
  for (const { buckets, isPositive, weight } of inEpochs(examples, options.epochs)) {
    const probability = 1 / (1 + Math.exp(-logOdds({ weights, bias }, buckets)));
    const slope = (probability - (isPositive ? 1 : 0)) * weight;
    const gradient = slope / rootOfCount(buckets);
    bias -= options.biasLearningRate * slope;
    for (const bucket of buckets) {
      const square = (squares[bucket] ?? 0) + gradient * gradient;
      squares[bucket] = square;
      weights[bucket] = (weights[bucket] ?? 0) - (options.learningRate * gradient) / Math.sqrt(square);
    }
  }
  return { weights, bias };
}

/** An example of one of several classes. */
export interface MultinomialExample {
  readonly buckets: Int32Array;
  /** Its class, counted from 0. */
  readonly label: number;
}

/**
 * Learns to tell several classes apart. The weights of a bucket share one accumulated square: a feature that is seen often
 * is known for all classes.
 * @param bucketCount  buckets of all examples are below this
 * @param classCount   labels of all examples are below this
 */
export function fitMultinomial(
  examples: readonly MultinomialExample[],
  bucketCount: number,
  classCount: number,
  options: AdaGradOptions,
): MultinomialModel {
  const model = { weights: new Float32Array(bucketCount * classCount), classCount };
  const { weights } = model;
  const squares = new Float64Array(bucketCount).fill(options.initialSquare);
  for (const { buckets, label } of inEpochs(examples, options.epochs)) {
    const slopes = logProbabilities(model, buckets).map(Math.exp);
    slopes[label] = (slopes[label] ?? 0) - 1;
    const count = Math.max(1, buckets.length);
    const gradientSquare = slopes.reduce((sum, slope) => sum + slope * slope, 0) / count;
    for (const bucket of buckets) {
      const square = (squares[bucket] ?? 0) + gradientSquare;
      squares[bucket] = square;
      const step = options.learningRate / Math.sqrt(square * count);
      const first = bucket * classCount;
      for (let at = 0; at < classCount; at++) {
        weights[first + at] = (weights[first + at] ?? 0) - step * (slopes[at] ?? 0);
      }
    }
  }
  return model;
}

function* inEpochs<Example>(examples: readonly Example[], count: number): Generator<Example> {
  for (const at of epochs(examples.length, count)) {
    const example = examples[at];
    if (example !== undefined) yield example;
  }
}
