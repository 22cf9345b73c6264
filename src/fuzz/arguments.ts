import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';
import type { FuzzRequest } from './run-fuzz.js';

const CASES = { usual: 1000, most: 10_000_000 } as const;

export const usage = `Types whatever can be typed into everything that takes text, and says what breaks.

  npm run fuzz -- [--cases N] [--seed N]

  --cases N  cases for each surface; ${CASES.usual.toLocaleString('en')} when left out
  --seed N   the same cases again, as a failure names it
  --help     this text
`;

/** Reads the arguments of `npm run fuzz --`. */
export function readFuzzArguments(args: readonly string[]): Arguments<FuzzRequest> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { cases: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return { kind: 'help' };
    const { cases = String(CASES.usual), seed } = values;
    if (!/^[1-9]\d{0,7}$/.test(cases) || Number(cases) > CASES.most) {
      return { kind: 'mistake', message: `--cases is “${cases}”; it takes a whole number from 1 to ${CASES.most}` };
    }
    if (seed !== undefined && !/^-?\d{1,10}$/.test(seed)) {
      return { kind: 'mistake', message: `--seed is “${seed}”; it takes a whole number` };
    }
    return { kind: 'run', cases: Number(cases), seed: seed === undefined ? undefined : Number(seed) };
  } catch (error) {
    return toMistake(error);
  }
}
