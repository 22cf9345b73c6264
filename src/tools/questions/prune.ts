import { writeFileSync } from 'node:fs';
import type { Question, QuestionSet } from '../../eval/question-set.js';
import type { Report } from '../../report/report.js';
import { chooseDropped } from './choose-dropped.js';
import { createFindNeighbours } from './likeness.js';
import { type ListedLine, type LoadedFile, listedLinesOf } from './listed-lines.js';
import { measureMargins } from './margins.js';

/** Lines preferred for each question of a tuning set: with more, the sets would be easier than what people ask. */
const KEPT_EACH = 1;
/** Similar lines looked at for these. */
const LOOKED_AT = 40;

/** What pruning works with beside the files. */
export interface PruneOptions {
  /** Questions and gaps to be left. */
  readonly to: number;
  /** Sets that the bot is tuned on: the lines most like their questions stay. */
  readonly sets: readonly QuestionSet[];
  tell(progress: string): void;
}

/**
 * Drops lines of the question files until few enough are left, and rewrites the files; always the same ones.
 * @returns what was done, in words
 */
export function prune(files: readonly LoadedFile[], report: Report, { to, sets, tell }: PruneOptions): string {
  const lines = listedLinesOf(files);
  if (lines.length <= to) return `${lines.length} questions, no more than ${to}: nothing to drop.\n`;
  const margins = measureMargins(report, tell);
  const preferred = new Set(findLikeTuning(lines, sets));
  tell('minimal pairs are looked for');
  const dropped = [...chooseDropped(lines, { margins, preferred }, to)].flatMap((at) => lines[at] ?? []);
  for (const file of files) {
    const own = new Set(dropped.filter((line) => line.file === file.path).map(({ line }) => line));
    if (own.size > 0) writeFileSync(file.path, withoutLines(file.text, own));
  }
  const left = lines.length - dropped.length;
  const shortfall = left > to ? ', for every answer keeps 6' : '';
  return `${dropped.length} of ${lines.length} questions dropped, ${left} left${shortfall}. Fit the weights anew: “npm run fit”.\n`;
}

/** The lines on the right side that are most like the questions of the sets. */
function findLikeTuning(lines: readonly ListedLine[], sets: readonly QuestionSet[]): readonly number[] {
  const findNeighbours = createFindNeighbours(lines.map(({ text }) => text));
  return sets
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      findNeighbours(question.question, LOOKED_AT)
        .map(({ at }) => at)
        .filter((at) => isRightFor(question, lines[at]))
        .slice(0, KEPT_EACH),
    );
}

function isRightFor({ kind, gold }: Question, line: ListedLine | undefined): boolean {
  if (kind === 'unanswerable') return line?.answer === undefined;
  return line?.answer !== undefined && gold.some(({ p }) => p === line.paragraph);
}

/** The text without these lines, counted from 1; a blank line that is left beside another goes, too. */
function withoutLines(text: string, dropped: ReadonlySet<number>): string {
  const lines = text.split('\n').filter((_, at) => !dropped.has(at + 1));
  return lines.filter((line, at) => line.trim() !== '' || lines[at - 1]?.trim() !== '').join('\n');
}
