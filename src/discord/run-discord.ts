import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';

/** Connects to Discord and answers there until the process is told to stop. */
export async function runDiscord(
  _config: Config,
  _report: Report,
  _search: SearchEngine,
  _log: Logger,
): Promise<void> {}
