import type { Logger } from 'pino';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { localeOf } from './locale.js';
import { runInteractiveSession, runPipedSession } from './session.js';

/** A session on standard input and output, until the asker leaves or the input ends. */
export async function runTerminal(report: Report, search: SearchEngine, log: Logger): Promise<void> {
  const { stdin: input, stdout: output, env } = process;
  const library = { report, search, messages: messagesFor(localeOf(env)) };
  const console = { input, output, env };
  if (input.isTTY && output.isTTY) {
    await runInteractiveSession(console, library, log);
    return;
  }
  const hadLines = await runPipedSession(console, library, log);
  // A service without a token lands here, with nothing on its input: its log gets one line that says what is missing.
  if (!hadLines) process.stderr.write(`${library.messages.terminal.nobodyAsks}\n`);
}
