import type { QuestionParts } from '../language/terms.js';
import { fitBinary } from '../learning/adagrad.js';
import type { BinaryModel } from '../learning/sparse-models.js';
import { BUCKETS, type GapFeatures } from '../search/refuse/gap-classifier.js';

/** How it is learnt; the figures are flat from 2 to 10 epochs. */
const ADAGRAD = { epochs: 5, learningRate: 0.6, initialSquare: 1e-3, biasLearningRate: 0.01 };

/**
 * Logistic regression over the features of the listed questions, both lists weighing the same, always with the same
 * outcome.
 * @param answered    at least one
 * @param unanswered  at least one
 * @returns log-odds that a question is one that the report does not answer
 */
export function trainGapClassifier(
  answered: readonly QuestionParts[],
  unanswered: readonly QuestionParts[],
  featuresOf: GapFeatures,
): BinaryModel {
  const total = answered.length + unanswered.length;
  const toExamples = (questions: readonly QuestionParts[], isPositive: boolean) =>
    questions.map((question) => ({
      buckets: featuresOf(question),
      isPositive,
      weight: (0.5 * total) / questions.length,
    }));
  return fitBinary([...toExamples(answered, false), ...toExamples(unanswered, true)], BUCKETS, ADAGRAD);
}
