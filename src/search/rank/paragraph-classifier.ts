import { pairOf, type QuestionParts } from '../../language/terms.js';
import { logProbabilities } from '../../learning/sparse-models.js';
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
    const logShares = logProbabilities({ weights, classCount: paragraphs }, rows);
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
