import type { Logger } from 'pino';
import { answer } from '../answer.js';
import type { Library } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { contextIn } from '../controls/context-in.js';
import type { Context } from '../conversation/context.js';
import { messagesFor } from '../messages/messages.js';
import { readLines } from '../process/read-lines.js';
import { type TextOutput, writeAll } from '../process/write-lines.js';
import { toMarkdown } from '../reply/markdown.js';
import type { Reply } from '../reply/reply.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { localeOf } from '../terminal/locale.js';
import { renderReply } from '../terminal/screen/render.js';
import { screenOf } from '../terminal/screen/screen.js';
import { type BatchRequest, passageLimit } from './arguments.js';
import { answerTurn, toJsonLine } from './json-line.js';

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
  let isFirst = true;
  let context: Context | undefined;
  for await (const question of questions) {
    if (request.conversation && question.trim() === '') {
      context = undefined;
      continue;
    }
    if (request.json) {
      const turn = answerTurn(question, passageLimit(request), library, context);
      if (request.conversation) context = turn.context;
      yield toJsonLine(turn.record);
      continue;
    }
    const reply = replyTo(question, { ...library, context }, log);
    if (request.conversation) context = contextIn(toMarkdown(reply), library.report) ?? context;
    const text = renderReply(withQuotes(reply, request.limit), screenOf(output, process.env));
    yield isFirst ? text : `\n${text}`;
    isFirst = false;
  }
}

function replyTo(question: string, library: Library, log: Logger): Reply {
  const ask = COMMANDS.get('ask');
  if (ask === undefined) throw new Error('there is no /ask');
  // Nobody is there to choose an action.
  return { ...answer(ask, { question }, library, log), actions: [] };
}

function withQuotes(reply: Reply, limit = Number.POSITIVE_INFINITY): Reply {
  let quotes = 0;
  return { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'quote' || ++quotes <= limit) };
}
