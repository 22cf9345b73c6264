import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { temporary } from '../data-folder/data-folder.js';

/** How a program ended. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** For `--import` into a program that a test starts. */
export const END_WHEN_IDLE = new URL('end-when-idle.js', import.meta.url).href;

export interface RunOptions {
  readonly args?: readonly string[];
  /** Written to standard input, which is closed then, unless `keepOpen`. Left out: nothing, as with `</dev/null`. */
  readonly input?: string | Uint8Array;
  /** Leave standard input open: the program has to end by itself. */
  readonly keepOpen?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Stop reading standard output after the first bytes, as `| head -1` does. */
  readonly readOnce?: boolean;
  readonly nodeArgs?: readonly string[];
}

// A developer's own .env must not reach the tests: a variable that is set, if to nothing, wins over it.
const DEFAULTS = { DISCORD_TOKEN: '', DATA_DIR: '', KNOWLEDGE_DIR: '', LOG_LEVEL: '' };
// What is learnt of folders made for a test must not push out what all tests have learnt of the real report.
const OWN_KNOWLEDGE = { KNOWLEDGE_DIR: join(temporary, 'knowledge') };

/** Runs a compiled program of this package, such as `src/programs/ask.js`, as its own process, and waits for its end. */
export async function runProgram(program: string, options: RunOptions = {}): Promise<Outcome> {
  const { args = [], input = '', keepOpen = false, env = {}, readOnce = false, nodeArgs = [] } = options;
  const node = ['--import', END_WHEN_IDLE, ...nodeArgs];
  const child = spawn(process.execPath, [...node, join(PACKAGE_ROOT, '.build', program), ...args], {
    env: { PATH: process.env['PATH'], ...DEFAULTS, ...(env['DATA_DIR'] ? OWN_KNOWLEDGE : {}), ...env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout.push(chunk);
    if (readOnce) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A program that leaves early closes its input while we still write.
  child.stdin.on('error', () => undefined);
  child.stdin.write(input);
  if (!keepOpen) child.stdin.end();
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.destroy();
  return { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), exitCode };
}
