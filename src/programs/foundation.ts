import type { Logger } from 'pino';
import { joined } from '../errors.js';
import { messagesFor } from '../messages/messages.js';
import { type Config, loadConfig, readDataDir } from '../process/config.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import type { OpenListener } from '../store/open-report.js';
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
    const { loadReport } = await import('../report/load/load-report.js');
    throw joined(error, () => loadReport(readDataDir(process.env)));
  }
}

/**
 * The log, the report and its search. They are imported here, so that a program is not slowed down by what it may not
 * need: `--help` needs none of them.
 * @throws {StartupError} listing all that the operator has to put right in the data
 */
export async function layFoundation(config: Config): Promise<Foundation> {
  const [{ createLog }, { openReport }, { createSearchEngine }] = await Promise.all([
    import('../process/log.js'),
    import('../store/open-report.js'),
    import('../search/create-search-engine.js'),
  ]);
  const log = createLog(config.logLevel);
  const { report, knowledge, warnings } = await openReport(config.dataDir, config.knowledgeDir, tellOperator(log));
  for (const warning of warnings) log.warn(warning);
  return { config, log, report, search: createSearchEngine(report, knowledge) };
}

/** To learn what a report says takes some seconds, once: a terminal shows how far it is, a log gets a line. */
function tellOperator(log: Logger): OpenListener {
  const { studying } = messagesFor(localeOf(process.env)).terminal;
  const screen = process.stderr.isTTY ? process.stderr : undefined;
  return {
    onStudy(reason) {
      if (reason === 'damaged')
        log.warn('what was learnt of the report is damaged, or was written by another version: learnt anew');
      else if (screen === undefined) log.info({ reason }, 'learning what the report says: some seconds, once');
    },
    onProgress: (share) => screen?.write(`\r${studying(Math.round(100 * share))}`),
    onStudied: () => screen?.write(CLEAR_LINE),
    onUnkept(folder, why) {
      log.warn(
        { folder, why },
        'what was learnt cannot be kept: the next start learns it again; KNOWLEDGE_DIR names another folder',
      );
    },
  };
}

/** To the first column; then everything behind it goes. */
const CLEAR_LINE = '\r\u001b[K';
