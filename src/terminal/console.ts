import type { Readable } from 'node:stream';
import type { TextOutput } from '../process/write-lines.js';

/** Where a session runs: standard input and output, or what stands in for them. */
export interface Console {
  readonly input: Readable;
  readonly output: TextOutput;
  readonly env: NodeJS.ProcessEnv;
}
