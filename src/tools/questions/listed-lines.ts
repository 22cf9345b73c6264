import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { StartupError } from '../../errors.js';
import { listQuestionFiles } from '../../report/load/data-folder.js';
import { type AnswerInFile, parseQuestionFile, type QuestionFile } from '../../report/load/questions/question-file.js';
import { QUESTIONS_FOLDER } from '../../report/load/questions/question-lists.js';

/** A question of the lists, and where it stands. */
export interface ListedLine {
  readonly text: string;
  /** Path of its file, as it is shown. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The paragraph that it stands under; 0 where it is off topic. */
  readonly paragraph: number;
  /** The words of the report that answer; undefined for a gap. */
  readonly answer: AnswerInFile | undefined;
}

/** A question file, as text and read. */
export interface LoadedFile {
  /** As a terminal opens it: from the working directory where it lies below it, else from the root. */
  readonly path: string;
  readonly text: string;
  readonly content: QuestionFile;
}

/**
 * Reads the question files of a data folder whose report was loaded without a fault.
 * @throws {StartupError} where it has none
 */
export function loadQuestionFiles(folder: string): readonly LoadedFile[] {
  const problems: string[] = [];
  const names = listQuestionFiles(folder, problems);
  if (names.length === 0)
    problems.push(
      `${QUESTIONS_FOLDER}/ has no text files; “npm run questions -- convert ${folder}” makes them of JSON`,
    );
  const files = names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    return { path: shownPath(join(folder, name)), text, content: parseQuestionFile(name, text, problems) };
  });
  if (problems.length > 0) throw new StartupError(`the data folder ${folder}`, problems);
  return files;
}

function shownPath(path: string): string {
  const seen = relative(process.cwd(), path);
  return seen.startsWith('..') ? path : seen;
}

/** All questions of some files: those of all answers, then all gaps, each in order, as the report has them. */
export function listedLinesOf(files: readonly LoadedFile[]): readonly ListedLine[] {
  return [
    ...files.flatMap(({ path, content }) => content.answers.flatMap((answer) => linesOf(path, answer))),
    ...files.flatMap(({ path, content }) =>
      content.gaps.map(
        ({ question, line, paragraph }): ListedLine => ({
          text: question,
          file: path,
          line,
          paragraph,
          answer: undefined,
        }),
      ),
    ),
  ];
}

function linesOf(file: string, answer: AnswerInFile): readonly ListedLine[] {
  const { paragraph, questions, lines } = answer;
  return questions.map((text, at) => ({ text, file, line: lines[at] ?? 1, paragraph, answer }));
}

/** `data/questions/07-achievements.txt:12` */
export function placeOf({ file, line }: Pick<ListedLine, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
