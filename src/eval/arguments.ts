import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';
import { PARTS, type Part } from '../study/study-report.js';

export const usage = `Scores the bot's answers against questions whose answers are known.

  npm run eval -- [--misses] [--compare] [--without PART]… [--json] [FILE …]
  npm run eval -- --held-out [--compare] [--json]
  npm run eval -- --short [--misses] [--json]
  npm run eval -- --conversations [--misses] [--json]
  npm run eval -- --without each [FILE …]
  npm run eval -- --cranfield DIR [--without PART | --without each]
  npm run eval -- --write [--without each] [--cranfield DIR]

Without FILE, the sets that the bot is tuned on.

  --misses         the questions that went wrong, and how
  --compare        beside what a search library makes of the same questions
  --short          the shortest things that people type: is it there, is it true, what does it mean, who, talk
  --conversations  what goes on from an answer, turn by turn
  --without PART   leave a part out: ${PARTS.join(', ')}; may be repeated
  --without each   leave out each part in turn: what each is worth
  --held-out       the set that nobody tunes on
  --cranfield DIR  the Cranfield collection in DIR (cran.all.1400, cran.qry, cranqrel), with nothing made by hand
  --write          all totals into src/eval/figures.md: the tuning sets beside the held-out one
  --json           the same figures for machines, shares from 0 to 1
  --help           this text
`;

/** A run that was asked for. */
export interface EvalRequest {
  readonly kind: 'score' | 'short' | 'conversations' | 'ablate' | 'cranfield';
  /** Question files; none: the tuning sets, or the held-out one. */
  readonly files: readonly string[];
  readonly isHeldOut: boolean;
  readonly misses: boolean;
  readonly compare: boolean;
  readonly json: boolean;
  readonly without: ReadonlySet<Part>;
  /** Each part in turn. */
  readonly withoutEach: boolean;
  /** Folder of the Cranfield collection. */
  readonly cranfield: string | undefined;
}

/** The file of figures is to be written. */
export interface WriteRequest {
  readonly kind: 'write';
  /** With what each part is worth. */
  readonly withoutEach: boolean;
  /** Folder of the Cranfield collection, for a table of it. */
  readonly cranfield: string | undefined;
}

const OPTIONS = {
  misses: { type: 'boolean' },
  compare: { type: 'boolean' },
  json: { type: 'boolean' },
  'held-out': { type: 'boolean' },
  short: { type: 'boolean' },
  conversations: { type: 'boolean' },
  without: { type: 'string', multiple: true },
  cranfield: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `npm run eval --`. */
export function readEvalArguments(args: readonly string[]): Arguments<EvalRequest | WriteRequest> {
  try {
    const { values, positionals: files } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help === true) return { kind: 'help' };
    const { misses = false, compare = false, json = false, cranfield } = values;
    const own = OWN_SETS.filter((name) => values[name] === true);
    const { 'held-out': isHeldOut = false, without: left = [] } = values;
    const withoutEach = left.includes('each');
    const request = { files, isHeldOut, misses, compare, json, cranfield, withoutEach };
    const kind = own[0] ?? (cranfield !== undefined ? 'cranfield' : withoutEach ? 'ablate' : 'score');
    const wanted = { ...request, own };
    const message = values.write === true ? writeMistake(left, wanted) : mistakeIn(left, wanted);
    if (message !== undefined) return { kind: 'mistake', message };
    if (values.write === true) return { kind: 'write', withoutEach, cranfield };
    return { kind, ...request, without: new Set(left.filter(isPart)) };
  } catch (error) {
    return toMistake(error);
  }
}

/** Sets with measures of their own. */
const OWN_SETS = ['short', 'conversations'] as const;

type Wanted = Omit<EvalRequest, 'kind' | 'without'> & { readonly own: readonly (typeof OWN_SETS)[number][] };

function mistakeIn(left: readonly string[], wanted: Wanted): string | undefined {
  const unknown = left.find((part) => part !== 'each' && !isPart(part));
  if (unknown !== undefined) return `--without takes ${PARTS.join(', ')} or each, not “${unknown}”`;
  if (wanted.withoutEach && left.length > 1) return '--without each leaves nothing else to leave out';
  const { isHeldOut, own, cranfield, misses, compare, withoutEach, files } = wanted;
  const [set, another] = own;
  const hasMore = isHeldOut || compare || left.length > 0 || files.length > 0 || cranfield !== undefined;
  if (set !== undefined && (another !== undefined || hasMore)) return `--${set} goes with --misses and --json alone`;
  // Whatever is chosen by looking at it is no longer held out.
  if (isHeldOut && (misses || left.length > 0 || files.length > 0 || cranfield !== undefined))
    return '--held-out goes with --compare and --json alone: what is looked at is no longer held out';
  if (cranfield !== undefined && (misses || compare || files.length > 0))
    return '--cranfield goes with --without and --json alone';
  if (withoutEach && cranfield === undefined && (misses || compare))
    return '--without each goes with --json and question files alone';
  return undefined;
}

/** What stands in the file does not depend on who wrote it last. */
function writeMistake(left: readonly string[], wanted: Wanted): string | undefined {
  const { isHeldOut, own, misses, compare, json, files, withoutEach } = wanted;
  const isOther = isHeldOut || own.length > 0 || misses || compare || json || files.length > 0;
  return isOther || (left.length > 0 && !withoutEach) || left.length > 1
    ? '--write goes with --without each and --cranfield alone'
    : undefined;
}

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}
