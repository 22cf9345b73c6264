import type { Paragraph, Report } from '../report/report.js';
import type { RankingWeights, RefusalWeights } from '../report/weights.js';
import { loadEnglishWords } from '../spelling/english-words.js';
import { createSpeller, type Speller } from '../spelling/speller.js';
import { buildVocabulary } from '../spelling/vocabulary.js';
import { createCompletion } from './complete-question.js';
import { weightsOf } from './default-weights.js';
import { chooseExcerpt, PIECES_MAX, scoreWithinParagraphs } from './excerpt/choose-excerpt.js';
import { buildReportIndex, type Part, type ReportIndex } from './index/report-index.js';
import { parseQuestion, type Query } from './question/query.js';
import { createTranslator } from './question/translate.js';
import { createNeighbours } from './rank/neighbours.js';
import { type Ranking, rank } from './rank/ranking.js';
import { answerOdds, bestAnswer, readSigns, type Signs } from './refuse/answerability.js';
import { findLack } from './refuse/expected-answer.js';
import type { Answer, Hit, SearchEngine } from './search-engine.js';

/** Passages in an answer when the asker does not say how many. */
const DEFAULT_LIMIT = 5;

/**
 * Builds the search engine of a report; takes some seconds with the data of this project.
 * @param without  parts to leave out, to see what each is worth
 */
export function createSearchEngine(report: Report, without: ReadonlySet<Part> = new Set()): SearchEngine {
  const weights = weightsOf(report);
  const reader = createQuestionReader(report, without);
  return {
    ask(question, limit = DEFAULT_LIMIT) {
      const query = reader.parse(question);
      return answerFrom(reader.index, query, reader.weigh(query, limit), weights.refusal);
    },
    complete: createCompletion(report),
  };
}

/** Reads questions and weighs them against a report, without saying yet what to answer. */
export interface QuestionReader {
  readonly index: ReportIndex;
  parse(question: string): Query;
  /** @param weights  those of the report when left out */
  weigh(query: Query, limit: number, weights?: RankingWeights): WeighedQuestion;
}

/** What an answer is made from. */
export interface WeighedQuestion {
  readonly ranking: Ranking;
  /** Best first, as many as the limit allows. */
  readonly ranked: readonly RankedParagraph[];
  /** Undefined when the question says nothing, or no paragraph has anything on it. */
  readonly signs: Signs | undefined;
}

export interface RankedParagraph {
  readonly paragraph: Paragraph;
  readonly score: number;
}

/** The reader behind `createSearchEngine`, for those who measure and fit it. */
export function createQuestionReader(report: Report, without: ReadonlySet<Part> = new Set()): QuestionReader {
  const fitted = weightsOf(report).ranking;
  const index = buildReportIndex(report, without);
  const speller = without.has('spelling') ? undefined : loadSpeller(report);
  const translate = createTranslator(without.has('glossary') ? [] : report.lexicon.glossary);
  const neighbours = without.has('neighbours') ? undefined : createNeighbours(report.paragraphs);
  return {
    index,
    parse: (question) => parseQuestion(question, speller, translate, index.areBound),
    weigh(query, limit, weights = fitted) {
      const ranking = rank(index, query, weights);
      const ranked = bestParagraphs(report, neighbours?.smooth(ranking.paragraphs) ?? ranking.paragraphs, limit);
      const [best] = ranked;
      const hasSigns = best !== undefined && query.words.length > 0;
      return { ranking, ranked, signs: hasSigns ? readSigns(index, query, ranking, best.paragraph) : undefined };
    },
  };
}

function loadSpeller(report: Report): Speller {
  const english = loadEnglishWords();
  return createSpeller(buildVocabulary(report), (word) => english.has(word));
}

function bestParagraphs({ paragraphs }: Report, scores: Float64Array, limit: number): readonly RankedParagraph[] {
  return paragraphs
    .map((paragraph, at) => ({ paragraph, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}

function answerFrom(
  index: ReportIndex,
  query: Query,
  { ranking, ranked, signs }: WeighedQuestion,
  weights: RefusalWeights,
): Answer {
  const within = scoreWithinParagraphs(index, ranking, query);
  const [best] = ranked;
  const least = (best?.score ?? 0) * (index.answers.length > 0 ? CLOSE.likelihood : CLOSE.score);
  const compared = index.findComparison(query) ?? [];
  const hits = ranked.flatMap(({ paragraph, score }, at): Hit[] => {
    // The best passage has to answer; the others are there to read on, and a button has to hold where they stand.
    const choice = chooseExcerpt(index, within, query, paragraph, at === 0 ? PIECES_MAX : 1);
    return choice === undefined ? [] : [{ ...choice, score, isClose: score >= least || compared.includes(paragraph) }];
  });
  const isAnswered = signs !== undefined && hits.length > 0 && answerOdds(index, query, signs, weights) > 0;
  if (best === undefined || signs === undefined || isAnswered) {
    return {
      status: isAnswered ? 'answered' : 'not_in_report',
      hits,
      missing: [],
      lacks: undefined,
      isOffTopic: !isAnswered,
    };
  }
  if (index.asksUnlisted(query.text))
    return { status: 'not_in_report', hits, missing: [], lacks: 'members', isOffTopic: false };
  const answer = bestAnswer(index, ranking, best.paragraph);
  return {
    status: 'not_in_report',
    hits,
    missing: missingWords(index, query, answer.at),
    lacks: findLack(query, answer.text, index.report.text),
    isOffTopic: signs.own < OFF_TOPIC,
  };
}

/**
 * What a further passage must have of the best one's likelihood, or score, to stand beside it. Of the passages shown so,
 * nine in ten answer.
 */
const CLOSE = { likelihood: 0.03, score: 2 / 3 } as const;

/** Below this share of the question's weight, what it has in common with the best paragraph's own words is chance. */
const OFF_TOPIC = 0.15;

/** The words of the question, as typed, that the report does not have, and that do not lead to its best answer either. */
function missingWords(
  index: ReportIndex,
  { words, terms: asked }: Query,
  answer: number | undefined,
): readonly string[] {
  const leads = (term: string): boolean =>
    answer !== undefined && index.answerIndex.postings(term)?.documents.includes(answer) === true;
  const isMissing = (term: string): boolean => !index.isInReport(term) && !leads(term);
  const isMeasure = (typed: string): boolean => asked.has('?how-much') && MEASURE.test(typed);
  const missing = words.filter(
    ({ typed, terms, meanings }) => meanings.length === 0 && terms.every(isMissing) && !isMeasure(typed),
  );
  return [...new Set(missing.map(({ typed }) => typed))];
}

/** In “how long is it”, not the word is missing, but the number. */
const MEASURE = /^(?:long|far|tall|wide|deep|high|big|large|old|fast)$/i;
