import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { StartupError } from '../errors.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import type { Section } from './figure.js';
import { median } from './timing.js';

const PROGRAM = '.build/src/programs/ask.js';
const QUESTION = 'who presided over the opening ceremony?';

/** What one question costs from the shell, once the report is learnt, beside node with nothing to do. */
export async function measureShell(dataDir: string, rounds: number): Promise<Section> {
  const own: number[] = [];
  const bare: number[] = [];
  const ask = (): Promise<number> => cpuSeconds([join(PACKAGE_ROOT, PROGRAM), QUESTION], dataDir);
  await ask(); // what it keeps for later runs
  for (let round = 0; round < rounds; round++) {
    own.push(await ask());
    bare.push(await cpuSeconds(['--eval', '0'], dataDir));
  }
  return {
    title: 'One question from the shell',
    bareName: 'node alone',
    how: `node ${PROGRAM} "${QUESTION}", CPU time of user and system; medians of ${rounds} runs, in turn.`,
    figures: [{ name: 'CPU time', unit: 's', own: median(own), bare: median(bare), by: 'itself', atMost: 0.8 }],
  };
}

/** @throws {StartupError} when the program fails */
async function cpuSeconds(args: readonly string[], dataDir: string): Promise<number> {
  const preload = pathToFileURL(join(PACKAGE_ROOT, '.build/src/bench/bots/report-cpu.js')).href;
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [told, [code]] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'close')]);
  if (code !== 0 || told === '') throw new StartupError('bench', [`node ${args.join(' ')} ended with ${code}`]);
  return Number(told);
}
