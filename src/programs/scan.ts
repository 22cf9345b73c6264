import { readDataDir } from '../process/config.js';
import { runProgram } from '../process/run-program.js';
import { referenceOf } from '../reply/citation.js';
import { loadReport } from '../report/load/load-report.js';
import type { Report } from '../report/report.js';
import { findUnlisted, type Unlisted } from '../tools/find-unlisted.js';

/** Characters shown to either side of what was found. */
const CONTEXT_CHARACTERS = 30;

/** Prints what the report of a data folder names, counts or quotes and its places, figures and terms do not list. */
runProgram(async () => {
  const [, , folder] = process.argv;
  const report = loadReport(folder ?? readDataDir(process.env));
  const unlisted = findUnlisted(report);
  for (const found of unlisted) process.stdout.write(`${line(report, found)}\n`);
  process.stdout.write(`${unlisted.length} not listed\n`);
});

function line(report: Report, { kind, text, paragraph, sentence, start, end }: Unlisted): string {
  const before = report.text.slice(Math.max(paragraph.start, start - CONTEXT_CHARACTERS), start);
  const after = report.text.slice(end, Math.min(paragraph.end, end + CONTEXT_CHARACTERS));
  const reference = referenceOf(paragraph, sentence.number, sentence.number);
  return `${reference}\t${kind}\t${text}\t…${before}[${text}]${after}…`;
}
