import { loadReport } from '../../report/load-report.js';
import type { Report } from '../../report/report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';
import type { SearchEngine } from '../../search/search-engine.js';

/** All that questions are answered from. */
export interface Engine {
  readonly report: Report;
  readonly search: SearchEngine;
}

/** Reads a data folder and learns everything anew, whatever is kept of it. */
export function learnEngine(dataDir: string): Engine {
  const report = loadReport(dataDir);
  return { report, search: createSearchEngine(report) };
}

/** What is kept of a data folder between starts. */
export interface Kept {
  readonly fileMb: number;
  /** Opens it as a start does. */
  open(): Engine;
}

/**
 * Keeps what was learnt of a data folder as a start does.
 * @returns undefined as long as nothing is kept
 */
export function keepEngine(_dataDir: string): Kept | undefined {
  return undefined;
}
