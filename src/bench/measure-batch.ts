import type { Logger } from 'pino';
import { answer } from '../answer.js';
import { answerRecord, toJsonLine } from '../batch/json-line.js';
import type { Library } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { cranfieldReport, loadCranfield } from '../eval/cranfield/cranfield-files.js';
import { createMiniSearchRanker, type Ranker } from '../eval/rankers.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import { studyReport } from '../study/study-report.js';
import type { Engine } from './apart/engine.js';
import type { Figure, Section } from './figure.js';
import { type Timing, type TimingPair, timeEach, timePair } from './timing.js';

/** Passages a question, as scripts get them when they do not say. */
const LIMIT = 5;

/** The most that the batch interface may take of the time of MiniSearch's plain search. */
const BATCH_AT_MOST = 5;

/**
 * Questions a second in one process, beside MiniSearch as it comes over the same passages.
 * @param cranfield  folder of the Cranfield collection, for the speed on 1,400 paragraphs
 * @throws {StartupError} listing what is wrong with the collection
 */
export function measureBatch(
  { report, search }: Engine,
  questions: readonly string[],
  rounds: number,
  cranfield: string | undefined,
  log: Logger,
): Section {
  const ranker = miniSearch(report);
  const line = (question: string): string => toJsonLine(answerRecord(question, LIMIT, { report, search }));
  const lines = timePair(questions, rounds, line, (question) => ranker.rank(question, LIMIT));
  const library: Library = { report, search, messages: messagesFor('en') };
  return {
    title: 'Questions in one process',
    bareName: 'MiniSearch as it comes',
    how: `${questions.length} questions, ${rounds} rounds after a warm-up, in turn, one core; the ratio is one of times.`,
    figures: [
      ...pairFigures('batch interface', lines, BATCH_AT_MOST),
      ...replyFigures(questions, rounds, library, log),
      ...(cranfield === undefined ? [] : cranfieldFigures(cranfield, rounds)),
    ],
  };
}

function miniSearch({ paragraphs }: Report): Ranker {
  return createMiniSearchRanker(
    'MiniSearch',
    paragraphs.map(({ text }) => ({ text })),
  );
}

function pairFigures(name: string, { own, bare }: TimingPair, atMost?: number): readonly Figure[] {
  const figure = (what: string, unit: Figure['unit'], of: (timing: Timing) => number): Figure => ({
    name: `${name}, ${what}`,
    unit,
    own: of(own),
    bare: of(bare),
    by: 'ratio',
  });
  return [
    { ...figure('time a question', 'ms', ({ perSecond }) => 1000 / perSecond), atMost },
    { ...figure('questions', 'a second', ({ perSecond }) => perSecond), by: 'itself' },
    figure('median', 'ms', ({ p50Ms }) => p50Ms),
    figure('p99', 'ms', ({ p99Ms }) => p99Ms),
  ];
}

/** What the handlers take, without Discord. */
function replyFigures(questions: readonly string[], rounds: number, library: Library, log: Logger): readonly Figure[] {
  const { projects } = library.report;
  const ask = timeEach(questions, rounds, (question) => reply('ask', { question }, library, log));
  const project = timeEach(projects, rounds * 10, ({ id }) => reply('project', { name: id }, library, log));
  return [
    { name: '/ask, the reply, median', unit: 'ms', own: ask.p50Ms, by: 'itself' },
    ...(projects.length === 0
      ? []
      : [{ name: '/project, the reply, median', unit: 'ms', own: project.p50Ms, by: 'itself' } as const]),
  ];
}

function reply(name: string, options: Readonly<Record<string, string>>, library: Library, log: Logger): unknown {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new Error(`there is no /${name}`);
  return answer(command, options, library, log);
}

function cranfieldFigures(folder: string, rounds: number): readonly Figure[] {
  const collection = loadCranfield(folder);
  const report = cranfieldReport(collection);
  const search = createSearchEngine(report, studyReport(report));
  const ranker = miniSearch(report);
  const queries = collection.queries.map(({ text }) => text);
  const pair = timePair(
    queries,
    rounds,
    (query) => search.ask(query, LIMIT),
    (query) => ranker.rank(query, LIMIT),
  );
  return pairFigures(`Cranfield, ${report.paragraphs.length.toLocaleString('en')} paragraphs`, pair);
}
