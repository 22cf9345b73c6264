import type { Logger } from 'pino';
import { joined } from '../errors.js';
import { messagesFor } from '../messages/messages.js';
import { type Config, loadConfig, readDataDir } from '../process/config.js';
import { showWhile } from '../process/show-while.js';
import type { Report } from '../report/report.js';
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
export async function loadSettings(): Promise<Config> {
  try {
    return loadConfig();
  } catch (error) {
    const { loadReport } = await import('../report/load-report.js');
    throw joined(error, () => loadReport(readDataDir(process.env)));
  }
}

/**
 * The log, the report and its index. They are imported here, so that a program is not slowed down by what it may not
 * need: `--help` needs none of them.
 * @throws {StartupError} listing all that the operator has to put right in the data
 */
export async function layFoundation(config: Config): Promise<Foundation> {
  const { reading } = messagesFor(localeOf(process.env)).terminal;
  return showWhile(process.stderr, reading, async () => {
    const { createLog } = await import('../process/log.js');
    const { loadReport } = await import('../report/load-report.js');
    const { createSearchEngine } = await import('../search/create-search-engine.js');
    const report = loadReport(config.dataDir);
    return { config, log: createLog(config.logLevel), report, search: createSearchEngine(report) };
  });
}
