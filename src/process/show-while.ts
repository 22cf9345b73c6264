import { clearLine, cursorTo } from 'node:readline';
import type { TextOutput } from './write-lines.js';

/** Shows a line on a terminal while something takes its time, and takes the line away again; nothing elsewhere. */
export async function showWhile<Result>(
  output: TextOutput,
  line: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (output.isTTY !== true) return work();
  output.write(line);
  try {
    return await work();
  } finally {
    clearLine(output, 0);
    cursorTo(output, 0);
  }
}
