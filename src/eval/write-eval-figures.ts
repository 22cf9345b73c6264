import { writeFigures } from '../figures/write-figures.js';
import { loadConfig } from '../process/config.js';
import { loadReport } from '../report/load/load-report.js';
import type { ReportWithLists } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import { studyReport } from '../study/study-report.js';
import { ablate, ablationRows, showDifference } from './ablation.js';
import type { WriteRequest } from './arguments.js';
import { type Compared, compare } from './comparison.js';
import { loadCranfield } from './cranfield/cranfield-files.js';
import { cranfieldRows, scoreCranfield } from './cranfield/cranfield-score.js';
import { type Summary, summarize } from './figures.js';
import type { Judgement } from './measures.js';
import { conversationRows, loadConversations, scoreConversations } from './own-sets/conversations.js';
import { loadShortQuestions, scoreShort, shortRows } from './own-sets/short-questions.js';
import { HELD_OUT_FILE, loadQuestionSets, TUNING_FILES } from './question-files.js';
import type { QuestionSet } from './question-set.js';
import { paragraphRankers } from './rankers.js';
import { judgeEngine } from './score.js';
import { COLUMNS, showInterval, showMeasure } from './show-summary.js';
import { decimals, percent, toMarkdownTable } from './table.js';

const FILE = {
  path: 'src/eval/figures.md',
  title: 'How well the bot answers',
  command: 'npm run eval -- --write',
} as const;

/** The same questions, answered by the engine and by the search libraries. */
interface Scored {
  /** `tuning`, `held out` or the name of a set. */
  readonly name: string;
  readonly summary: Summary;
  readonly compared: readonly Compared[];
}

/**
 * Scores the tuning sets and the held-out one, and writes their totals side by side.
 * @returns a line that says where to
 * @throws {StartupError} listing what is wrong with settings, data, question files or the collection
 */
export function writeEvalFigures({ withoutEach, cranfield }: WriteRequest): string {
  const report = loadReport(loadConfig().dataDir);
  const search = createSearchEngine(report, studyReport(report));
  const tuningSets = loadQuestionSets(TUNING_FILES, report);
  const score = createScorer(report);
  const tuning = score('tuning', tuningSets);
  const heldOut = score('held out', loadQuestionSets([HELD_OUT_FILE], report));
  const each = tuningSets.map((set) => score(set.name, [set]));
  const sections = [
    toSection(
      'Totals',
      `The tuning sets are ${tuningSets.map(({ name }) => name).join(', ')}.`,
      totalRows([tuning, heldOut]),
    ),
    toSection(
      'Beside MiniSearch',
      'Over the answerable questions; a refusal counts as a miss.',
      besideRows([tuning, heldOut]),
    ),
    toSection(
      'Short questions',
      'Is it there, is it true, what does it mean, who, talk; `npm run eval -- --short`.',
      shortRows(scoreShort(loadShortQuestions(), search).scores),
    ),
    toSection(
      'Conversations',
      'Turn by turn, each in the light of those before it; `npm run eval -- --conversations`.',
      conversationRows(scoreConversations(loadConversations(), { report, search })),
    ),
    toSection('Each tuning set', '', setRows(each)),
    toSection('Each kind of question', 'Of the tuning sets.', kindRows(tuning)),
    ...(withoutEach ? [toSection('Without each part', 'Over the tuning sets.', partRows(tuningSets, report))] : []),
    ...(cranfield === undefined
      ? []
      : [toSection('Cranfield', 'With nothing made by hand.', collectionRows(cranfield))]),
  ];
  return writeFigures(FILE, sections.join('\n'));
}

type Rows = readonly (readonly string[])[];

function toSection(title: string, text: string, rows: Rows): string {
  return [`## ${title}`, ...(text === '' ? [] : [text]), toMarkdownTable(rows)].join('\n\n');
}

/** One engine for all of the sets. */
function createScorer(report: ReportWithLists): (name: string, sets: readonly QuestionSet[]) => Scored {
  const search = createSearchEngine(report, studyReport(report));
  const rankers = paragraphRankers(report.paragraphs);
  return (name, sets) => {
    const questions = sets.flatMap((set) => set.questions);
    const judgements: readonly Judgement[] = judgeEngine(questions, report, search);
    return { name, summary: summarize(judgements), compared: compare(questions, judgements, rankers) };
  };
}

function totalRows(scored: readonly Scored[]): Rows {
  const columns = scored.flatMap(({ name, summary: { answerable, unanswerable } }) => [
    `${name}, ${answerable.n} + ${unanswerable.n}`,
    '95 % interval',
  ]);
  const row = (title: string, kind: 'answerable' | 'unanswerable', measure: (typeof COLUMNS)[number][1]) => [
    `${kind}, ${title}`,
    ...scored.flatMap(({ summary }) => [
      showMeasure(measure, summary[kind][measure]),
      showInterval(measure, summary[`${kind}Intervals`][measure]),
    ]),
  ];
  return [
    ['', ...columns],
    ...COLUMNS.map(([title, measure]) => row(title, 'answerable', measure)),
    row('refused', 'unanswerable', 'refused'),
  ];
}

function besideRows(scored: readonly Scored[]): Rows {
  const titles = ['questions', 'ranked by', 'hit@1', 'hit@3', 'MRR@5', 'hit@1 of the bot more by, 95 %'];
  const rows = scored.flatMap(({ name, compared }) =>
    compared.map(({ name: ranker, hit1, hit3, mrr5, behind }) => [
      name,
      ranker,
      percent(hit1),
      percent(hit3),
      decimals(mrr5),
      showDifference(behind),
    ]),
  );
  return [titles, ...rows];
}

function setRows(scored: readonly Scored[]): Rows {
  const rows = scored.map(({ name, summary: { answerable, unanswerable } }) => [
    name,
    String(answerable.n),
    ...COLUMNS.map(([, measure]) => showMeasure(measure, answerable[measure])),
    String(unanswerable.n),
    showMeasure('refused', unanswerable.refused),
  ]);
  return [['', 'answerable', ...COLUMNS.map(([title]) => title), 'unanswerable', 'refused'], ...rows];
}

function kindRows({ summary }: Scored): Rows {
  const rows = summary.kinds.map(({ kind, n, ...figures }) => [
    kind,
    String(n),
    ...COLUMNS.map(([, measure]) => showMeasure(measure, figures[measure])),
  ]);
  return [['', 'n', ...COLUMNS.map(([title]) => title)], ...rows];
}

function partRows(sets: readonly QuestionSet[], report: ReportWithLists): Rows {
  const questions = sets.flatMap((set) => set.questions);
  return ablationRows(ablate(questions, report));
}

function collectionRows(folder: string): Rows {
  return cranfieldRows(scoreCranfield(loadCranfield(folder), [new Set()]));
}
