import { pairOf, type QuestionParts } from '../../language/terms.js';
import { findRow, type KeyTable, NO_ROW } from '../../tables/key-table.js';

/** A classifier that tells the paragraphs apart, as it is kept. */
export interface ClassifierTables {
  readonly features: KeyTable;
  /** The weights of each feature for every paragraph, side by side. */
  readonly weights: Float32Array;
  readonly paragraphs: number;
}

/**
 * How many times likelier than by chance each paragraph is to be the one that a question is about, as a logarithm, in
 * the order of the report; all 0 for a question of which nothing is known.
 */
export type ClassifyParagraphs = (question: QuestionParts) => Float64Array;

/** Letters that words of one kin have in common. */
const BEGINNING_LENGTH = 4;

/** Multinomial logistic regression over the words of the anticipated questions, learnt ahead. */
export function openParagraphClassifier({ features, weights, paragraphs }: ClassifierTables): ClassifyParagraphs {
  return (question) => {
    const rows: number[] = [];
    for (const feature of paragraphFeatures(question)) {
      const row = findRow(features, feature);
      if (row !== NO_ROW) rows.push(row);
    }
    const logShares = toLogShares(sumWeights(weights, rows, paragraphs));
    return logShares.map((logShare) => logShare + Math.log(paragraphs));
  };
}

/**
 * What a question is made of: its words and their stems, every two neighbours of either, how its stems begin (what
 * “agriculture” says, “agronomist” says, too), and the kinds of its answer.
 */
export function paragraphFeatures({ words, terms, kinds }: QuestionParts): ReadonlySet<string> {
  const features = new Set<string>(kinds);
  for (const [at, term] of terms.entries()) {
    features.add(term);
    if (term.length > BEGINNING_LENGTH) features.add(`<${term.slice(0, BEGINNING_LENGTH)}`);
    if (at > 0) features.add(pairOf(terms[at - 1] ?? '', term));
  }
  for (const [at, word] of words.entries()) {
    features.add(`=${word}`);
    if (at > 0) features.add(`=${words[at - 1]} ${word}`);
  }
  return features;
}

/** Sum of the weights over the root of their number: a long question is no surer than a short one. */
export function sumWeights(weights: Float32Array, rows: ArrayLike<number>, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  for (let at = 0; at < rows.length; at++) {
    const first = (rows[at] as number) * classes;
    for (let of = 0; of < classes; of++) sums[of] = (sums[of] as number) + (weights[first + of] as number);
  }
  const root = Math.sqrt(Math.max(1, rows.length));
  for (let of = 0; of < classes; of++) sums[of] = (sums[of] as number) / root;
  return sums;
}

/** Logarithms of the shares that the softmax makes of some values. */
export function toLogShares(values: Float64Array): Float64Array {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return values.map((value) => value - highest - Math.log(sum));
}
