import type { QuestionParts } from '../language/terms.js';
import { epochs } from '../learning/epochs.js';
import { BUCKETS, type GapFeatures, sumOfWeights } from '../search/refuse/gap-classifier.js';

/** Times that every question is learnt from. The figures are flat from 2 to 10. */
const EPOCHS = 5;
/** How far a weight moves at first; less with every time it has moved. */
const LEARNING_RATE = 0.6;
/** What the squares of a weight's gradients are taken to add up to before the first. */
const INITIAL_GRADIENT_SQUARE = 1e-3;
/** How far the bias moves; it is part of every question. */
const BIAS_LEARNING_RATE = 0.01;

/** Weights of the hashed features, and what is added to their sum. */
export interface GapWeights {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Logistic regression over the features of the listed questions, both lists weighing the same, always with the same
 * outcome.
 * @param answered    at least one
 * @param unanswered  at least one
 * @see Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”, JMLR 2011
 */
export function trainGapClassifier(
  answered: readonly QuestionParts[],
  unanswered: readonly QuestionParts[],
  featuresOf: GapFeatures,
): GapWeights {
  const buckets = [...answered, ...unanswered].map(featuresOf);
  const weights = new Float32Array(BUCKETS);
  const gradientSquares = new Float32Array(BUCKETS).fill(INITIAL_GRADIENT_SQUARE);
  let bias = 0;
  for (const at of epochs(buckets.length, EPOCHS)) {
    const own = buckets[at] ?? new Int32Array();
    const isGap = at >= answered.length;
    const share = (0.5 * buckets.length) / (isGap ? unanswered.length : answered.length);
    const gradient = (1 / (1 + Math.exp(-(bias + sumOfWeights(weights, own)))) - (isGap ? 1 : 0)) * share;
    const step = gradient / Math.sqrt(Math.max(1, own.length));
    bias -= BIAS_LEARNING_RATE * gradient;
    for (const bucket of own) {
      const sum = (gradientSquares[bucket] ?? 0) + step * step;
      gradientSquares[bucket] = sum;
      weights[bucket] = (weights[bucket] ?? 0) - (LEARNING_RATE * step) / Math.sqrt(sum);
    }
  }
  return { weights, bias };
}
