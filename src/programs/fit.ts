import { join, resolve } from 'node:path';
import { loadQuestionSets, TUNING_FILES, tunableFiles } from '../eval/question-files.js';
import { type FitRequest, readFitArguments, usage } from '../fit/arguments.js';
import { fitWeights } from '../fit/fit-weights.js';
import { showFit } from '../fit/show-fit.js';
import { isWritten, toWeightsText, writeWeights } from '../fit/weights-file.js';
import { loadConfig } from '../process/config.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { runWithArguments } from '../process/run-program.js';
import { writeAll } from '../process/write-lines.js';
import { DATA_FILES } from '../report/load/data-folder.js';
import { loadReport } from '../report/load/load-report.js';

runWithArguments(readFitArguments, usage, (request) => writeAll([runFit(request)], process.stdout));

function runFit({ write, cut, files }: FitRequest): string {
  const { dataDir } = loadConfig();
  // A faulty weights.json is no reason not to write a sound one.
  const report = loadReport(
    dataDir,
    DATA_FILES.filter((name) => name !== 'weights.json'),
  );
  const sets = loadQuestionSets(files.length > 0 ? tunableFiles(files) : filesFor(dataDir), report);
  const fit = fitWeights(report, { sets, cut, tell: (progress) => process.stderr.write(`${progress}\n`) });
  return `${showFit(fit)}\n${save(dataDir, toWeightsText(fit, report), write)}\n`;
}

/** The sets of this project are on its own report; another report's would not know their paragraphs. */
function filesFor(dataDir: string): readonly string[] {
  return resolve(dataDir) === join(PACKAGE_ROOT, 'data') ? TUNING_FILES : [];
}

function save(dataDir: string, text: string, write: boolean): string {
  if (isWritten(dataDir, text)) return 'These are in use.';
  return write
    ? `Written to ${writeWeights(dataDir, text)}.`
    : 'Not the ones in use: “npm run fit -- --write” puts them there.';
}
