import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf, StartupError } from '../../errors.js';
import { listQuestionFiles } from '../../report/load/data-folder.js';
import { loadReport } from '../../report/load/load-report.js';
import { parseQuestionFile } from '../../report/load/questions/question-file.js';
import { JSON_LISTS, QUESTIONS_FOLDER } from '../../report/load/questions/question-lists.js';
import type { Lexicon } from '../../report/report.js';
import { toQuestionFiles, type WrittenFile } from './to-question-files.js';

/**
 * Writes the JSON lists of a data folder as text, and leaves the JSON to be removed by hand.
 * @returns what was done, in words
 * @throws {StartupError} where the folder has faults, has text already, or has a question that a line cannot hold
 */
export function convert(dataDir: string): string {
  const folder = resolve(dataDir);
  const problems: string[] = [];
  const { lexicon, ...report } = loadReport(folder);
  if (listQuestionFiles(folder, problems).length > 0) problems.push(`${QUESTIONS_FOLDER}: has lists as text already`);
  const files = toQuestionFiles({ ...report, lexicon });
  if (files.length === 0)
    problems.push(`neither ${JSON_LISTS.join(' nor ')} lists a question: there is nothing to convert`);
  if (problems.length === 0) checkKept(files, lexicon, problems);
  if (problems.length === 0) write(join(folder, QUESTIONS_FOLDER), files, problems);
  if (problems.length > 0) throw new StartupError(`the data folder ${folder}`, problems);
  const questions = lexicon.anticipations.reduce((sum, answer) => sum + answer.questions.length, 0);
  return [
    `${files.length} files in ${join(folder, QUESTIONS_FOLDER)}: ${lexicon.anticipations.length} answers with ${questions} questions, ${lexicon.gaps.length} that are not answered.`,
    `Remove ${JSON_LISTS.join(' and ')} now: both forms at once are a fault.\n`,
  ].join('\n');
}

/** A question that begins with a mark, as “- so what”, would be read as something else. */
function checkKept(files: readonly WrittenFile[], { anticipations, gaps }: Lexicon, problems: string[]): void {
  const faults: string[] = [];
  const read = files.map(({ name, text }) => parseQuestionFile(name, text, faults));
  const kept = new Set(read.flatMap((file) => file.answers.flatMap(({ questions }) => questions)));
  const keptGaps = new Set(read.flatMap((file) => file.gaps.map(({ question }) => question)));
  const lost = [
    ...anticipations.flatMap(({ questions }) => questions.filter((question) => !kept.has(question))),
    ...gaps.map(({ question }) => question).filter((question) => !keptGaps.has(question)),
  ];
  for (const question of lost)
    problems.push(`“${question}” cannot stand in a line of its own: begin it with a letter or a digit, and no mark`);
}

function write(folder: string, files: readonly WrittenFile[], problems: string[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    problems.push(`${QUESTIONS_FOLDER}: cannot be written (${messageOf(error)})`);
  }
}
