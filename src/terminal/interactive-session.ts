import { createInterface } from 'node:readline/promises';
import type { Logger } from 'pino';
import type { Library } from '../command.js';
import { StartupError } from '../errors.js';
import { isGone } from '../process/write-lines.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import { completeLine } from './completion.js';
import type { Console } from './console.js';
import { openConversation } from './conversation.js';
import { defineCommands } from './definitions.js';
import { renderReply } from './screen/render.js';
import { screenOf } from './screen/screen.js';
import { welcomeReply } from './welcome.js';

/** Lines that the up arrow brings back; kept in memory alone. */
const HISTORY_LINES = 500;

const PROMPT = '> ';

/** What a conversation is held from. */
export interface ReadLibrary {
  readonly library: Library;
  readonly log: Logger;
}

function converse({ library, log }: ReadLibrary) {
  const commands = defineCommands(library.report);
  return { library, commands, respond: openConversation(commands, library, log) };
}

/**
 * A session with somebody at the keyboard: prompt, completion, history. Ends with `/quit`, Ctrl-D, or Ctrl-C on an
 * empty line; Ctrl-C on a line that has something on it empties it.
 * @param read  reads the report when it is to be loaded anew
 */
export async function runInteractiveSession(
  { input, output, env }: Console,
  first: ReadLibrary,
  read: () => Promise<ReadLibrary>,
): Promise<void> {
  let { library, commands, respond } = converse(first);
  const readline = createInterface({
    input,
    output,
    terminal: true,
    prompt: PROMPT,
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => {
      const [candidates, typed] = completeLine(line, commands, library);
      return [[...candidates], typed];
    },
  });
  const show = (reply: Reply): void => {
    output.write(`${renderReply(reply, screenOf(output, env))}\n`);
  };
  /** Data that are not sound leave those from before in service. */
  const reload = async (): Promise<void> => {
    try {
      ({ library, commands, respond } = converse(await read()));
      show(noticeReply(library.messages.terminal.reloaded));
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      output.write(`${error.message}\n`);
    }
  };
  let isLeaving = false;
  const closed = new Promise<void>((resolve, reject) => {
    const endOrFail = (error: unknown): void => {
      if (!isGone(error)) reject(error);
      readline.close();
    };
    // Errors of the input come through readline.
    readline.on('error', endOrFail);
    output.on('error', endOrFail);
    readline.on('line', (line) => {
      const turn = respond(line);
      if (turn.kind === 'leave') {
        isLeaving = true;
        readline.close();
        return;
      }
      if (turn.kind === 'reload') return void reload().then(() => readline.prompt());
      if (turn.kind === 'reply') show(turn.reply);
      readline.prompt();
    });
    readline.on('SIGINT', () => {
      if (readline.line === '') {
        readline.close();
        return;
      }
      // To the end of the line, then delete all before it: readline keeps what it shows and what it holds in step.
      readline.write(null, { ctrl: true, name: 'e' });
      readline.write(null, { ctrl: true, name: 'u' });
    });
    readline.on('close', () => {
      // The shell's prompt goes on a line of its own.
      if (!isLeaving && output.writable) output.write('\n');
      resolve();
    });
  });
  show(welcomeReply(library));
  readline.prompt();
  await closed;
}
