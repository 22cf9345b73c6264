/** Kinds of evidence for a paragraph that are weighed by a fit. */
export const FITTED_EVIDENCE = ['sentence', 'words', 'classifier', 'topic'] as const;
type FittedEvidence = (typeof FITTED_EVIDENCE)[number];

/** Features of a question that tell whether the report answers it, in the order in which they are added up. */
export const REFUSAL_FEATURES = [
  'answeredNext',
  'answeredNear',
  'unansweredNext',
  'unansweredNear',
  'covered',
  'own',
  'sentence',
  'whole',
  'missing',
  'gap',
  'gapWords',
  'answer',
  'asksDate',
  'lacksDate',
  'asksNumber',
  'lacksNumber',
  'lacksPerson',
  'length',
  'rollCall',
] as const;
export type RefusalFeature = (typeof REFUSAL_FEATURES)[number];

/** What each kind of evidence weighs; their weighted sum is the log-odds of a paragraph. */
export type RankingWeights = Readonly<Record<FittedEvidence, number>>;

/** The weight of each feature, and what is added to their sum: above 0, the report answers. */
export type RefusalWeights = Readonly<Record<RefusalFeature | 'constant', number>>;

/** What a fit learns from the lists of questions: `data/weights.json`. */
export interface Weights {
  readonly ranking: RankingWeights;
  readonly refusal: RefusalWeights;
}

/** Weights that stand in a file, and the lists that they belong to. */
export interface FittedWeights extends Weights {
  /** SHA-256 of the lists that they were fitted on, as `hashLists` gives it. */
  readonly listsHash: string;
}
