import type { Weights } from '../search/knowledge.js';

export const WEIGHTS: Weights = {
  ranking: { sentence: 0.020777, paragraph: 0, heading: 0, words: 0.44609, classifier: 0.61665, topic: 0.82873 },
  refusal: {
    constant: -3.4008,
    answeredNext: -1.0948,
    answeredNear: 1.7253,
    unansweredNext: -1.438,
    unansweredNear: -1.8671,
    covered: 3.2499,
    own: -0.29438,
    sentence: -0.34496,
    whole: 0.92346,
    missing: -1.4656,
    gap: -0.85821,
    gapWords: -1.2975,
    answer: 0.68284,
    asksDate: 0.084204,
    lacksDate: -1.5695,
    asksNumber: 0.20611,
    lacksNumber: -1.5344,
    lacksPerson: -0.52977,
    length: -0.19975,
    rollCall: 0.79531,
  },
};
export const PLAIN_WEIGHTS: Weights = {
  ...WEIGHTS,
  ranking: { ...WEIGHTS.ranking, paragraph: 1, heading: 0.3, sentence: 0.2 },
};
