import type { Library } from '../../command.js';
import { messagesFor } from '../../messages/messages.js';
import { createSearchEngine } from '../../search/create-search-engine.js';
import { knowledge, report } from './report.js';

/** The engine over the report that the package comes with: the only one that tests share. */
export const search = createSearchEngine(report, knowledge);

/** What a command answers from, in English. */
export const library: Library = { report, search, messages: messagesFor('en') };
