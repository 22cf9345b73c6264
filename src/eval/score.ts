import { answerRecord } from '../batch/json-line.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { DEPTH, type Judgement, judge, judgeRanking } from './measures.js';
import type { Question } from './question-set.js';
import type { Ranker } from './rankers.js';

/** Asks the engine every question, by the way that a script's questions take, and judges its answers. */
export function judgeEngine(
  questions: readonly Question[],
  report: Report,
  search: SearchEngine,
): readonly Judgement[] {
  return questions.map((question) => judge(question, answerRecord(question.question, DEPTH, { report, search })));
}

/** The same of a search library; it refuses nothing and shows no excerpts. */
export function judgeRanker(questions: readonly Question[], ranker: Ranker): readonly Judgement[] {
  return questions.map((question) => judgeRanking(question, ranker.rank(question.question, DEPTH)));
}
