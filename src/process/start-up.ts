import { join } from 'node:path';
import { config as loadEnvFile } from 'dotenv';
import type { Logger } from 'pino';
import { both, StartupError } from '../errors.js';
import { weightsWarning } from '../report/list-hash.js';
import { loadReport } from '../report/load-report.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import type { SearchEngine } from '../search/search-engine.js';
import { studyReport } from '../study/study-report.js';
import { type Config, hideSecrets, readConfig, readDataDir } from './config.js';
import { createLog } from './log.js';
import { PACKAGE_ROOT } from './package-root.js';

/** What every program of this package works with. */
export interface Foundation {
  readonly config: Config;
  readonly log: Logger;
  readonly report: Report;
  readonly search: SearchEngine;
}

/**
 * Settings from the environment and `.env`; the environment wins.
 * @throws {StartupError} listing what the operator has to put right
 */
export function loadConfig(): Config {
  loadEnvFile({ path: join(PACKAGE_ROOT, '.env'), quiet: true });
  return readConfig(process.env);
}

/**
 * The settings, then the log, the report and its index.
 * @throws {StartupError} listing all that the operator has to put right, in the settings and in the data
 */
export function layFoundation(): Foundation {
  const [config, report] = both(loadConfig, () => loadReport(readDataDir(process.env)));
  const log = createLog(config.logLevel);
  const warning = weightsWarning(report);
  if (warning !== undefined) log.warn(warning);
  return { config, log, report, search: createSearchEngine(report, studyReport(report)) };
}

/** Runs a program to its end; what the operator has to put right goes to standard error, with exit code 1. */
export function runProgram(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    if (!(error instanceof StartupError)) throw error;
    // The operator reads this one, not a machine: plain text, whatever the log level.
    process.stderr.write(`${hideSecrets(error.message)}\n`);
    process.exit(1); // not just the code: a discord.js client that failed may keep the process alive
  });
}
