import { clearLine, cursorTo } from 'node:readline';
import type { TextOutput } from './write-lines.js';

/** Shows a line on a terminal while something keeps the process busy, and takes it away again; nothing elsewhere. */
export function showWhile<Result>(output: TextOutput, line: string, work: () => Result): Result {
  if (output.isTTY !== true) return work();
  output.write(line);
  try {
    return work();
  } finally {
    clearLine(output, 0);
    cursorTo(output, 0);
  }
}
