import type { Report } from '../report/report.js';
import { type ChooseExcerpt, createExcerpts } from './excerpt/choose-excerpt.js';
import { openAnswerIndex } from './index/answer-index.js';
import { openPassageIndex } from './index/passage-index.js';
import { createTermsIn } from './index/passage-terms.js';
import { openQuestionIndex } from './index/question-index.js';
import { openTermTable } from './index/term-table.js';
import type { Knowledge } from './knowledge.js';
import { createQuestionReader, type ReadQuestion } from './question/read-question.js';
import type { EvidenceSources } from './rank/evidence.js';
import { openParagraphClassifier } from './rank/paragraph-classifier.js';
import { createRanker, type RankParagraphs } from './rank/rank.js';
import { createDecide, type Decide } from './refuse/decide.js';
import type { FeatureSources } from './refuse/features.js';
import { openGapClassifier } from './refuse/gap-classifier.js';

/** The four stages of an answer, in their order. Each takes what the ones before it returned, and nothing else. */
export interface Stages {
  /** 1. What is asked. */
  readonly read: ReadQuestion;
  /** 2. Which paragraphs may answer. */
  readonly rank: RankParagraphs;
  /** 3. Whether the report answers at all. */
  readonly decide: Decide;
  /** 4. Which words to show. */
  readonly choose: ChooseExcerpt;
  /** What the second and the third look at, for those who measure and fit them. */
  readonly evidence: EvidenceSources;
  readonly features: FeatureSources;
}

/** Opens the stages over what is known of a report. */
export function openStages(report: Report, knowledge: Knowledge): Stages {
  const terms = openTermTable(knowledge.terms);
  const answers = knowledge.lists === undefined ? undefined : openAnswerIndex(knowledge.lists.answers, terms);
  const lists =
    knowledge.lists === undefined || answers === undefined
      ? undefined
      : { answers, questions: openQuestionIndex(knowledge.lists.questions, terms) };
  const { paragraphs } = report;
  const passages = openPassageIndex(knowledge.passages);
  const classify = knowledge.classifier === undefined ? undefined : openParagraphClassifier(knowledge.classifier);
  const gaps = knowledge.gaps === undefined ? undefined : openGapClassifier(knowledge.gaps, terms);
  const termsIn = createTermsIn();
  const evidence = { paragraphs, terms, passages, lists, classify };
  const features = { report, terms, termsIn, answers, gaps };
  return {
    read: createQuestionReader(report, terms, knowledge.reading, { findsStrangers: lists === undefined }),
    rank: createRanker(evidence, knowledge.weights.ranking, knowledge.neighbours),
    decide: createDecide(features, knowledge.weights.refusal),
    choose: createExcerpts({ report, terms, termsIn, answers }),
    evidence,
    features,
  };
}
