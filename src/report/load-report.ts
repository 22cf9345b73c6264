import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StartupError } from '../errors.js';
import { parseReport } from './parse-report.js';
import type { Report } from './report.js';

/** Every file that a data folder may hold; the first two it must. */
export const DATA_FILES = [
  'report.txt',
  'report.json',
  'cities.json',
  'projects.json',
  'questions.json',
  'gaps.json',
  'thesaurus.json',
  'glossary.json',
] as const;

/**
 * Reads and checks the report of a data folder.
 * @throws {StartupError} listing every fault of every file at once
 */
export function loadReport(dataDir: string): Report {
  const problems: string[] = [];
  const files = new Map<string, Uint8Array>();
  for (const name of DATA_FILES) {
    try {
      files.set(name, readFileSync(join(dataDir, name)));
    } catch (error) {
      if (isNotFound(error)) continue; // parseReport knows which files are required
      problems.push(`${name}: cannot be read (${messageOf(error)})`);
    }
  }
  const report = parseReport(files, problems);
  if (report === undefined || problems.length > 0) throw new StartupError(`the data folder ${dataDir}`, problems);
  return report;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
