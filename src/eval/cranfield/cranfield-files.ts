import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StartupError } from '../../errors.js';
import { parseReport } from '../../report/load/parse-report.js';
import type { ReportWithLists } from '../../report/report.js';
import { type Cranfield, parseCranfield } from './cranfield.js';

/**
 * Reads the collection from a folder with `cran.all.1400`, `cran.qry` and `cranqrel`.
 * @throws {StartupError} naming what is missing or no judgement
 */
export function loadCranfield(folder: string): Cranfield {
  const problems: string[] = [];
  const [docs = '', queries = '', qrels = ''] = ['cran.all.1400', 'cran.qry', 'cranqrel'].map((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch (error) {
      problems.push(`${name}: cannot be read (${messageOf(error)})`);
      return '';
    }
  });
  if (problems.length > 0) throw new StartupError(`the collection in ${folder}`, problems);
  try {
    return parseCranfield(docs, queries, qrels);
  } catch (error) {
    throw new StartupError(`the collection in ${folder}`, [messageOf(error)]);
  }
}

/** The collection as a report like any other, with nothing in its data folder but the two files required. */
export function cranfieldReport({ reportText, reportJson }: Cranfield): ReportWithLists {
  const problems: string[] = [];
  const files = new Map([
    ['report.txt', Buffer.from(reportText)],
    ['report.json', Buffer.from(JSON.stringify(reportJson))],
  ]);
  const report = parseReport(files, problems);
  if (report === undefined) throw new StartupError('the collection', problems);
  return report;
}
