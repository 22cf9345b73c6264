import type { Library } from '../command.js';
import { readLines } from '../process/read-lines.js';
import { writeAll } from '../process/write-lines.js';
import { noticeReply } from '../reply/notice.js';
import type { Console } from './console.js';
import type { Turn } from './conversation.js';
import { renderReply } from './screen/render.js';
import { screenOf } from './screen/screen.js';

/** A conversation, and what it is held from. */
interface Conversation {
  readonly library: Library;
  readonly respond: (line: string) => Turn;
}

/**
 * A session whose lines come from a file or a pipe: each is answered as at the keyboard, with no prompt.
 * @param open  opens the conversation at the first line that says something, and again when the data are to be loaded anew:
 *   without such a line, nothing is even loaded
 * @returns whether there was anything to answer
 */
export async function runPipedSession(
  { input, output, env }: Console,
  open: () => Promise<Conversation>,
): Promise<boolean> {
  let hadLines = false;
  async function* replies(): AsyncGenerator<string> {
    let conversation: Conversation | undefined;
    for await (const line of withLastBlank(readLines(input))) {
      if (conversation === undefined && line.trim() === '') continue;
      conversation ??= await open();
      const turn = conversation.respond(line);
      if (turn.kind === 'silence') continue;
      const isFirst = !hadLines;
      hadLines = true;
      if (turn.kind === 'leave') return;
      if (turn.kind === 'reload') conversation = await open();
      const reply = turn.kind === 'reply' ? turn.reply : noticeReply(conversation.library.messages.terminal.reloaded);
      const text = renderReply(reply, screenOf(output, env));
      yield isFirst ? text : `\n${text}`;
    }
  }
  await writeAll(replies(), output);
  return hadLines;
}

/** The end of the input ends an option that was being typed line by line, as an empty line does. */
async function* withLastBlank(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield* lines;
  yield '';
}
