import { pairOf, type QuestionParts } from '../../language/terms.js';
import { epochs } from '../../learning/epochs.js';

/** Which paragraph a question is likeliest to be about. */
export interface ParagraphClassifier {
  /**
   * How many times likelier than by chance each paragraph is, as a logarithm, in the order of the report; all 0 for a
   * question of which nothing is known.
   */
  score(question: QuestionParts): Float64Array;
}

/** A question, and the paragraph that answers it, counted from 0. */
export interface Labelled {
  readonly question: QuestionParts;
  readonly paragraph: number;
}

/** Times that every question is learnt from. */
const ROUNDS = 3;
/** How far a weight moves at first; less with every time it has moved. */
const RATE = 1.5;
/** What a weight is taken to have moved before it has. */
const MOVED = 1e-3;
/** Questions that have to have a feature: what one alone has tells nothing of the next. */
const LEAST = 2;

/**
 * Multinomial logistic regression over the words of the anticipated questions: learnt when loading, in about a second,
 * nothing stored, and always with the same outcome. It sees what likeness and language models do not: which words tell
 * a paragraph from those that are most like it.
 * @param paragraphs  how many there are
 * @see Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”, JMLR 2011
 */
export function createParagraphClassifier(known: readonly Labelled[], paragraphs: number): ParagraphClassifier {
  const features = known.map(({ question }) => featuresOf(question));
  const places = placeFeatures(features);
  const examples = known.map(({ paragraph }, at) => ({
    places: placesOf(features[at] ?? new Set(), places),
    paragraph,
  }));
  const weights = learn(examples, places.size, paragraphs);
  return {
    score(question) {
      const scores = toLogShares(sumWeights(weights, placesOf(featuresOf(question), places), paragraphs));
      return scores.map((logShare) => logShare + Math.log(paragraphs));
    },
  };
}

/**
 * What a question is made of: its words and their stems, every two neighbours of either, how its stems begin (what
 * “agriculture” says, “agronomist” says, too), and the kinds of its answer.
 */
function featuresOf({ words, terms, kinds }: QuestionParts): ReadonlySet<string> {
  const features = new Set<string>(kinds);
  for (const [at, term] of terms.entries()) {
    features.add(term);
    if (term.length > BEGINNING) features.add(`<${term.slice(0, BEGINNING)}`);
    if (at > 0) features.add(pairOf(terms[at - 1] ?? '', term));
  }
  for (const [at, word] of words.entries()) {
    features.add(`=${word}`);
    if (at > 0) features.add(`=${words[at - 1]} ${word}`);
  }
  return features;
}

/** Letters that words of one kin have in common. */
const BEGINNING = 4;

function placeFeatures(questions: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of questions) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const places = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= LEAST) places.set(feature, places.size);
  return places;
}

/** Where the weights of those features stand that have any. */
function placesOf(features: ReadonlySet<string>, places: ReadonlyMap<string, number>): Int32Array {
  const own: number[] = [];
  for (const feature of features) {
    const place = places.get(feature);
    if (place !== undefined) own.push(place);
  }
  return Int32Array.from(own);
}

/** The places of a question's features, and the paragraph that answers it. */
interface Example {
  readonly places: Int32Array;
  readonly paragraph: number;
}

/** The weights of each feature for every paragraph, side by side. */
function learn(examples: readonly Example[], features: number, paragraphs: number): Float32Array {
  const weights = new Float32Array(features * paragraphs);
  const moved = new Float64Array(features).fill(MOVED);
  for (const at of epochs(examples.length, ROUNDS)) {
    const example = examples[at];
    if (example === undefined) continue;
    const { places, paragraph } = example;
    // The slope of the loss: what is thought likely, less what is so.
    const slope = toLogShares(sumWeights(weights, places, paragraphs)).map(Math.exp);
    slope[paragraph] = (slope[paragraph] ?? 0) - 1;
    let square = 0;
    for (const value of slope) square += value * value;
    const length = Math.max(1, places.length);
    for (const place of places) {
      const sum = (moved[place] ?? 0) + square / length;
      moved[place] = sum;
      const step = RATE / Math.sqrt(sum * length);
      const first = place * paragraphs;
      for (let of = 0; of < paragraphs; of++)
        weights[first + of] = (weights[first + of] ?? 0) - step * (slope[of] ?? 0);
    }
  }
  return weights;
}

/** Sum of the weights over the root of their number: a long question is no surer than a short one. */
function sumWeights(weights: Float32Array, places: Int32Array, paragraphs: number): Float64Array {
  const sums = new Float64Array(paragraphs);
  for (const place of places) {
    const first = place * paragraphs;
    for (let of = 0; of < paragraphs; of++) sums[of] = (sums[of] ?? 0) + (weights[first + of] ?? 0);
  }
  const root = Math.sqrt(Math.max(1, places.length));
  for (let of = 0; of < paragraphs; of++) sums[of] = (sums[of] ?? 0) / root;
  return sums;
}

/** Logarithms of the shares that the softmax makes of some values. */
function toLogShares(values: Float64Array): Float64Array {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return values.map((value) => value - highest - Math.log(sum));
}
