import { STOP_WORDS } from '../../language/stop-words.js';
import { type QuestionParts, termOf } from '../../language/terms.js';
import { logOdds } from '../../learning/sparse-models.js';
import { findRow, type KeyTable, NO_ROW } from '../../tables/key-table.js';
import type { Ids } from '../../tables/lists.js';
import type { TermTable } from '../index/term-table.js';

/** A classifier that tells questions which the report answers from those that it does not, as it is kept. */
export interface GapTables {
  /** One weight a bucket. */
  readonly weights: Float32Array;
  readonly bias: number;
  /** How many answered and unanswered questions have each term, by its row, and how many there are. */
  readonly answeredCounts: Ids;
  readonly unansweredCounts: Ids;
  readonly answered: number;
  readonly unanswered: number;
  /** Chinese words for what the report speaks of. */
  readonly glossary: KeyTable;
}

/**
 * Whether a question sounds like those that the report answers or those that it does not: “phone number”, “since when”,
 * “per head” ask for what an official report does not give, whatever they are asked about.
 */
export interface GapClassifier {
  /** Log-odds that a question is one that the report does not answer; above 0 when it is likelier than not. */
  ofQuestion(question: QuestionParts): number;
  /** Log-odds of one term by itself: above 0 where unanswered questions have it more often than answered ones. */
  ofTerm(term: string): number;
}

/** Occurrences lent to every term, so that one seen once decides nothing. */
const LENT_COUNT = 0.3;

/** Reads the classifier from its tables. */
export function openGapClassifier(tables: GapTables, terms: TermTable): GapClassifier {
  const { weights, bias, answeredCounts, unansweredCounts, answered, unanswered, glossary } = tables;
  const featuresOf = createGapFeatures((term) => terms.isInReport(term) || findRow(glossary, term) !== NO_ROW);
  const lentToAnswered = (LENT_COUNT * answered) / unanswered;
  return {
    ofQuestion: (question) => logOdds({ weights, bias }, featuresOf(question)),
    ofTerm(term) {
      const row = terms.rowOf(term);
      const share = ((unansweredCounts[row] ?? 0) + LENT_COUNT) / (unanswered + 1);
      return Math.log(share / (((answeredCounts[row] ?? 0) + lentToAnswered) / (answered + 1)));
    },
  };
}

/**
 * Buckets for weights, a power of two. Features are not kept, only their hashes: half a million strings would take ten
 * times the room, and where two features share a bucket it makes no difference (2^19 and 2^21 are as good).
 * @see Weinberger et al., “Feature Hashing for Large Scale Multitask Learning”, ICML 2009
 */
export const BUCKETS = 2 ** 20;

/** FNV-1a, its high bits folded into the low ones, which are kept. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
}

/** The buckets of a question's features, each once. */
export type GapFeatures = (question: QuestionParts) => Int32Array;

/** Stands for one or more words of the report. */
const SUBJECT = '#';
/** Mark what stands at the beginning and at the end of a question. */
const START = '^';
const END = '$';
/** Opens a feature made of words as they are, and one in which what the question is about is left out. */
const WORD = '=';
const SHAPE = '~';

/**
 * Every word and term, every two neighbours of either, the words at both ends, and every kind of answer, by itself and
 * for each term: “how many” of one thing may be answered, and of another not. And every two or three neighbours where
 * what the question is about is left out: “who leads the #” is the same shape whatever the report tells of.
 * @param isSubject  whether the report has a term: what the questions are about
 */
export function createGapFeatures(isSubject: (term: string) => boolean): GapFeatures {
  const shapeOf = (word: string): string => {
    if (STOP_WORDS.has(word)) return word;
    const term = termOf(word);
    return isSubject(term) ? SUBJECT : term;
  };
  return ({ words, terms, kinds }) => {
    const [first, second] = words;
    const features = new Set([...terms, ...kinds, `${START}${first}`, `${START}${first} ${second}`]);
    features.add(`${END}${words.at(-1)}`);
    for (const kind of kinds) for (const term of terms) features.add(`${kind} ${term}`);
    for (const [at, term] of terms.entries()) if (at > 0) features.add(`${terms[at - 1]} ${term}`);
    let [beforeLast, last] = ['', START];
    for (const [at, word] of words.entries()) {
      features.add(`${WORD}${word}`);
      if (at > 0) features.add(`${WORD}${words[at - 1]} ${word}`);
      const shape = shapeOf(word);
      if (shape === SUBJECT && last === SUBJECT) continue;
      features.add(`${SHAPE}${last} ${shape}`).add(`${SHAPE}${beforeLast} ${last} ${shape}`);
      [beforeLast, last] = [last, shape];
    }
    features.add(`${SHAPE}${last} ${END}`).add(`${SHAPE}${beforeLast} ${last} ${END}`);
    return Int32Array.from(features, bucketOf);
  };
}
