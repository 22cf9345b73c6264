import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { messageOf, StartupError } from '../errors.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import type { Report } from '../report/report.js';
import { parseQuestions, type QuestionSet } from './question-set.js';

const FOLDER = join(PACKAGE_ROOT, 'src', 'eval', 'questions');
const fileOf = (name: string): string => join(FOLDER, `${name}.jsonl`);

/** The sets that the bot is tuned on. */
export const TUNING_FILES: readonly string[] = [
  'dev',
  'personas',
  'residents',
  'outsiders',
  'near-misses',
  'channel',
  'visitors',
].map(fileOf);
/** The set that nobody tunes on; its questions are never shown. */
export const HELD_OUT_FILE = fileOf('newcomers');
/** All of them: no question of theirs stands in the lists that the bot learns from. */
export const QUESTION_FILES: readonly string[] = [...TUNING_FILES, HELD_OUT_FILE];

/**
 * The paths of question files that may be looked at.
 * @throws {StartupError} when the held-out set is one of them
 */
export function tunableFiles(files: readonly string[]): readonly string[] {
  const paths = files.map((file) => resolve(file));
  if (paths.includes(HELD_OUT_FILE))
    throw new StartupError('the question files', ['the set that nobody tunes on is scored with --held-out alone']);
  return paths;
}

/**
 * Reads question files.
 * @throws {StartupError} listing every fault of every file
 */
export function loadQuestionSets(files: readonly string[], report: Report): readonly QuestionSet[] {
  const problems: string[] = [];
  const sets = files.map((file) => ({
    name: basename(file, '.jsonl'),
    questions: parseQuestions(basename(file), readText(file, problems), report, problems),
  }));
  for (const [index, { questions }] of sets.entries()) {
    if (questions.length === 0 && problems.length === 0) problems.push(`${files[index]}: has no questions`);
  }
  if (problems.length > 0) throw new StartupError('the question files', problems);
  return sets;
}

function readText(file: string, problems: string[]): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(`${file}: cannot be read (${messageOf(error)})`);
    return '';
  }
}
