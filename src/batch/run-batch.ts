import type { Logger } from 'pino';
import { answer } from '../answer.js';
import type { Library } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { messagesFor } from '../messages/messages.js';
import { readLines } from '../process/read-lines.js';
import { type TextOutput, writeAll } from '../process/write-lines.js';
import type { Reply } from '../reply/reply.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { localeOf } from '../terminal/locale.js';
import { renderReply } from '../terminal/screen/render.js';
import { type Screen, screenOf } from '../terminal/screen/screen.js';
import { type BatchRequest, passageLimit } from './arguments.js';
import { answerRecord, toJsonLine } from './json-line.js';

/** Answers the questions of a request on standard output, each before the next is read. */
export async function runBatch(
  request: BatchRequest,
  report: Report,
  search: SearchEngine,
  log: Logger,
): Promise<void> {
  const library: Library = { report, search, messages: messagesFor(localeOf(process.env)) };
  if (request.questions.length === 0 && process.stdin.isTTY) {
    process.stderr.write('One question a line; Ctrl-D ends.\n');
  }
  const questions = request.questions.length > 0 ? request.questions : readLines(process.stdin);
  await answerAll(request, questions, process.stdout, library, log);
}

/** Answers each question as it comes; a slow reader of the output holds back the reading of the input. */
export async function answerAll(
  request: BatchRequest,
  questions: Iterable<string> | AsyncIterable<string>,
  output: TextOutput,
  library: Library,
  log: Logger,
): Promise<void> {
  await writeAll(answers(request, questions, output, library, log), output);
}

async function* answers(
  request: BatchRequest,
  questions: Iterable<string> | AsyncIterable<string>,
  output: TextOutput,
  library: Library,
  log: Logger,
): AsyncGenerator<string> {
  const { report, search } = library;
  let isFirst = true;
  for await (const question of questions) {
    if (request.json) {
      yield toJsonLine(answerRecord(question, passageLimit(request), report, search));
      continue;
    }
    const text = renderAnswer(request, question, screenOf(output, process.env), library, log);
    yield isFirst ? text : `\n${text}`;
    isFirst = false;
  }
}

function renderAnswer(
  { limit }: BatchRequest,
  question: string,
  screen: Screen,
  library: Library,
  log: Logger,
): string {
  const ask = COMMANDS.get('ask');
  if (ask === undefined) throw new Error('there is no /ask');
  const reply = answer(ask, { question }, library, log);
  // Nobody is there to choose an action.
  return renderReply({ ...withQuotes(reply, limit), actions: [] }, screen);
}

function withQuotes(reply: Reply, limit = Number.POSITIVE_INFINITY): Reply {
  let quotes = 0;
  return { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'quote' || ++quotes <= limit) };
}
