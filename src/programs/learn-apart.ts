import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../errors.js';

const PROGRAM = fileURLToPath(new URL('./learn.js', import.meta.url));

/**
 * Checks the data, and learns what they say, in a process of its own: it takes seconds, in which nobody would be answered.
 * What was learnt is kept, and opened at once.
 * @throws {StartupError} with what is wrong with the data
 */
export async function learnApart(): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new StartupError('the data folder', [said.trim() || `checking it ended with code ${code}`]);
}
