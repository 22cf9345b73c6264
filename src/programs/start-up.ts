import type { Logger } from 'pino';
import { joined, StartupError } from '../errors.js';
import { messagesFor } from '../messages/messages.js';
import { type Arguments, isHelpOrMistake } from '../process/arguments.js';
import { type Config, hideSecrets, loadConfig, readDataDir } from '../process/config.js';
import { createLog } from '../process/log.js';
import { showWhile } from '../process/show-while.js';
import { writeAll } from '../process/write-lines.js';
import { loadReport } from '../report/load-report.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import type { SearchEngine } from '../search/search-engine.js';
import { localeOf } from '../terminal/locale.js';

/** What every program of this package works with. */
export interface Foundation {
  readonly config: Config;
  readonly log: Logger;
  readonly report: Report;
  readonly search: SearchEngine;
}

/**
 * The settings alone, for a program that may not need the report. When they are wrong, the data are looked at, too.
 * @throws {StartupError} listing all that the operator has to put right
 */
export function loadSettings(): Config {
  try {
    return loadConfig();
  } catch (error) {
    throw joined(error, () => loadReport(readDataDir(process.env)));
  }
}

/**
 * The settings, then the log, the report and its index.
 * @throws {StartupError} listing all that the operator has to put right, in the settings and in the data
 */
export function layFoundation(config: Config = loadSettings()): Foundation {
  const { reading } = messagesFor(localeOf(process.env)).terminal;
  return showWhile(process.stderr, reading, () => {
    const report = loadReport(config.dataDir);
    return { config, log: createLog(config.logLevel), report, search: createSearchEngine(report) };
  });
}

/** Runs a program to its end; what the operator has to put right goes to standard error, with exit code 1. */
export function runProgram(program: () => void | Promise<void>): void {
  // A program may be over before it has waited for anything; its error goes the same way.
  Promise.resolve()
    .then(program)
    .catch((error: unknown) => {
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
  program: (request: Request) => void | Promise<void>,
): void {
  runProgram(async () => {
    const given = read(process.argv.slice(2));
    if (!isHelpOrMistake(given)) return program(given);
    if (given.kind === 'help') return writeAll([usage], process.stdout);
    process.stderr.write(`${given.message} (--help shows what there is)\n`);
    process.exitCode = 2;
  });
}
