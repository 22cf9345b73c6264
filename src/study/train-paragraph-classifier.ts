import type { QuestionParts } from '../language/terms.js';
import { epochs } from '../learning/epochs.js';
import {
  type ClassifierTables,
  paragraphFeatures,
  sumWeights,
  toLogShares,
} from '../search/rank/paragraph-classifier.js';
import { toKeyTable } from '../tables/key-table.js';

/** A question, and the paragraph that answers it, counted from 0. */
export interface Labelled {
  readonly question: QuestionParts;
  readonly paragraph: number;
}

/** Times that every question is learnt from. */
const EPOCHS = 3;
/** How far a weight moves at first; less with every time it has moved. */
const LEARNING_RATE = 1.5;
/** What the squares of a weight's gradients are taken to add up to before the first. */
const INITIAL_GRADIENT_SQUARE = 1e-3;
/** Questions that have to have a feature: what one alone has tells nothing of the next. */
const FEATURE_MIN_COUNT = 2;

/**
 * Multinomial logistic regression over the words of the anticipated questions, always with the same outcome. It sees what
 * likeness and language models do not: which words tell a paragraph from those that are most like it.
 * @param paragraphs  how many there are
 * @see Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”, JMLR 2011
 */
export function trainParagraphClassifier(known: readonly Labelled[], paragraphs: number): ClassifierTables {
  const features = known.map(({ question }) => paragraphFeatures(question));
  const rows = chooseFeatures(features);
  const examples = known.map(({ paragraph }, at) => ({ rows: rowsOf(features[at] ?? new Set(), rows), paragraph }));
  return { features: toKeyTable([...rows.keys()]), weights: learn(examples, rows.size, paragraphs), paragraphs };
}

function chooseFeatures(questions: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of questions) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const rows = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= FEATURE_MIN_COUNT) rows.set(feature, rows.size);
  return rows;
}

function rowsOf(features: ReadonlySet<string>, rows: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from([...features].flatMap((feature) => rows.get(feature) ?? []));
}

/** The rows of a question's features, and the paragraph that answers it. */
interface Example {
  readonly rows: Int32Array;
  readonly paragraph: number;
}

/** The weights of each feature for every paragraph, side by side. */
function learn(examples: readonly Example[], features: number, paragraphs: number): Float32Array {
  const weights = new Float32Array(features * paragraphs);
  const gradientSquares = new Float64Array(features).fill(INITIAL_GRADIENT_SQUARE);
  for (const at of epochs(examples.length, EPOCHS)) {
    const example = examples[at];
    if (example === undefined) continue;
    const { rows, paragraph } = example;
    // The gradient of the loss: what is thought likely, less what is so.
    const gradient = toLogShares(sumWeights(weights, rows, paragraphs)).map(Math.exp);
    gradient[paragraph] = (gradient[paragraph] ?? 0) - 1;
    let square = 0;
    for (const value of gradient) square += value * value;
    const length = Math.max(1, rows.length);
    for (const row of rows) {
      const sum = (gradientSquares[row] ?? 0) + square / length;
      gradientSquares[row] = sum;
      const step = LEARNING_RATE / Math.sqrt(sum * length);
      const first = row * paragraphs;
      for (let of = 0; of < paragraphs; of++)
        weights[first + of] = (weights[first + of] ?? 0) - step * (gradient[of] ?? 0);
    }
  }
  return weights;
}
