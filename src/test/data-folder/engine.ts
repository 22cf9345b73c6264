import type { ReportWithLists } from '../../report/report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';
import type { Knowledge } from '../../search/knowledge.js';
import type { SearchEngine } from '../../search/search-engine.js';
import { studyReport } from '../../study/study-report.js';
import { load } from './data-folder.js';

/** A small report, what is known of it, and the engine that answers from both. */
export interface SmallEngine {
  readonly report: ReportWithLists;
  readonly knowledge: Knowledge;
  readonly search: SearchEngine;
}

/** The engine over a data folder with these files; where one of the required ones is not among them, a sound one. */
export function engineOver(files: Readonly<Record<string, unknown>>): SmallEngine {
  const report = load(files);
  const knowledge = studyReport(report);
  return { report, knowledge, search: createSearchEngine(report, knowledge) };
}
