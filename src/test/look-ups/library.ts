import { join } from 'node:path';
import type { Library } from '../../command.js';
import { messagesFor } from '../../messages/messages.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { loadReport } from '../../report/load-report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';

export const report = loadReport(join(PACKAGE_ROOT, 'data'));

/** What a command answers from, on the real report. */
export const library: Library = { report, search: createSearchEngine(report), messages: messagesFor('en') };
