import { parseArgs } from 'node:util';
import { messageOf } from '../errors.js';

export const usage = `Measures start-up, memory and speed on the report.

  npm run bench -- [--rounds N] [--cranfield DIR]

  --rounds N       times that every question is asked after a warm-up, 1 to 100; 5 when left out
  --cranfield DIR  the Cranfield collection in DIR as well: speed on 1,400 paragraphs
  --help           this text
`;

export type BenchArguments =
  | { readonly kind: 'run'; readonly rounds: number; readonly cranfield: string | undefined }
  | { readonly kind: 'help' }
  /** What is wrong with the arguments, as one line. */
  | { readonly kind: 'mistake'; readonly message: string };

/** Reads the arguments of `npm run bench --`. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
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
    const [message = ''] = messageOf(error).split(/\.\s|\n/);
    return { kind: 'mistake', message: message.replace(/\.$/, '') };
  }
}
