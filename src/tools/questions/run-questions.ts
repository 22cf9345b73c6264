import { join, resolve } from 'node:path';
import { loadQuestionSets, QUESTION_FILES, TUNING_FILES } from '../../eval/question-files.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { loadReport } from '../../report/load-report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';
import type { QuestionsRequest } from './arguments.js';
import { checkLines } from './check.js';
import { convert } from './convert.js';
import { findLines } from './find.js';
import { listedLinesOf, loadQuestionFiles } from './listed-lines.js';
import { prune } from './prune.js';
import { showStats } from './stats.js';
import { showWhere } from './where.js';

/** What a command prints, and whether it found anything to put right. */
export interface Outcome {
  readonly text: string;
  readonly hasFaults: boolean;
}

/**
 * Runs a command on the lists of a data folder.
 * @throws {StartupError} listing what is wrong with the folder
 */
export function runQuestions(request: QuestionsRequest, dataDir: string): Outcome {
  if (request.kind === 'convert') return { text: convert(request.folder), hasFaults: false };
  const folder = resolve(dataDir);
  const report = loadReport(folder); // names every fault of every file, where a reading of the lists alone would not
  const files = loadQuestionFiles(folder);
  // The evaluation sets are on this project's report; another one's lists have nothing to do with them.
  const isOwn = folder === join(PACKAGE_ROOT, 'data');
  switch (request.kind) {
    case 'check':
      return showFaults(checkLines(listedLinesOf(files), isOwn ? loadQuestionSets(QUESTION_FILES, report) : []));
    case 'find':
      return { text: findLines(files, request.phrases), hasFaults: false };
    case 'where':
      return { text: showWhere(request, listedLinesOf(files), report, createSearchEngine), hasFaults: false };
    case 'stats':
      return { text: showStats(files), hasFaults: false };
    case 'prune': {
      const sets = isOwn ? loadQuestionSets(TUNING_FILES, report) : [];
      const tell = (progress: string): void => void process.stderr.write(`${progress}\n`);
      return { text: prune(files, report, { to: request.to, sets, tell }), hasFaults: false };
    }
  }
}

function showFaults(faults: readonly string[]): Outcome {
  const lines = faults.map((fault) => `${fault}\n`);
  const sum = faults.length === 0 ? 'Nothing to put right.' : `${faults.length} to put right.`;
  return { text: `${lines.join('')}${sum}\n`, hasFaults: faults.length > 0 };
}
