import { StartupError } from '../../errors.js';
import type { ReportWithLists } from '../report.js';
import { DATA_FILES, type DataFile, type DataFolder, readDataFolder } from './data-folder.js';
import { parseReport } from './parse-report.js';

/**
 * Reads and checks the report of a data folder.
 * @param names  the files to read, of those that are there
 * @throws {StartupError} listing every fault of every file at once
 */
export function loadReport(dataDir: string, names: readonly DataFile[] = DATA_FILES): ReportWithLists {
  return parseFolder(readDataFolder(dataDir, names));
}

/**
 * Understands and checks what was read of a data folder.
 * @throws {StartupError} listing every fault of every file at once, those of reading included
 */
export function parseFolder({ path, files, picture, problems: unread }: DataFolder): ReportWithLists {
  const problems = [...unread];
  const report = files === undefined ? undefined : parseReport(files, problems);
  if (report === undefined || problems.length > 0) throw new StartupError(`the data folder ${path}`, problems);
  return { ...report, picture };
}
