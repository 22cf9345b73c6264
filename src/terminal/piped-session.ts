import { readLines } from '../process/read-lines.js';
import { writeAll } from '../process/write-lines.js';
import type { Console } from './console.js';
import type { Turn } from './conversation.js';
import { renderReply } from './screen/render.js';
import { screenOf } from './screen/screen.js';

/**
 * A session whose lines come from a file or a pipe: each is answered as at the keyboard, with no prompt.
 * @param open  opens the conversation at the first line that says something: without one, nothing is even loaded
 * @returns whether there was anything to answer
 */
export async function runPipedSession(
  { input, output, env }: Console,
  open: () => Promise<(line: string) => Turn>,
): Promise<boolean> {
  let hadLines = false;
  async function* replies(): AsyncGenerator<string> {
    let respond: ((line: string) => Turn) | undefined;
    for await (const line of withLastBlank(readLines(input))) {
      if (respond === undefined && line.trim() === '') continue;
      respond ??= await open();
      const turn = respond(line);
      if (turn.kind === 'silence') continue;
      const isFirst = !hadLines;
      hadLines = true;
      if (turn.kind === 'leave') return;
      const text = renderReply(turn.reply, screenOf(output, env));
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
