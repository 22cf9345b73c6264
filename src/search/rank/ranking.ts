import type { Paragraph } from '../../report/report.js';
import { insertTop } from '../index/insert-top.js';
import type { ReportIndex } from '../index/report-index.js';
import type { Query } from '../question/query.js';

/**
 * What each kind of evidence for a paragraph weighs: fitted with `npm run fit` on the anticipated questions, each scored
 * by an index that has not seen it.
 */
export const WEIGHTS = {
  /** its best sentence */
  sentence: 0.062269,
  /** as a whole */
  paragraph: 0,
  /** its title and names */
  heading: 0,
  /** its best anticipated answer: the answer's words, questions and everyday words together */
  words: 0.44359,
  classifier: 0.54089,
  /** it is the own paragraph of a city or project, where the question asks which one */
  topic: 1.057,
} as const;
/** What is sure whatever else the evidence says, in the same unit. */
const SURE = {
  /** it lists all cities or projects, where all are asked for */
  list: 6,
  /** it is the own paragraph of one of them: it comes before what merely mentions them all */
  ofAll: 5,
  /** it is the own paragraph of the city or project that a question tells by its number */
  numbered: 5,
  /** it is the own paragraph of one that the question compares with another */
  compared: 8,
} as const;
export type EvidenceName = keyof typeof WEIGHTS;
export const EVIDENCE = Object.keys(WEIGHTS) as readonly EvidenceName[];
/** Without anticipated questions, the text itself is all there is; whole paragraphs tell more than their sentences. */
const PLAIN_WEIGHTS: Readonly<Record<EvidenceName, number>> = { ...WEIGHTS, paragraph: 1, heading: 0.3, sentence: 0.2 };

/** What an anticipated answer is worth beside the others: they are told apart by more than one kind of evidence. */
const ANSWER = {
  /** its words, questions and everyday words together */
  words: 1.3,
  /** the most similar anticipated question, and what the two after it add */
  question: 10,
  furtherQuestions: 0.6,
  /** it enumerates, where a list is asked for */
  list: 6,
} as const;

/** Evidence for every part of the report, in the order of the report; comparable within one question alone. */
export interface Ranking {
  /** With anticipated questions, how likely each is to be the one that answers; without, a score above 0, unbounded. */
  readonly paragraphs: Float64Array;
  readonly answers: Float64Array;
  /** Similarity of the most similar question of each answer, 0 to 1. */
  readonly questions: Float64Array;
  /** Likeness to the most similar questions that the report answers, 0 to 1, largest first. */
  readonly answered: Float64Array;
  /** The same for the questions that it does not answer. */
  readonly unanswered: Float64Array;
}

/** Weighs what is known of a report against a question. */
export function rank(index: ReportIndex, query: Query): Ranking {
  const weights = index.answers.length > 0 ? WEIGHTS : PLAIN_WEIGHTS;
  const { evidence, ...ranking } = gatherEvidence(index, query);
  const paragraphs = addSure(index, query);
  for (const name of EVIDENCE) {
    const values = evidence[name];
    const weight = weights[name];
    if (values === undefined || weight === 0) continue;
    for (let at = 0; at < paragraphs.length; at++) paragraphs[at] = (paragraphs[at] ?? 0) + weight * (values[at] ?? 0);
  }
  return { ...ranking, paragraphs: index.answers.length > 0 ? toLikelihoods(paragraphs) : paragraphs };
}

/** Log-odds behind the best from which on a paragraph has nothing on the question. */
const FAR = 12;

/**
 * How likely each paragraph is to be the one that answers, if one does: the weights were fitted to tell just that.
 * @returns together 1; 0 for those that have nothing on the question, which may be all
 */
function toLikelihoods(logOdds: Float64Array): Float64Array {
  const most = logOdds.reduce((best, value) => Math.max(best, value), 0);
  if (most === 0) return new Float64Array(logOdds.length);
  const likely = logOdds.map((value) => (value < most - FAR ? 0 : Math.exp(value - most)));
  const total = likely.reduce((sum, value) => sum + value, 0);
  return likely.map((value) => value / total);
}

/** Each kind of evidence for every paragraph; undefined where there is none. */
export type Evidence = { readonly [Name in EvidenceName]: Float64Array | undefined };

/** What is known of a report for a question, before it is weighed. */
export function gatherEvidence(
  index: ReportIndex,
  query: Query,
): Omit<Ranking, 'paragraphs'> & { readonly evidence: Evidence } {
  const { terms, singles, parts } = query;
  const count = index.report.paragraphs.length;
  const isPlain = index.answers.length === 0;
  const sentences = index.sentenceIndex.score(terms);
  const similar = compareQuestions(index, singles);
  const words = index.answerIndex.score(terms);
  const answers = scoreAnswers(index, terms, words, similar.top);
  const asked = index.findTopicQuestion(query);
  return {
    evidence: {
      sentence: best(sentences, count, (at) => index.sentences[at]?.paragraph.number ?? 1),
      // Where questions are anticipated, these two have no weight, and are not looked for.
      paragraph: isPlain ? index.paragraphIndex.score(terms) : undefined,
      heading: isPlain ? index.headingIndex.score(terms) : undefined,
      words: best(words, count, (at) => index.answers[at]?.paragraph ?? 1),
      classifier: index.classifier?.score(parts),
      topic: asked === undefined || asked.isNumbered ? undefined : mark(asked.paragraphs, count),
    },
    answers,
    questions: answers.map((_, at) => similar.top[COUNTED * at] ?? 0),
    answered: similar.answered,
    unanswered: similar.unanswered,
  };
}

/** Cities and projects that are asked for by name or number, or all of them: the place that lists them, then their own. */
function addSure(index: ReportIndex, query: Query): Float64Array {
  const rollCall = index.findRollCall(query);
  const asked = index.findTopicQuestion(query);
  const marks = mark(rollCall?.own ?? [], index.report.paragraphs.length, SURE.ofAll);
  if (rollCall?.list !== undefined) marks[rollCall.list.paragraph.number - 1] = SURE.list;
  if (asked?.isNumbered) for (const { number } of asked.paragraphs) marks[number - 1] = SURE.numbered;
  for (const { number } of index.findComparison(query) ?? []) marks[number - 1] = SURE.compared;
  return marks;
}

function mark(paragraphs: readonly Paragraph[], count: number, value = 1): Float64Array {
  const marks = new Float64Array(count);
  for (const { number } of paragraphs) marks[number - 1] = value;
  return marks;
}

interface SimilarQuestions {
  /** The three largest loose similarities of each answer's questions, side by side. */
  readonly top: Float64Array;
  readonly answered: Float64Array;
  readonly unanswered: Float64Array;
}

/** Similar questions of either list that are looked at together. */
const NEIGHBOURS = 8;
/** Similar questions that count for one answer: the most similar, and two further ones. */
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

function scoreAnswers(index: ReportIndex, terms: Query['terms'], words: Float64Array, top: Float64Array): Float64Array {
  const asksList = terms.has('?list');
  const scores = new Float64Array(words.length);
  for (let at = 0; at < scores.length; at++) {
    const first = COUNTED * at;
    const further = (top[first + 1] ?? 0) + (top[first + 2] ?? 0);
    const questions = (top[first] ?? 0) + ANSWER.furtherQuestions * further;
    const list = asksList && index.isList[at] === true ? ANSWER.list : 0;
    scores[at] = ANSWER.words * (words[at] ?? 0) + ANSWER.question * questions + list;
  }
  return scores;
}

/** The best score in each paragraph. */
function best(scores: Float64Array, paragraphs: number, paragraphOf: (at: number) => number): Float64Array {
  const most = new Float64Array(paragraphs);
  for (let at = 0; at < scores.length; at++) {
    const paragraph = paragraphOf(at) - 1;
    most[paragraph] = Math.max(most[paragraph] ?? 0, scores[at] ?? 0);
  }
  return most;
}
