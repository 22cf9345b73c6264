import { loadConfig } from '../process/config.js';
import { loadReport } from '../report/load/load-report.js';
import type { ReportWithLists } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import { PARTS, studyReport } from '../study/study-report.js';
import { ablate, showAblations } from './ablation.js';
import type { EvalRequest } from './arguments.js';
import { compare, showComparison } from './comparison.js';
import { loadCranfield } from './cranfield/cranfield-files.js';
import { scoreCranfield, showCranfield } from './cranfield/cranfield-score.js';
import { summarize } from './figures.js';
import {
  conversationRows,
  loadConversations,
  scoreConversations,
  showConversationMisses,
} from './own-sets/conversations.js';
import { loadShortQuestions, scoreShort, shortRows, showShortMisses } from './own-sets/short-questions.js';
import { HELD_OUT_FILE, loadQuestionSets, TUNING_FILES, tunableFiles } from './question-files.js';
import type { Question, QuestionSet } from './question-set.js';
import { paragraphRankers } from './rankers.js';
import { judgeEngine } from './score.js';
import { showMisses, showSummary } from './show-summary.js';
import { toTable } from './table.js';

/**
 * What a run prints.
 * @throws {StartupError} listing what is wrong with settings, data or question files
 */
export function runEval(request: EvalRequest): string {
  if (request.kind === 'cranfield') return runCranfield(request);
  const report = loadReport(loadConfig().dataDir);
  if (request.kind === 'short') return runShort(request, report);
  if (request.kind === 'conversations') return runConversations(request, report);
  const sets = loadQuestionSets(filesOf(request), report);
  switch (request.kind) {
    case 'score':
      return runScore(request, sets, report);
    case 'ablate': {
      const ablations = ablate(questionsOf(sets), report);
      return request.json ? toJson({ ...headOf(sets), ablations }) : `${titleOf(sets)}\n\n${showAblations(ablations)}`;
    }
  }
}

function runScore(request: EvalRequest, sets: readonly QuestionSet[], report: ReportWithLists): string {
  const questions = questionsOf(sets);
  const judgements = judgeEngine(
    questions,
    report,
    createSearchEngine(report, studyReport(report, { without: request.without })),
  );
  const summary = summarize(judgements);
  const comparison = request.compare ? compare(questions, judgements, paragraphRankers(report.paragraphs)) : undefined;
  if (request.json) return toJson({ ...headOf(sets), without: [...request.without], ...summary, comparison });
  const left = request.without.size > 0 ? `, without ${[...request.without].join(', ')}` : '';
  return [
    `${titleOf(sets)}${left}\n`,
    showSummary(summary),
    ...(comparison === undefined ? [] : [showComparison(comparison)]),
    ...(request.misses ? [showMisses(judgements) || 'No misses.\n'] : []),
  ].join('\n');
}

function runShort({ misses: showsMisses, json }: EvalRequest, report: ReportWithLists): string {
  const { scores, misses } = scoreShort(loadShortQuestions(), createSearchEngine(report, studyReport(report)));
  if (json) return toJson({ short: scores });
  return [toTable(shortRows(scores)), ...(showsMisses ? [showShortMisses(misses) || 'No misses.\n'] : [])].join('\n');
}

function runConversations({ misses, json }: EvalRequest, report: ReportWithLists): string {
  const search = createSearchEngine(report, studyReport(report));
  const scores = scoreConversations(loadConversations(), { report, search });
  if (json) return toJson({ conversations: scores.scores });
  const missed = misses ? [showConversationMisses(scores) || 'No misses.\n'] : [];
  return [toTable(conversationRows(scores)), ...missed].join('\n');
}

function runCranfield({ cranfield = '.', without, withoutEach, json }: EvalRequest): string {
  const left = withoutEach ? [new Set<never>(), ...PARTS.map((part) => new Set([part]))] : [without];
  const scores = scoreCranfield(loadCranfield(cranfield), left);
  return json ? toJson({ cranfield: scores }) : showCranfield(scores);
}

function filesOf({ isHeldOut, files }: EvalRequest): readonly string[] {
  if (isHeldOut) return [HELD_OUT_FILE];
  if (files.length === 0) return TUNING_FILES;
  return tunableFiles(files);
}

function questionsOf(sets: readonly QuestionSet[]): readonly Question[] {
  return sets.flatMap(({ questions }) => questions);
}

function titleOf(sets: readonly QuestionSet[]): string {
  return `${questionsOf(sets).length} questions of ${sets.map(({ name }) => name).join(', ')}`;
}

function headOf(sets: readonly QuestionSet[]): { readonly sets: readonly { name: string; n: number }[] } {
  return { sets: sets.map(({ name, questions }) => ({ name, n: questions.length })) };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
