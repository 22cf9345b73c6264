import type { Logger } from 'pino';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';

/** A session on standard input and output, until the asker leaves. */
export async function runTerminal(_report: Report, _search: SearchEngine, _log: Logger): Promise<void> {}
