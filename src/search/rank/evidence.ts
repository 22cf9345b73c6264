import type { Paragraph } from '../../report/report.js';
import type { AnswerIndex } from '../index/answer-index.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { QuestionIndex } from '../index/question-index.js';
import type { TermTable } from '../index/term-table.js';
import type { Query } from '../question/intent.js';
import type { ClassifyParagraphs } from './paragraph-classifier.js';
import { COUNTED, findSimilar, type SimilarQuestions } from './similar-questions.js';

/** The kinds of evidence for a paragraph, each with a weight of its own. */
export const EVIDENCE = [
  /** its best sentence */
  'sentence',
  /** as a whole */
  'paragraph',
  /** its title and names */
  'heading',
  /** its best anticipated answer: the answer's words, questions and everyday words together */
  'words',
  'classifier',
  /** it is the own paragraph of a city or project, where the question asks which one */
  'topic',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** Each kind of evidence for every paragraph; undefined where there is none. */
type Evidence = { readonly [Name in EvidenceName]: Float64Array | undefined };

/** How well each anticipated answer fits, for choosing among those of a paragraph. */
export interface AnswerScores {
  readonly scores: Float64Array;
  readonly similar: SimilarQuestions;
}

/** What is known of a report for a question, before it is weighed. */
export interface GatheredEvidence {
  readonly evidence: Evidence;
  /** Undefined where no answers are anticipated. */
  readonly answers: AnswerScores | undefined;
}

/** What evidence is gathered from. */
export interface EvidenceSources {
  readonly paragraphs: readonly Paragraph[];
  readonly terms: TermTable;
  readonly passages: PassageIndex;
  /** Undefined where no answers are anticipated: then the text itself is all there is. */
  readonly lists: { readonly answers: AnswerIndex; readonly questions: QuestionIndex } | undefined;
  readonly classify: ClassifyParagraphs | undefined;
}

/** What an anticipated answer is worth beside the others. Chosen by hand: they are told apart by more than one score. */
const ANSWER_WEIGHTS = {
  /** its words, questions and everyday words together */
  words: 1.3,
  /** the most similar anticipated question, and what the two after it add */
  question: 10,
  furtherQuestions: 0.6,
  /** it enumerates, where a list is asked for */
  list: 6,
} as const;

/** Gathers the evidence for each paragraph. */
export function gatherEvidence(sources: EvidenceSources, query: Query): GatheredEvidence {
  const { paragraphs, terms, passages, lists, classify } = sources;
  const asked = terms.rowsOf(query.terms);
  const { topic } = query.intent;
  const own = {
    sentence: passages.scoreSentences(asked),
    topic: topic === undefined || topic.isNumbered ? undefined : markParagraphs(topic.paragraphs, paragraphs.length),
  };
  if (lists === undefined) {
    const whole = { paragraph: passages.scoreParagraphs(asked), heading: passages.scoreHeadings(asked) };
    return { evidence: { ...own, ...whole, words: undefined, classifier: undefined }, answers: undefined };
  }
  const words = lists.answers.score(asked);
  const similar = findSimilar(lists.questions, lists.answers, query.singles);
  return {
    evidence: {
      ...own,
      // Where answers are anticipated these two have no weight, and are not looked for.
      paragraph: undefined,
      heading: undefined,
      words: bestOfParagraphs(lists.answers, words, paragraphs.length),
      classifier: classify?.(query.parts),
    },
    answers: { scores: scoreAnswers(lists.answers, query, words, similar), similar },
  };
}

/** @param value  what each of the paragraphs gets; 1 when left out */
export function markParagraphs(paragraphs: readonly Paragraph[], count: number, value = 1): Float64Array {
  const marks = new Float64Array(count);
  for (const { number } of paragraphs) marks[number - 1] = value;
  return marks;
}

function bestOfParagraphs(answers: AnswerIndex, scores: Float64Array, count: number): Float64Array {
  const best = new Float64Array(count);
  for (let answer = 0; answer < scores.length; answer++) {
    const paragraph = answers.paragraphOf(answer) - 1;
    best[paragraph] = Math.max(best[paragraph] as number, scores[answer] as number);
  }
  return best;
}

function scoreAnswers(
  answers: AnswerIndex,
  { terms }: Query,
  words: Float64Array,
  { ofAnswers }: SimilarQuestions,
): Float64Array {
  const asksList = terms.has('?list');
  return words.map((score, answer) => {
    const first = COUNTED * answer;
    const further = (ofAnswers[first + 1] as number) + (ofAnswers[first + 2] as number);
    const questions = (ofAnswers[first] as number) + ANSWER_WEIGHTS.furtherQuestions * further;
    const list = asksList && answers.isList(answer) ? ANSWER_WEIGHTS.list : 0;
    return ANSWER_WEIGHTS.words * score + ANSWER_WEIGHTS.question * questions + list;
  });
}
