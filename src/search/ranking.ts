import type { Paragraph } from '../report/report.js';
import { insertTop } from './insert-top.js';
import type { Query } from './query.js';
import type { ReportIndex } from './report-index.js';

/** What each kind of evidence weighs. Chosen on the tuning questions; the figures are flat around them. */
export const WEIGHTS = {
  /** a paragraph's best sentence */
  sentence: 0.1,
  /** the paragraph as a whole */
  paragraph: 0.2,
  /** its title and names */
  heading: 0.3,
  /** its best anticipated answer: the answer's words, questions and everyday words together */
  answer: 1.3,
  /** the most similar anticipated question, and what the two after it add */
  question: 10,
  furtherQuestions: 0.6,
  /** what the paragraph's two further answers add to its best */
  furtherAnswers: 0.15,
  languageModel: 1.5,
  /** an answer that enumerates, where a list is asked for */
  list: 6,
  /** the paragraph that lists all cities or projects, where all are asked for; each one's own gets most of it */
  rollCall: 20,
  /** the city or project that a question tells by its number */
  numberedTopic: 40,
  /** each of them, where it asks which one */
  topic: 10,
} as const;
/** Without anticipated questions, the text itself is all there is; whole paragraphs tell more than their sentences. */
export const PLAIN_WEIGHTS: Weights = { ...WEIGHTS, paragraph: 1, sentence: 0.2 };
export type Weights = { readonly [Name in keyof typeof WEIGHTS]: number };

/** Evidence for every part of the report, in the order of the report; comparable within one question alone. */
export interface Ranking {
  readonly paragraphs: Float64Array;
  readonly sentences: Float64Array;
  readonly answers: Float64Array;
  /** Similarity of the most similar question of each answer, 0 to 1. */
  readonly questions: Float64Array;
  /** Likeness to the most similar questions that the report answers, 0 to 1, largest first. */
  readonly answered: Float64Array;
  /** The same for the questions that it does not answer. */
  readonly unanswered: Float64Array;
}

/** Weighs what is known of a report against a question. */
export function rank(
  index: ReportIndex,
  query: Query,
  weights: Weights = index.answers.length > 0 ? WEIGHTS : PLAIN_WEIGHTS,
): Ranking {
  const { terms, singles } = query;
  const sentences = index.sentenceIndex.score(terms);
  const similar = compareQuestions(index, singles);
  const answers = scoreAnswers(index, terms, similar.top, weights);
  const count = index.report.paragraphs.length;
  const paragraphs = new Float64Array(count);
  const add = (scores: Float64Array, weight: number): void => {
    for (let at = 0; at < count; at++) paragraphs[at] = (paragraphs[at] ?? 0) + weight * (scores[at] ?? 0);
  };
  add(index.paragraphIndex.score(terms), weights.paragraph);
  add(index.headingIndex.score(terms), weights.heading);
  add(
    best(sentences, count, 0, (at) => index.sentences[at]?.paragraph.number ?? 1),
    weights.sentence,
  );
  add(
    best(answers, count, weights.furtherAnswers, (at) => index.answers[at]?.paragraph ?? 1),
    1,
  );
  if (index.languageModel !== undefined) add(index.languageModel.score(singles), weights.languageModel);
  addRollCall(index, query, paragraphs, weights.rollCall);
  addTopics(index, query, paragraphs, weights);
  const questions = answers.map((_, at) => similar.top[COUNTED * at] ?? 0);
  const { answered, unanswered } = similar;
  return { paragraphs, sentences, answers, questions, answered, unanswered };
}

/** What of that weight the own paragraphs get. */
const OWN_SHARE = 0.75;

/** Where all cities or projects are asked for: the place that lists them comes first, then each one's own. */
function addRollCall(index: ReportIndex, query: Query, paragraphs: Float64Array, weight: number): void {
  const rollCall = index.findRollCall(query);
  if (rollCall === undefined) return;
  const add = ({ number }: Paragraph, value: number): void => {
    paragraphs[number - 1] = (paragraphs[number - 1] ?? 0) + value;
  };
  if (rollCall.list !== undefined) add(rollCall.list.paragraph, weight);
  for (const paragraph of rollCall.own) add(paragraph, OWN_SHARE * weight);
}

/** Where one of the cities or projects is asked for: what tells of one goes before what mentions them all. */
function addTopics(index: ReportIndex, query: Query, paragraphs: Float64Array, weights: Weights): void {
  const asked = index.findTopicQuestion(query);
  const weight = asked?.isNumbered ? weights.numberedTopic : weights.topic;
  for (const { number } of asked?.paragraphs ?? []) paragraphs[number - 1] = (paragraphs[number - 1] ?? 0) + weight;
}

interface SimilarQuestions {
  /** The three largest loose similarities of each answer's questions, side by side. */
  readonly top: Float64Array;
  readonly answered: Float64Array;
  readonly unanswered: Float64Array;
}

/** Similar questions of either list that are looked at together. */
const NEIGHBOURS = 8;
/** Values that count for one answer, or one paragraph: the best, and two further ones. */
const COUNTED = 3;

function compareQuestions(index: ReportIndex, terms: Query['terms']): SimilarQuestions {
  const top = new Float64Array(COUNTED * index.answers.length);
  const answered = new Float64Array(NEIGHBOURS);
  const unanswered = new Float64Array(NEIGHBOURS);
  index.questionIndex.visitSimilar(terms, (question, loose, strict) => {
    const answer = index.answerOf[question];
    if (answer === undefined) insertTop(unanswered, 0, NEIGHBOURS, strict);
    else {
      insertTop(top, answer, COUNTED, loose);
      insertTop(answered, 0, NEIGHBOURS, strict);
    }
  });
  return { top, answered, unanswered };
}

function scoreAnswers(index: ReportIndex, terms: Query['terms'], top: Float64Array, weights: Weights): Float64Array {
  const answers = index.answerIndex.score(terms);
  for (let at = 0; at < answers.length; at++) {
    const questions = sumTop(top, at, weights.furtherQuestions);
    const list = terms.has('?list') && index.isList[at] === true ? weights.list : 0;
    answers[at] = weights.answer * (answers[at] ?? 0) + weights.question * questions + list;
  }
  return answers;
}

/** The best score of each paragraph, and a share of its two next ones. */
function best(
  scores: Float64Array,
  paragraphs: number,
  further: number,
  paragraphOf: (at: number) => number,
): Float64Array {
  const top = new Float64Array(COUNTED * paragraphs);
  for (let at = 0; at < scores.length; at++) insertTop(top, paragraphOf(at) - 1, COUNTED, scores[at] ?? 0);
  const sums = new Float64Array(paragraphs);
  for (let at = 0; at < paragraphs; at++) sums[at] = sumTop(top, at, further);
  return sums;
}

/** The largest value of a group, and a share of its further ones. */
function sumTop(top: Float64Array, group: number, further: number): number {
  const first = COUNTED * group;
  return (top[first] ?? 0) + further * ((top[first + 1] ?? 0) + (top[first + 2] ?? 0));
}
