import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../process/arguments.js';
import { DEFAULT_CUTS } from './fit-weights.js';

export const usage = `Fits what evidence weighs and when to refuse, on the questions of data/, each left out in turn.

  npm run fit -- [--write] [--cut SHARE] [FILE …]

  --write      put the weights into weights.json of the data folder, beside how they were got
  --cut SHARE  share of the answerable questions that may be refused, 0 to 0.5; left out: ${DEFAULT_CUTS.ofSets} of sets of
               questions, ${DEFAULT_CUTS.ofLists} of lists
  FILE         sets of questions to choose on how strict to be; left out: those that this project is tuned on, and for
               another data folder the questions of its own lists
  --help       this text

Works on the folder that DATA_DIR names.
`;

/** A fit that was asked for. */
export interface FitRequest {
  readonly kind: 'fit';
  readonly write: boolean;
  /** 0 to 0.5; undefined: one of `DEFAULT_CUTS` */
  readonly cut: number | undefined;
  /** Question files; none: those of the data folder. */
  readonly files: readonly string[];
}

const CUT_MAX = 0.5;

const OPTIONS = {
  write: { type: 'boolean' },
  cut: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `npm run fit --`. */
export function readFitArguments(args: readonly string[]): Arguments<FitRequest> {
  try {
    const { values, positionals: files } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help === true) return { kind: 'help' };
    const cut = values.cut === undefined ? undefined : Number(values.cut);
    if (cut === undefined || (values.cut !== '' && cut >= 0 && cut <= CUT_MAX))
      return { kind: 'fit', write: values.write === true, cut, files };
    return { kind: 'mistake', message: `--cut is “${values.cut}”; it takes a share from 0 to ${CUT_MAX}` };
  } catch (error) {
    return toMistake(error);
  }
}
