import { foldName } from '../../language/fold.js';
import { excerptText } from '../../report/excerpt.js';
import type { ReportWithLists } from '../../report/report.js';
import type { Answer, SearchEngine } from '../../search/search-engine.js';
import { createFindNeighbours } from './likeness.js';
import { type ListedLine, placeOf } from './listed-lines.js';

/** Similar lines that are shown. */
const SHOWN = 8;

/** A question that somebody thinks of adding. */
export interface NewQuestion {
  readonly question: string;
  /** The paragraph that should answer, 0 for none; undefined where it was not said. */
  readonly answer: number | undefined;
}

/**
 * What the bot makes of a question, which lines are most similar, and whether a line for it would add anything.
 * @param lines         all that is listed
 * @param createEngine  builds the search engine of a report, in some seconds
 */
export function showWhere(
  { question, answer: wanted }: NewQuestion,
  lines: readonly ListedLine[],
  report: ReportWithLists,
  createEngine: (report: ReportWithLists) => SearchEngine,
): string {
  const folded = foldName(question);
  const listed = lines.filter(({ text }) => foldName(text) === folded);
  const now = createEngine(report).ask(question, 1);
  const without = listed.length === 0 ? now : createEngine(leaveOut(report, folded)).ask(question, 1);
  return [
    `Now: ${tellAnswer(now, report)}`,
    ...listed.map((line) => `Listed: ${placeOf(line)}, ${tellPlace(line)}`),
    ...(listed.length > 0
      ? [`Without ${listed.length === 1 ? 'this line' : 'these lines'}: ${tellAnswer(without, report)}`]
      : []),
    ...showSimilar(question, lines),
    tellWorth(without, wanted ?? placeWanted(listed), listed.length > 0),
    '',
  ].join('\n');
}

function leaveOut(report: ReportWithLists, folded: string): ReportWithLists {
  const stays = (text: string): boolean => foldName(text) !== folded;
  const { anticipations, gaps } = report.lexicon;
  const lexicon = {
    ...report.lexicon,
    anticipations: anticipations.map((answer) => ({ ...answer, questions: answer.questions.filter(stays) })),
    gaps: gaps.filter(({ question }) => stays(question)),
  };
  return { ...report, lexicon };
}

function tellAnswer({ status, hits: [best] }: Answer, report: ReportWithLists): string {
  if (best === undefined) return 'not answered, and nothing in the report is close';
  const { excerpt } = best;
  const place = `¶${excerpt.paragraph.number}`;
  if (status !== 'answered') return `not answered; the closest is ${place}`;
  return `answered from ${place}: ${excerptText(report, excerpt)}`;
}

/** Where a line says that the answer is. */
function tellPlace({ paragraph, answer }: ListedLine): string {
  if (answer === undefined) return paragraph === 0 ? 'off topic' : `not answered, close to ¶${paragraph}`;
  return `answered by ¶${paragraph}: ${answer.quote}`;
}

function showSimilar(question: string, lines: readonly ListedLine[]): readonly string[] {
  const findNeighbours = createFindNeighbours(lines.map(({ text }) => text));
  const similar = findNeighbours(question, SHOWN).flatMap(({ at, likeness }) => {
    const line = lines[at];
    return line === undefined ? [] : [[likeness.toFixed(2), line] as const];
  });
  if (similar.length === 0) return ['No line is similar.'];
  return [
    'Similar lines:',
    ...similar.map(
      ([likeness, line]) => `  ${likeness}  ${placeOf(line)}: ${line.answer === undefined ? '- ' : ''}${line.text}`,
    ),
  ];
}

/** The paragraph that listed lines give as the answer, 0 for none; undefined where they do not agree. */
function placeWanted(lines: readonly ListedLine[]): number | undefined {
  const places = new Set(lines.map(({ paragraph, answer }) => (answer === undefined ? 0 : paragraph)));
  const [place] = places;
  return places.size === 1 ? place : undefined;
}

function tellWorth({ status, hits: [best] }: Answer, wanted: number | undefined, isListed: boolean): string {
  const given = status === 'answered' ? best?.excerpt.paragraph.number : 0;
  if (wanted === undefined)
    return 'Where that is right, a line would add nothing; where it is wrong, add one (--answer N says which).';
  const verdict = given === wanted ? 'adds nothing' : 'adds something';
  return `${isListed ? 'What is listed' : 'A line'} ${verdict}: without it the bot ${given === wanted ? 'gets it right' : 'gets it wrong'}.`;
}
