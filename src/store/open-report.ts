import { createHash } from 'node:crypto';
import { messageOf } from '../errors.js';
import { type DataFolder, readDataFolder } from '../report/load/data-folder.js';
import type { Report } from '../report/report.js';
import type { Knowledge } from '../search/knowledge.js';
import { fingerprint } from './fingerprint.js';
import { hasOlder, type Kept, type KnowledgePlace, readKept, writeKept } from './knowledge-file.js';
import { packReport, unpackReport } from './report-tables.js';

/** A report, and all that was learnt of it. */
export interface OpenedReport {
  readonly report: Report;
  readonly knowledge: Knowledge;
  /** One line each for the operator: what is odd in the data folder, though it can be used. */
  readonly warnings: readonly string[];
}

/** Why a report is studied: `damaged` is what was kept, and is not trusted any more. */
type Reason = 'missing' | 'changed' | 'damaged';

/** Told what takes its time, and what goes wrong without being in the way. */
export interface OpenListener {
  /** Some seconds will pass. */
  onStudy?(reason: Reason): void;
  /** @param share  of the work that is done, 0 to 1 */
  onProgress?(share: number): void;
  /** The work is done. */
  onStudied?(): void;
  /** What was learnt could not be kept; the next start learns it again. */
  onUnkept?(folder: string, why: string): void;
}

/** Characters of a hash that tell one data folder from another. */
const SOURCE_LENGTH = 12;

/**
 * Opens the report of a data folder with what was learnt of it; when nothing fitting is kept, it is studied, and kept.
 * @param keptIn  folder for what is learnt; need not exist
 * @throws {StartupError} listing every fault of the data folder at once
 */
export async function openReport(dataDir: string, keptIn: string, listener: OpenListener = {}): Promise<OpenedReport> {
  const folder = readDataFolder(dataDir);
  const place = placeOf(folder, keptIn);
  if (place === undefined) return study(folder, undefined, listener);
  const kept = openKept(folder, place);
  if (typeof kept === 'object') return kept;
  return study(folder, place, listener, kept ?? (hasOlder(place) ? 'changed' : 'missing'));
}

/** Where what is learnt of a data folder is kept; undefined where the folder cannot be read as it should be. */
export function placeOf({ path, files, problems }: DataFolder, keptIn: string): KnowledgePlace | undefined {
  if (files?.get('report.txt') === undefined || problems.length > 0) return undefined;
  const source = createHash('sha256').update(path).digest('hex').slice(0, SOURCE_LENGTH);
  return { folder: keptIn, source, fingerprint: fingerprint(files) };
}

/** Opens what is kept of a data folder, if it can be trusted. */
export function openKept({ files, picture }: DataFolder, place: KnowledgePlace): OpenedReport | 'damaged' | undefined {
  const kept = readKept(place);
  if (kept === undefined || kept === 'damaged') return kept;
  // Checked when it was studied, to the last byte.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files?.get('report.txt'));
  return { report: unpackReport(kept.report, text, picture), knowledge: kept.knowledge, warnings: kept.warnings };
}

/** What learns is loaded when there is something to learn: most starts do without. */
async function study(
  folder: DataFolder,
  place: KnowledgePlace | undefined,
  { onStudy, onProgress, onStudied, onUnkept }: OpenListener,
  reason: Reason = 'missing',
): Promise<OpenedReport> {
  const [{ parseFolder }, { STEPS, studyReport }, { weightsWarning }] = await Promise.all([
    import('../report/load/load-report.js'),
    import('../study/study-report.js'),
    import('../report/list-hash.js'),
  ]);
  const report = parseFolder(folder);
  onStudy?.(reason); // not before the data are known to be sound: otherwise there is nothing to learn
  const knowledge = studyReport(report, { onStep: (step) => onProgress?.(STEPS.indexOf(step) / STEPS.length) });
  onStudied?.();
  const warning = weightsWarning(report);
  const kept: Kept = { report: packReport(report), knowledge, warnings: warning === undefined ? [] : [warning] };
  if (place !== undefined) {
    try {
      writeKept(place, kept);
    } catch (error) {
      onUnkept?.(place.folder, messageOf(error));
    }
  }
  const { lexicon: _studied, ...shown } = report; // nothing that answers needs the lists
  return { report: shown, knowledge, warnings: kept.warnings };
}
