import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenedReport, openReport } from '../../store/open-report.js';
import { temporary } from '../data-folder/data-folder.js';

/** A report, and all that its opening told, in order; of several steps in a row, one word. */
export interface Told extends OpenedReport {
  readonly told: readonly string[];
}

/** Opens a report, and writes down what is told meanwhile. */
export async function openTold(dataDir: string, keptIn: string): Promise<Told> {
  const told: string[] = [];
  const opened = await openReport(dataDir, keptIn, {
    onStudy: (reason) => told.push(`study: ${reason}`),
    onProgress: () => told.at(-1) === 'progress' || told.push('progress'),
    onStudied: () => told.push('studied'),
    onUnkept: (folder) => told.push(`unkept: ${folder}`),
  });
  return { ...opened, told };
}

/** What is told where a report has to be studied. */
export const studiedFor = (reason: string): readonly string[] => [`study: ${reason}`, 'progress', 'studied'];

/** A folder for what is learnt, with nothing in it yet. */
export function emptyFolder(): string {
  return mkdtempSync(join(temporary, 'kept-'));
}

/** What stands in a folder for what is learnt, in alphabetical order. */
export function keptFiles(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}
