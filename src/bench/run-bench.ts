import type { Logger } from 'pino';
import { answer } from '../answer.js';
import { answerRecord, toJsonLine } from '../batch/json-line.js';
import type { Library } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { cranfieldReport, loadCranfield } from '../eval/cranfield-files.js';
import { loadQuestionSets, TUNING_FILES } from '../eval/question-files.js';
import { createMiniSearchRanker } from '../eval/rankers.js';
import { toTable } from '../eval/table.js';
import { messagesFor } from '../messages/messages.js';
import { loadReport } from '../report/load-report.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import type { SearchEngine } from '../search/search-engine.js';
import { studyReport } from '../study/study-report.js';
import { type Timing, timeEach, timeOnce } from './timing.js';

/** Passages a question, as scripts get them when they do not say. */
const LIMIT = 5;

/** Lengths of what has been typed when completions are asked for, in characters. */
const TYPED = [0, 3, 8, 16];
/** Questions whose beginnings are completed: a few tell as much as all, and take less of the reader's time. */
const COMPLETED = 20;

interface Row {
  readonly name: string;
  readonly timing: Timing;
  /** What it is compared with. */
  readonly baseline?: Timing;
}

/**
 * Measures start-up, memory and speed; everything in this process, one call after the other.
 * @param rounds     times that every question is asked, after a warm-up
 * @param cranfield  folder of the Cranfield collection, for the speed on 1,400 paragraphs
 * @throws {StartupError} listing what is wrong with the data or the collection
 */
export function runBench(dataDir: string, rounds: number, cranfield: string | undefined, log: Logger): string {
  const loading = timeOnce(() => loadReport(dataDir));
  const report = loading.value;
  const building = timeOnce(() => createSearchEngine(report, studyReport(report as never)));
  const search = building.value;
  const memory = showMemory();
  const questions = loadQuestionSets(TUNING_FILES, report).flatMap((set) => set.questions.map((row) => row.question));
  const rows = [
    ...timeReport(questions, rounds, report, search, log),
    ...(cranfield === undefined ? [] : timeCranfield(cranfield, rounds)),
  ];
  const startUp = toTable([
    ['read and check the data', showMs(loading.ms)],
    ['build the index', showMs(building.ms)],
    ...memory,
  ]);
  return `${startUp}\n${questions.length} questions, ${rounds} rounds after a warm-up, one core\n\n${showRows(rows)}`;
}

function timeReport(
  questions: readonly string[],
  rounds: number,
  report: Report,
  search: SearchEngine,
  log: Logger,
): readonly Row[] {
  const library: Library = { report, search, messages: messagesFor('en') };
  const step = Math.ceil(questions.length / COMPLETED);
  const some = questions.filter((_, at) => at % step === 0);
  const typed = some.flatMap((question) => TYPED.map((length) => question.slice(0, length)));
  const baseline = timeRanker(report.paragraphs, questions, rounds);
  return [
    {
      name: 'npm run ask -- --json, a line',
      timing: timeEach(questions, rounds, (question) => toJsonLine(answerRecord(question, LIMIT, report, search))),
      baseline,
    },
    { name: 'MiniSearch as it comes, a search', timing: baseline },
    {
      name: '/ask, a reply',
      timing: timeEach(questions, rounds, (question) => reply('ask', { question }, library, log)),
      baseline,
    },
    { name: '/ask, a completion', timing: timeEach(typed, rounds, (text) => search.complete(text, 25)) },
    ...(report.projects.length === 0
      ? []
      : [
          {
            name: '/project, a reply',
            timing: timeEach(report.projects, rounds * 10, ({ id }) => reply('project', { name: id }, library, log)),
          },
        ]),
  ];
}

function reply(name: string, options: Readonly<Record<string, string>>, library: Library, log: Logger): unknown {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new Error(`there is no /${name}`);
  return answer(command, options, library, log);
}

function timeCranfield(folder: string, rounds: number): readonly Row[] {
  const collection = loadCranfield(folder);
  const report = cranfieldReport(collection);
  const search = createSearchEngine(report, studyReport(report as never));
  const queries = collection.queries.map(({ text }) => text);
  const count = report.paragraphs.length.toLocaleString('en');
  const baseline = timeRanker(report.paragraphs, queries, rounds);
  return [
    {
      name: `Cranfield, ${count} paragraphs`,
      timing: timeEach(queries, rounds, (query) => search.ask(query, LIMIT)),
      baseline,
    },
    { name: 'MiniSearch on the same', timing: baseline },
  ];
}

function timeRanker(paragraphs: Report['paragraphs'], questions: readonly string[], rounds: number): Timing {
  const ranker = createMiniSearchRanker(
    'MiniSearch',
    paragraphs.map(({ text }) => ({ text })),
  );
  return timeEach(questions, rounds, (question) => ranker.rank(question, LIMIT));
}

/** Memory with garbage collected, where node was started with `--expose-gc`. */
function showMemory(): readonly (readonly string[])[] {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const inMb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  return [
    ['heap in use', inMb(heapUsed)],
    ['resident', inMb(rss)],
  ];
}

function showRows(rows: readonly Row[]): string {
  const titles = ['', 'a second', 'p50', 'p95', 'p99', 'time beside MiniSearch'];
  return toTable([
    titles,
    ...rows.map(({ name, timing, baseline }) => [
      name,
      Math.round(timing.perSecond).toLocaleString('en'),
      ...[timing.p50Ms, timing.p95Ms, timing.p99Ms].map(showMs),
      baseline === undefined ? '' : `× ${(baseline.perSecond / timing.perSecond).toPrecision(2)}`,
    ]),
  ]);
}

function showMs(ms: number): string {
  return `${ms >= 100 ? Math.round(ms) : ms.toPrecision(2)} ms`;
}
