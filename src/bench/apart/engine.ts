import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataFolder } from '../../report/load/data-folder.js';
import { loadReport } from '../../report/load/load-report.js';
import type { Report } from '../../report/report.js';
import { createSearchEngine } from '../../search/create-search-engine.js';
import type { SearchEngine } from '../../search/search-engine.js';
import { writeKept } from '../../store/knowledge-file.js';
import { openKept, placeOf } from '../../store/open-report.js';
import { packReport } from '../../store/report-tables.js';
import { studyReport } from '../../study/study-report.js';

/** All that questions are answered from. */
export interface Engine {
  readonly report: Report;
  readonly search: SearchEngine;
}

/** Reads a data folder and learns everything anew, whatever is kept of it. */
export function learnEngine(dataDir: string): Engine {
  const report = loadReport(dataDir);
  return { report, search: createSearchEngine(report, studyReport(report)) };
}

/** What is kept of a data folder between starts. */
export interface Kept {
  readonly fileMb: number;
  /** Opens it as a start does. */
  open(): Engine;
  /** Removes it. */
  drop(): void;
}

/** Learns a data folder, and keeps what was learnt as a start does, in a folder of its own. */
export function keepEngine(dataDir: string): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bot-kept-'));
  const place = placeOf(readDataFolder(dataDir), folder);
  if (place === undefined) throw new Error(`${dataDir} cannot be read`);
  const report = loadReport(dataDir);
  writeKept(place, { report: packReport(report), knowledge: studyReport(report), warnings: [] });
  const [name = ''] = readdirSync(folder);
  return {
    fileMb: statSync(join(folder, name)).size / 1e6,
    open() {
      const kept = openKept(readDataFolder(dataDir), place);
      if (typeof kept !== 'object') throw new Error(`what was kept in ${folder} cannot be opened`);
      return { report: kept.report, search: createSearchEngine(kept.report, kept.knowledge) };
    },
    drop: () => rmSync(folder, { recursive: true }),
  };
}
