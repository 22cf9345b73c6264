import { join } from 'node:path';
import { pino } from 'pino';
import type { Library } from '../../command.js';
import { messagesFor } from '../../messages/messages.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { loadReport } from '../../report/load-report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';

const report = loadReport(join(PACKAGE_ROOT, 'data'));

/** The report that the package comes with, in English. */
export const library: Library = { report, search: createSearchEngine(report), messages: messagesFor('en') };

/** Says nothing. */
export const silentLog = pino({ level: 'silent' });
