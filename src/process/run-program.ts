import { StartupError } from '../errors.js';
import { type Arguments, isHelpOrMistake } from './arguments.js';
import { hideSecrets } from './config.js';
import { writeAll } from './write-lines.js';

/** Runs a program to its end; what the operator has to put right goes to standard error, with exit code 1. */
export function runProgram(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    if (!(error instanceof StartupError)) throw error;
    // The operator reads this one, not a machine: plain text, whatever the log level.
    process.stderr.write(`${hideSecrets(error.message)}\n`);
    process.exit(1); // not just the code: a discord.js client that failed may keep the process alive
  });
}

/** Runs a program that takes arguments: help goes to standard output, a mistake to standard error with exit code 2. */
export function runWithArguments<Request extends { readonly kind: string }>(
  read: (args: readonly string[]) => Arguments<Request>,
  usage: string,
  program: (request: Request) => Promise<void>,
): void {
  runProgram(async () => {
    const given = read(process.argv.slice(2));
    if (!isHelpOrMistake(given)) return program(given);
    if (given.kind === 'help') return writeAll([usage], process.stdout);
    process.stderr.write(`${given.message} (--help shows what there is)\n`);
    process.exitCode = 2;
  });
}
