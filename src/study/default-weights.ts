import type { ReportWithLists } from '../report/report.js';
import type { Weights } from '../report/weights.js';

/** No feature. */
const NONE = 0;

/**
 * Weights for a report with lists of questions that nothing was fitted on: round numbers, each for what its feature is.
 * On this project's lists they do as well as the fitted ones; what those add is that they are known to fit.
 */
export const DEFAULT_WEIGHTS: Weights = {
  ranking: {
    sentence: 0.1, // little, for the words of its answer tell most; all that there is where no list leads to a paragraph
    words: 0.5, // a BM25 score; half, for it and the classifier see the same words
    classifier: 0.5, // log-odds as they are; half for the same reason
    topic: 1, // one more word in common
  },
  refusal: {
    constant: -1, // where nothing speaks either way, and a third of the words is covered, neither verdict
    answeredNext: NONE, // one alike question may be chance; eight are not
    answeredNear: 2, // twice as like the answered questions as the others: four to one
    unansweredNext: NONE,
    unansweredNear: -2,
    covered: 3, // all words lead to the best answer, beside none: twenty to one
    own: NONE, // part of what is covered
    sentence: NONE, // part of what is covered
    whole: 1,
    missing: -3, // as much as what is covered
    gap: -1, // log-odds as they are
    gapWords: -1, // log-odds as they are
    answer: NONE, // a score, which other lists spread otherwise
    asksDate: NONE,
    lacksDate: -1, // no date where one is asked for: three to one
    asksNumber: NONE,
    lacksNumber: -1,
    lacksPerson: -1,
    length: NONE,
    rollCall: 1,
  },
};

/** The weights of a report's own data folder, or else the default ones. */
export function weightsOf({ lexicon: { weights } }: ReportWithLists): Weights {
  return weights === undefined ? DEFAULT_WEIGHTS : { ranking: weights.ranking, refusal: weights.refusal };
}
