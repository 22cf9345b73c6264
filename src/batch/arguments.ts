import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';

/** Passages a question may ask for: the interface's bounds, not the report's. */
const LIMIT = { least: 1, most: 1000, usual: 5 } as const;

export const usage = `Answers questions from the report, in its own words.

  npm run --silent ask -- [--json] [--conversation] [--limit N] [question …]

Reads one question a line from standard input, or takes the questions given as arguments.

  --json     one JSON object a line, in the order of the questions: question, status, passages
  --conversation
             each question in the light of those before; a blank line begins anew, and has no answer
  --limit N  passages a question at most, ${LIMIT.least} to ${LIMIT.most.toLocaleString('en')}; with --json ${LIMIT.usual} when left out
  --help     this text
`;

/** A run that was asked for. */
export interface BatchRequest {
  readonly kind: 'run';
  /** JSON lines rather than text. */
  readonly json: boolean;
  /** Each question is read in the light of those before it. */
  readonly conversation: boolean;
  /** Passages a question at most, 1 to 1,000; undefined when left out. */
  readonly limit: number | undefined;
  /** Questions given as arguments; none: they come from standard input. */
  readonly questions: readonly string[];
}

/** Reads the arguments of `npm run ask --`, without the program's own name. */
export function readArguments(args: readonly string[]): Arguments<BatchRequest> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        conversation: { type: 'boolean' },
        limit: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { kind: 'help' };
    if (values.limit !== undefined && !isLimit(values.limit)) {
      const range = `${LIMIT.least} to ${LIMIT.most.toLocaleString('en')}`;
      return { kind: 'mistake', message: `--limit is “${values.limit}”; it takes a whole number from ${range}` };
    }
    const limit = values.limit === undefined ? undefined : Number(values.limit);
    const { json = false, conversation = false } = values;
    return { kind: 'run', json, conversation, limit, questions: positionals };
  } catch (error) {
    return toMistake(error);
  }
}

/** Passages to ask the engine for. */
export function passageLimit({ limit }: Pick<BatchRequest, 'limit'>): number {
  return limit ?? LIMIT.usual;
}

function isLimit(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= LIMIT.least && Number(text) <= LIMIT.most;
}
