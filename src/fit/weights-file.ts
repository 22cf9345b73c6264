import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StartupError } from '../errors.js';
import { hashLists } from '../report/list-hash.js';
import type { WeightsFile } from '../report/load/schemas.js';
import type { ReportWithLists } from '../report/report.js';
import type { Fit } from './fit-weights.js';
import { meanFigures } from './refusal-fit.js';

const NAME = 'weights.json';

/** The text of `weights.json`: no date and no clock, so the same lists give the same bytes. */
export function toWeightsText(
  { weights, questions, gaps, found, chosen, folds }: Fit,
  report: ReportWithLists,
): string {
  const means = meanFigures(folds.map(({ auc, atCuts }) => ({ auc, ...atCuts.at(-1) })));
  const file: WeightsFile = {
    ...weights,
    fit: {
      lists: hashLists(report),
      questions,
      gaps,
      cut: chosen.cut,
      cutOn: folds.map(({ heldOut }) => heldOut).join(', '),
      figures: {
        first: toShare(found.first),
        amongThree: toShare(found.amongThree),
        auc: toShare(means.auc),
        refusedWrongly: toShare(means.wrongly),
        refusedRightly: toShare(means.rightly),
      },
    },
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function toShare(value: number): number {
  return Number(value.toFixed(4));
}

/** Whether a data folder has these very weights. */
export function isWritten(dataDir: string, text: string): boolean {
  try {
    return readFileSync(join(dataDir, NAME), 'utf8') === text;
  } catch {
    return false; // none there, or none that can be read
  }
}

/**
 * Puts `weights.json` into a data folder, as a whole or not at all.
 * @returns its path
 * @throws {StartupError} when the folder takes no file
 */
export function writeWeights(dataDir: string, text: string): string {
  const path = join(dataDir, NAME);
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
    return path;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new StartupError(path, [`cannot be written (${messageOf(error)}); check who may write there`]);
  }
}
