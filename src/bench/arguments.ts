import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';

export const usage = `Measures start-up, memory and speed on the report.

  npm run bench -- [--rounds N] [--cranfield DIR]

  --rounds N       times that every question is asked after a warm-up, 1 to 100; 5 when left out
  --cranfield DIR  the Cranfield collection in DIR as well: speed on 1,400 paragraphs
  --help           this text
`;

/** A run that was asked for. */
export interface BenchRequest {
  readonly kind: 'run';
  /** Times that every question is asked. */
  readonly rounds: number;
  /** Folder of the Cranfield collection. */
  readonly cranfield: string | undefined;
}

/** Reads the arguments of `npm run bench --`. */
export function readBenchArguments(args: readonly string[]): Arguments<BenchRequest> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { rounds: { type: 'string' }, cranfield: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return { kind: 'help' };
    const { rounds = '5', cranfield } = values;
    if (!/^([1-9]\d?|100)$/.test(rounds))
      return { kind: 'mistake', message: `--rounds is “${rounds}”; it takes a whole number from 1 to 100` };
    return { kind: 'run', rounds: Number(rounds), cranfield };
  } catch (error) {
    return toMistake(error);
  }
}
