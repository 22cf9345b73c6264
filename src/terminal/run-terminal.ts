import type { Logger } from 'pino';
import type { Library } from '../command.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { localeOf } from './locale.js';
import { runPipedSession } from './piped-session.js';

/** What a session needs of a report that has been read. */
interface ReadReport {
  readonly report: Report;
  readonly search: SearchEngine;
  readonly log: Logger;
}

/**
 * A session on standard input and output, until the asker leaves or the input ends.
 * @param read  reads the report: called when there is somebody to answer
 */
export async function runTerminal(read: () => Promise<ReadReport>): Promise<void> {
  const { stdin: input, stdout: output, env } = process;
  const messages = messagesFor(localeOf(env));
  const open = async (): Promise<{ readonly library: Library; readonly log: Logger }> => {
    const { report, search, log } = await read();
    return { library: { report, search, messages }, log };
  };
  const console = { input, output, env };
  if (input.isTTY && output.isTTY) {
    const first = await open();
    const { runInteractiveSession } = await import('./interactive-session.js');
    await runInteractiveSession(console, first, open);
    return;
  }
  const hadLines = await runPipedSession(console, async () => {
    const { library, log } = await open();
    const { openConversation } = await import('./conversation.js');
    const { defineCommands } = await import('./definitions.js');
    return { library, respond: openConversation(defineCommands(library.report), library, log) };
  });
  // A service without a token lands here, with nothing on its input: its log gets one line that says what is missing.
  if (!hadLines) process.stderr.write(`${messages.terminal.nobodyAsks}\n`);
}
