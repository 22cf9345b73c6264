import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from '../../errors.js';
import { loadReport } from '../../report/load/load-report.js';
import type { ReportWithLists } from '../../report/report.js';

/** Data folders of one test file, in the system's folder for temporary files. */
export const temporary = mkdtempSync(join(tmpdir(), 'plan-bot-data-'));

process.on('exit', () => rmSync(temporary, { recursive: true }));

let folders = 0;

/** A data folder with these files; what is not text goes in as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = join(temporary, String(++folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content, undefined, 2));
  }
  return folder;
}

/** All that `report.json` must have. */
export const MINIMAL = { title: 'Some Report', date: '2024-02-29', source: 'https://example.com/report' };
const TEXT = 'First line.\nSecond line, about the Auto City.\nThird line.';

/** The report of a folder with these files; where one of the required ones is not among them, a sound one. */
export function load(files: Readonly<Record<string, unknown>>): ReportWithLists {
  return loadReport(folderWith({ 'report.txt': TEXT, 'report.json': MINIMAL, ...files }));
}

/** What is wrong with these files; a required one that is not among them is sound. */
export function problemsOf(files: Readonly<Record<string, unknown>>): readonly string[] {
  return problemsIn(folderWith({ 'report.txt': TEXT, 'report.json': MINIMAL, ...files }));
}

/** What is wrong with a data folder. */
export function problemsIn(folder: string): readonly string[] {
  try {
    loadReport(folder);
  } catch (error) {
    if (error instanceof StartupError) return error.problems;
    throw error;
  }
  return [];
}
