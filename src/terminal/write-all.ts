import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf, StartupError } from '../errors.js';

/** Where text goes; standard output is one. */
export type TextOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** `EPIPE`: the reader has left. `EIO`: the terminal window was closed. */
const GONE = ['EPIPE', 'EIO', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/** Whether an output failed because nobody reads it any more, as with `| head -1`: an end, not a fault. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GONE.includes(String(error.code));
}

/** Keeps a late report that the reader has left from ending the process with a stack. */
export function toleratesLeaving(output: Writable): void {
  output.on('error', (error) => {
    if (!isGone(error)) throw error;
  });
}

/**
 * Writes each text as it comes and waits while the reader is slow. Ends quietly when the reader leaves; does not end
 * the output.
 * @throws {StartupError} when what the texts come from cannot be read
 */
export async function writeAll(texts: AsyncIterable<string>, output: TextOutput): Promise<void> {
  toleratesLeaving(output);
  try {
    // Not through a stream of its own, which would read ahead: the next question waits until this answer is out.
    await pipeline(texts, output, { end: false });
  } catch (error) {
    if (isGone(error)) return;
    if (isReadFault(error)) throw new StartupError('standard input', [`it cannot be read (${messageOf(error)})`]);
    throw error;
  }
}

function isReadFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'read';
}
