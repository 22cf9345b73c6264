import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';
import { SIZES } from './sizes.js';

/** What is measured, in the order of the tables. */
const PARTS = ['start', 'shell', 'discord', 'batch', 'learning', 'memory'] as const;
export type Part = (typeof PARTS)[number];

export const usage = `Measures start, memory and speed, beside a bare discord.js bot and MiniSearch as it comes.

  npm run bench -- [--only PART]… [--rounds N] [--cranfield DIR] [--write | --json]
  npm run bench -- --scale [--sizes N,N…] [--write | --json]

  --only PART      ${PARTS.join(', ')}; may be repeated; all when left out
  --rounds N       times that each thing is measured, 1 to 100; 7 when left out
  --cranfield DIR  the Cranfield collection in DIR as well: speed on 1,400 paragraphs
  --scale          made-up reports of growing size instead; takes many minutes
  --sizes N,N…     their paragraphs, 10 to 1,000,000; ${SIZES.join(',')} when left out
  --write          into src/bench, as Markdown
  --json           the same figures for machines
  --help           this text
`;

/** Where figures go. */
export type Output = 'text' | 'file' | 'json';

export type BenchRequest =
  | {
      readonly kind: 'run';
      readonly parts: readonly Part[];
      readonly rounds: number;
      /** Folder of the Cranfield collection. */
      readonly cranfield: string | undefined;
      readonly output: Output;
    }
  | { readonly kind: 'scale'; readonly sizes: readonly number[]; readonly output: Output };
export type BenchArguments = Arguments<BenchRequest>;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  rounds: { type: 'string' },
  cranfield: { type: 'string' },
  scale: { type: 'boolean' },
  sizes: { type: 'string' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `npm run bench --`. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help === true) return { kind: 'help' };
    const { write = false, json = false, scale = false, ...wanted } = values;
    if (write && json) return mistake('--write and --json do not go together');
    const output = write ? 'file' : json ? 'json' : 'text';
    return scale ? readScale(wanted, output) : readRun(wanted, output);
  } catch (error) {
    return toMistake(error);
  }
}

interface Wanted {
  readonly only?: readonly string[];
  readonly rounds?: string;
  readonly cranfield?: string;
  readonly sizes?: string;
}

function readRun({ only = PARTS, rounds = '7', cranfield, sizes }: Wanted, output: Output): BenchArguments {
  if (sizes !== undefined) return mistake('--sizes goes with --scale alone');
  const unknown = only.find((part) => !isPart(part));
  if (unknown !== undefined) return mistake(`--only takes ${PARTS.join(', ')}, not “${unknown}”`);
  if (!/^([1-9]\d?|100)$/.test(rounds))
    return mistake(`--rounds is “${rounds}”; it takes a whole number from 1 to 100`);
  const parts = PARTS.filter((part) => only.includes(part));
  return { kind: 'run', parts, rounds: Number(rounds), cranfield, output };
}

function readScale({ only, rounds, cranfield, sizes }: Wanted, output: Output): BenchArguments {
  if (only !== undefined || rounds !== undefined || cranfield !== undefined)
    return mistake('--scale goes with --sizes, --write and --json alone');
  const counts = sizes === undefined ? SIZES : sizes.split(',').map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count >= 10 && count <= 1_000_000))
    return mistake(`--sizes is “${sizes}”; it takes whole numbers from 10 to 1000000, with commas between`);
  return { kind: 'scale', sizes: counts, output };
}

function mistake(message: string): BenchArguments {
  return { kind: 'mistake', message };
}

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}
