import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf, StartupError } from '../errors.js';

/** Where text goes; standard output is one. */
export type TextOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** `EPIPE`, on Windows `EOF`: the reader has left. `EIO`: the terminal window was closed. */
const GONE = ['EPIPE', 'EOF', 'EIO', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/** Whether an output failed because nobody reads it any more, as with `| head -1`: an end, not a fault. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GONE.includes(String(error.code));
}

/**
 * Writes each text as it comes and waits while the reader is slow. Ends quietly when the reader leaves; does not end
 * the output.
 * @throws {StartupError} when what the texts come from cannot be read, or the output takes no more
 */
export async function writeAll(texts: Iterable<string> | AsyncIterable<string>, output: TextOutput): Promise<void> {
  let fault: unknown;
  // Stays: without it, an error that is reported after the last text would end the process with a stack.
  output.on('error', (error) => {
    fault ??= error;
  });
  try {
    // Not through a stream of its own, which would read ahead: the next question waits until this answer is out.
    await pipeline(texts, output, { end: false });
    // Writes are reported in order, so after this one all others have been.
    if (fault === undefined) await new Promise<void>((resolve) => output.write('', () => resolve()));
  } catch (error) {
    fault ??= error;
  }
  if (fault === undefined || isGone(fault)) return;
  if (!isSystemFault(fault)) throw fault;
  const where = fault.syscall === 'read' ? 'standard input' : 'standard output';
  throw new StartupError(where, [messageOf(fault)]);
}

function isSystemFault(error: unknown): error is Error & { readonly syscall: string } {
  return error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';
}
