import { foldName } from '../../language/fold.js';
import { type QuestionLine, readQuestionLines } from '../../report/load/questions/question-lines.js';
import type { LoadedFile } from './listed-lines.js';

const MARKS: Readonly<Record<QuestionLine['kind'], string>> = {
  paragraph: '',
  quote: '> ',
  words: '~ ',
  question: '',
  gap: '- ',
};

/**
 * The lines that have every phrase: each from the beginning of a word on, whatever the case and the marks.
 * @returns `file:line: the line`, and how many there are
 */
export function findLines(files: readonly LoadedFile[], phrases: readonly string[]): string {
  const wanted = phrases.map((phrase) => ` ${foldName(phrase)}`);
  const found = files.flatMap(({ path, text }) =>
    readQuestionLines(path, text, [])
      .filter((entry) => entry.kind !== 'paragraph' && hasAll(entry.text, wanted))
      .map((entry) => `${path}:${entry.line}: ${MARKS[entry.kind]}${entry.text}\n`),
  );
  return `${found.join('')}${found.length === 1 ? '1 line' : `${found.length} lines`}\n`;
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  const folded = ` ${foldName(text)}`;
  return wanted.every((phrase) => folded.includes(phrase));
}
