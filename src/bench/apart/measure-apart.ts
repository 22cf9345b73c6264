import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartupError } from '../../errors.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import type { TaskName, TaskOutput } from './tasks.js';

/** Longest that a task may take. */
const LIMIT_MS = 15 * 60_000;

/**
 * Measures in a process of its own, so that memory and garbage of one thing are not another's.
 * @returns undefined when it took too long, or more memory than there is
 * @throws {StartupError} when it failed: why, it says on standard error itself
 */
export async function measureApart<Name extends TaskName>(
  name: Name,
  dataDir: string,
): Promise<TaskOutput<Name> | undefined> {
  const program = join(PACKAGE_ROOT, '.build/src/bench/apart/program.js');
  const args = ['--enable-source-maps', '--expose-gc', program, name, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: LIMIT_MS });
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code === 0) return JSON.parse(told) as TaskOutput<Name>;
  // Whatever a signal ended, its time limit or a full heap among them, has no code.
  if (code === null) return undefined;
  throw new StartupError('bench', [`“${name}” could not be measured`]);
}
