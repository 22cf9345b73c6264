import type { Anticipation, Paragraph, ReportWithLists } from '../../report/report.js';
import { createFindNeighbours } from './likeness.js';

/** What each file says of its own form. */
const FORM =
  '# > the report’s words · ~ everyday words for them · then what they answer, a question a line · - what they do not answer';

/** A question file of a data folder. */
export interface WrittenFile {
  /** `07-achievements.txt` */
  readonly name: string;
  readonly text: string;
}

/**
 * The anticipated questions and gaps of a report as text: a file for each paragraph that has some, and one for what is
 * off topic. Each gap stands behind the answer that has the most similar question; where nothing is similar, at the top.
 */
export function toQuestionFiles(report: ReportWithLists): readonly WrittenFile[] {
  const digits = Math.max(2, String(report.paragraphs.length).length);
  const { anticipations, gaps } = report.lexicon;
  return [undefined, ...report.paragraphs].flatMap((paragraph) => {
    const number = paragraph?.number ?? 0;
    const answers = anticipations.filter((answer) => answer.paragraph === number);
    const own = gaps.filter((gap) => gap.paragraph === number).map(({ question }) => question);
    if (answers.length === 0 && own.length === 0) return [];
    const lines = [...headOf(paragraph), '', ...bodyOf(report, answers, own)];
    const name = `${String(number).padStart(digits, '0')}-${paragraph?.section.id ?? 'off-topic'}.txt`;
    return [{ name, text: `${lines.join('\n').trimEnd()}\n` }];
  });
}

function headOf(paragraph: Paragraph | undefined): readonly string[] {
  if (paragraph === undefined) return ['¶0 · off topic', '# - a question that has nothing to do with the report'];
  const { part, title } = paragraph.section;
  return [[`¶${paragraph.number}`, part, title].filter((name) => name !== undefined).join(' · '), FORM];
}

function bodyOf(report: ReportWithLists, answers: readonly Anticipation[], gaps: readonly string[]): readonly string[] {
  const near = placeGaps(answers, gaps);
  const gapLines = (answer: number | undefined): readonly string[] => (near.get(answer) ?? []).map((gap) => `- ${gap}`);
  const top = gapLines(undefined);
  return [
    ...(top.length > 0 ? [...top, ''] : []),
    ...answers.flatMap(({ start, end, words, questions }, at) => [
      `> ${report.text.slice(start, end)}`,
      ...(words.length > 0 ? [`~ ${words.join(', ')}`] : []),
      ...questions,
      ...gapLines(at),
      '',
    ]),
  ];
}

/** The gaps by the answer that each stands behind, in their order; undefined for none. */
function placeGaps(
  answers: readonly Anticipation[],
  gaps: readonly string[],
): ReadonlyMap<number | undefined, readonly string[]> {
  const listed = answers.flatMap(({ questions, words }, answer) =>
    [...questions, ...words].map((text) => ({ text, answer })),
  );
  const findNeighbours = createFindNeighbours(listed.map(({ text }) => text));
  const placed = new Map<number | undefined, string[]>();
  for (const gap of gaps) {
    const [nearest] = findNeighbours(gap, 1);
    const answer = nearest === undefined ? undefined : listed[nearest.at]?.answer;
    placed.set(answer, [...(placed.get(answer) ?? []), gap]);
  }
  return placed;
}
