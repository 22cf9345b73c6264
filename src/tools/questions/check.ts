import { findOverlap } from '../../eval/overlap.js';
import type { QuestionSet } from '../../eval/question-set.js';
import { foldName } from '../../language/fold.js';
import { type ListedLine, placeOf } from './listed-lines.js';

/**
 * What is wrong with the lists that no reading of a single line shows: one sentence each, with file and line.
 * @param sets  the evaluation sets that no line may stand in; told by place alone, for some are not to be read
 */
export function checkLines(lines: readonly ListedLine[], sets: readonly QuestionSet[]): readonly string[] {
  return [...findRepeated(lines), ...findAsked(lines, sets)];
}

/** Lines that are the same but for case and marks. */
function findRepeated(lines: readonly ListedLine[]): readonly string[] {
  const first = new Map<string, ListedLine>();
  return lines.flatMap((line) => {
    const folded = foldName(line.text);
    const earlier = first.get(folded);
    if (earlier !== undefined) return [`${placeOf(line)}: “${line.text}” ${clashOf(line, earlier)}`];
    first.set(folded, line);
    return folded === '' ? [`${placeOf(line)}: “${line.text}” has no word; reword it or remove it`] : [];
  });
}

function clashOf(line: ListedLine, earlier: ListedLine): string {
  const there = placeOf(earlier);
  if ((line.answer === undefined) !== (earlier.answer === undefined))
    return `is not answered here, and answered at ${there}; remove the one that is wrong`;
  if (line.answer === earlier.answer && line.paragraph === earlier.paragraph)
    return `stands at ${there} already; remove it`;
  return line.answer === undefined
    ? `stands at ${there}, under another paragraph, as well; keep it where it is closer`
    : `stands at ${there}, under other words of the report, as well; keep it where they answer better`;
}

function findAsked(lines: readonly ListedLine[], sets: readonly QuestionSet[]): readonly string[] {
  const texts = lines.map(({ text }) => text);
  return sets.flatMap(({ name, questions }) => {
    const asked = new Set(findOverlap(questions, texts));
    return lines
      .filter(({ text }) => asked.has(text))
      .map((line) => `${placeOf(line)}: is a question of the evaluation set ${name}; remove it`);
  });
}
