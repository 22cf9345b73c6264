import { parseArgs } from 'node:util';
import { type Arguments, toMistake } from '../../process/arguments.js';

export const usage = `Tends the questions that the bot anticipates: the files of data/questions/ (data/README.md says how they are written).

  npm run questions -- check
  npm run questions -- find WORDS …
  npm run questions -- where [--answer N] "a new question"
  npm run questions -- stats
  npm run questions -- prune --to N
  npm run questions -- convert DIR

  check    what stands twice, is both answered and not, or is a question of the evaluation sets; exit code 1 for any
  find     the lines that have all these words; words in quotes stand side by side
  where    what the bot answers now, the most similar lines, and whether a line would add anything
  stats    answers, questions and gaps of each file
  prune    drops what the rest already gets right, until N questions are left, those without an answer included
  convert  writes questions.json and gaps.json of the folder DIR as text

  --answer N  the paragraph that should answer, 0 where the report does not say
  --to N      a whole number
  --help      this text

All but convert work on the folder that DATA_DIR names, the project's data/ when it is not set.
`;

export type QuestionsRequest =
  | { readonly kind: 'check' | 'stats' }
  | { readonly kind: 'find'; readonly phrases: readonly string[] }
  | {
      readonly kind: 'where';
      readonly question: string;
      /** The paragraph that should answer, 0 for none; undefined when left out. */
      readonly answer: number | undefined;
    }
  | { readonly kind: 'prune'; readonly to: number }
  | { readonly kind: 'convert'; readonly folder: string };

const OPTIONS = {
  to: { type: 'string' },
  answer: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `npm run questions --`. */
export function readQuestionsArguments(args: readonly string[]): Arguments<QuestionsRequest> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help === true) return { kind: 'help' };
    const request = readRequest(positionals, values);
    return typeof request === 'string' ? { kind: 'mistake', message: request } : request;
  } catch (error) {
    return toMistake(error);
  }
}

interface Values {
  readonly to?: string | undefined;
  readonly answer?: string | undefined;
}

/** The command asked for; a string says what is wrong. */
function readRequest([command, ...rest]: readonly string[], { to, answer }: Values): QuestionsRequest | string {
  if (command === undefined) return 'a command is missing: check, find, where, stats, prune or convert';
  if (to !== undefined && command !== 'prune') return `--to goes with prune, not with ${command}`;
  if (answer !== undefined && command !== 'where') return `--answer goes with where, not with ${command}`;
  switch (command) {
    case 'check':
    case 'stats':
      return rest.length === 0 ? { kind: command } : `${command} takes nothing behind it, not “${rest.join(' ')}”`;
    case 'find':
      return rest.length > 0 ? { kind: 'find', phrases: rest } : 'find takes the words to look for';
    case 'where':
      return readWhere(rest, answer);
    case 'prune':
      if (rest.length > 0) return `prune takes --to N alone, not “${rest.join(' ')}”`;
      return isCount(to) ? { kind: 'prune', to: Number(to) } : `prune takes --to and a whole number, not “${to ?? ''}”`;
    case 'convert': {
      const [folder, ...more] = rest;
      return folder !== undefined && more.length === 0 ? { kind: 'convert', folder } : 'convert takes one folder';
    }
    default:
      return `“${command}” is no command; there are check, find, where, stats, prune and convert`;
  }
}

function readWhere(words: readonly string[], answer: string | undefined): QuestionsRequest | string {
  const question = words.join(' ').trim();
  if (question === '') return 'where takes a question';
  if (answer !== undefined && !isCount(answer)) return `--answer is “${answer}”; it takes the number of a paragraph`;
  return { kind: 'where', question, answer: answer === undefined ? undefined : Number(answer) };
}

function isCount(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,9}$/.test(text);
}
