import { basename } from 'node:path';
import { percent, toTable } from '../../eval/table.js';
import { tokenize } from '../../language/fold.js';
import type { LoadedFile } from './listed-lines.js';

/** What each file holds, and all together; the share is that of all questions and gaps. */
export function showStats(files: readonly LoadedFile[]): string {
  const rows = files.map(({ path, content }) => ({ name: basename(path), ...count(content) }));
  const all = rows.reduce(
    (sum, row) => ({
      answers: sum.answers + row.answers,
      questions: sum.questions + row.questions,
      gaps: sum.gaps + row.gaps,
      words: sum.words + row.words,
    }),
    { answers: 0, questions: 0, gaps: 0, words: 0 },
  );
  const lines = all.questions + all.gaps;
  return toTable([
    ['file', 'answers', 'questions', 'gaps', 'words', 'share %'],
    ...[...rows, { name: 'all', ...all }].map(({ name, answers, questions, gaps, words }) => [
      name,
      ...[answers, questions, gaps, words].map(String),
      lines === 0 ? '' : percent((questions + gaps) / lines),
    ]),
  ]);
}

function count({
  answers,
  gaps,
}: LoadedFile['content']): Readonly<Record<'answers' | 'questions' | 'gaps' | 'words', number>> {
  const texts = [...answers.flatMap(({ questions }) => questions), ...gaps.map(({ question }) => question)];
  return {
    answers: answers.length,
    questions: texts.length - gaps.length,
    gaps: gaps.length,
    words: texts.reduce((sum, text) => sum + tokenize(text).length, 0),
  };
}
