import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Knowledge } from '../search/knowledge.js';
import { packTables, type TableValue, unpackTables } from '../tables/table-file.js';
import type { ReportTables } from './report-tables.js';

/** All that a start needs of a report beside its text. */
export interface Kept {
  readonly report: ReportTables;
  readonly knowledge: Knowledge;
  /** What the operator is told at every start, as long as the data folder is as it is. */
  readonly warnings: readonly string[];
}

const ENDING = '.knowledge';
/** A file that is being written. */
const UNFINISHED = '.unfinished';
/** Files that are kept of data folders other than the one at hand: those used last. */
const OTHERS_KEPT = 4;
const HOUR_MS = 3_600_000;

/** Where what was learnt of a data folder is kept. */
export interface KnowledgePlace {
  /** The folder of all such files. */
  readonly folder: string;
  /** Tells one data folder from another. */
  readonly source: string;
  /** Tells what was learnt from one state of it from what was learnt from another. */
  readonly fingerprint: string;
}

const fileName = ({ source, fingerprint }: KnowledgePlace): string => `${source}-${fingerprint.slice(0, 32)}${ENDING}`;

/** @returns undefined when nothing is kept; `damaged` when what is kept cannot be trusted */
export function readKept(place: KnowledgePlace): Kept | 'damaged' | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(place.folder, fileName(place)));
  } catch (error) {
    return isMissing(error) ? undefined : 'damaged';
  }
  const tables = unpackTables(bytes) as { readonly fingerprint?: unknown; readonly kept?: unknown } | undefined;
  if (tables?.fingerprint !== place.fingerprint) return 'damaged';
  touch(join(place.folder, fileName(place)));
  // Whole, and of the very fingerprint, which holds the code that wrote it: so it is of this form.
  return tables.kept as Kept;
}

/** Marks a file as used, where it can be: those used last are the ones that stay. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // A folder that nobody may write to loses no file, either.
  }
}

/** Whether there is a file for another state of the same data folder. */
export function hasOlder({ folder, source }: KnowledgePlace): boolean {
  return namesIn(folder).some((name) => name.startsWith(`${source}-`));
}

/**
 * Keeps what was learnt: written beside and renamed, so that nobody ever reads half a file; then removes what older
 * states of the data folder have left.
 * @throws {Error} when the folder cannot be written
 */
export function writeKept(place: KnowledgePlace, kept: Kept): void {
  const { folder, fingerprint } = place;
  makeFolder(folder);
  const unfinished = join(folder, `${randomUUID()}${UNFINISHED}`);
  try {
    writeFileSync(unfinished, packTables({ fingerprint, kept } as unknown as TableValue));
    renameSync(unfinished, join(folder, fileName(place)));
  } finally {
    rmSync(unfinished, { force: true });
  }
  removeOld(place);
}

/** Folder by folder: asked for all at once, Node.js never comes back where one cannot be made, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // somebody else may have made it meanwhile
  }
}

function removeOld(place: KnowledgePlace): void {
  const { folder, source } = place;
  const files = namesIn(folder)
    .map((name) => ({ name, mtimeMs: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .filter(({ name }) => name !== fileName(place));
  const isOwn = (name: string): boolean => name.startsWith(`${source}-`);
  const others = files.filter(({ name }) => name.endsWith(ENDING) && !isOwn(name));
  const dropped = others.sort((one, other) => other.mtimeMs - one.mtimeMs).slice(OTHERS_KEPT);
  const left = files.filter(({ name, mtimeMs }) => name.endsWith(UNFINISHED) && Date.now() - mtimeMs > HOUR_MS);
  for (const { name } of [...files.filter((file) => isOwn(file.name)), ...dropped, ...left]) {
    rmSync(join(folder, basename(name)), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(ENDING) || name.endsWith(UNFINISHED));
  } catch {
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
