import type { QuestionParts } from '../language/terms.js';
import { fitMultinomial } from '../learning/adagrad.js';
import { type ClassifierTables, paragraphFeatures } from '../search/rank/paragraph-classifier.js';
import { toKeyTable } from '../tables/key-table.js';

/** A question, and the paragraph that answers it, counted from 0. */
export interface Labelled {
  readonly question: QuestionParts;
  readonly paragraph: number;
}

/** How it is learnt; the figures are flat around these values. */
const ADAGRAD = { epochs: 3, learningRate: 1.5, initialSquare: 1e-3 };
/** Questions that have to have a feature: what one alone has tells nothing of the next. */
const FEATURE_MIN_COUNT = 2;

/**
 * Multinomial logistic regression over the words of the anticipated questions, always with the same outcome. It sees what
 * likeness and language models do not: which words tell a paragraph from those that are most like it.
 * @param paragraphs  how many there are
 */
export function trainParagraphClassifier(known: readonly Labelled[], paragraphs: number): ClassifierTables {
  const features = known.map(({ question }) => paragraphFeatures(question));
  const rows = chooseFeatures(features);
  const examples = known.map(({ paragraph }, at) => ({
    buckets: rowsOf(features[at] ?? new Set(), rows),
    label: paragraph,
  }));
  const { weights } = fitMultinomial(examples, rows.size, paragraphs, ADAGRAD);
  return { features: toKeyTable([...rows.keys()]), weights, paragraphs };
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
