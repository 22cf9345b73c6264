import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../../errors.js';
import type { DataFiles } from './data-files.js';
import { QUESTIONS_FOLDER } from './questions/question-lists.js';

/** Every file that a data folder may hold beside the lists in `questions/`; the first two it must. */
export const DATA_FILES = [
  'report.txt',
  'report.json',
  'cities.json',
  'projects.json',
  'places.json',
  'figures.json',
  'terms.json',
  'questions.json',
  'gaps.json',
  'thesaurus.json',
  'glossary.json',
  'suggestions.txt',
  'weights.json',
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** An image of the report, which `/outline` attaches; optional, and never read here. */
export const PICTURE_FILE = 'plan.png';

/** Bytes that Discord takes as an attachment wherever it is sent. */
const PICTURE_MAX = 10 * 1024 * 1024;

/** Largest file, in bytes: more is not a report, and would fill the memory before it could be told so. */
const FILE_MAX = 256 * 1024 * 1024;

/** What stands in a data folder, read but not understood yet. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** Undefined where there is no such folder. */
  readonly files: DataFiles | undefined;
  /** Path of the picture; undefined where there is none. */
  readonly picture: string | undefined;
  /** One sentence for each fault: what could not be read, and what to do. */
  readonly problems: readonly string[];
}

/**
 * Reads all files of a data folder.
 * @param names  the files to read, of those that are there
 */
export function readDataFolder(dataDir: string, names: readonly DataFile[] = DATA_FILES): DataFolder {
  const path = resolve(dataDir);
  const problems: string[] = [];
  if (!isFolder(path, problems)) return { path, files: undefined, picture: undefined, problems };
  return { path, files: readFiles(path, names, problems), picture: findPicture(path, problems), problems };
}

function findPicture(folder: string, problems: string[]): string | undefined {
  const path = join(folder, PICTURE_FILE);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > PICTURE_MAX)
    problems.push(`${PICTURE_FILE}: ${inMegabytes(stats.size)}; Discord takes ${inMegabytes(PICTURE_MAX)} at most`);
  return path;
}

function isFolder(path: string, problems: string[]): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return true;
    const fault = stats === undefined ? 'it does not exist' : 'it is no folder';
    problems.push(`${fault}; set DATA_DIR to the folder that holds report.txt and report.json`);
  } catch (error) {
    problems.push(`it cannot be read (${messageOf(error)}); check who may`);
  }
  return false;
}

function readFiles(folder: string, names: readonly DataFile[], problems: string[]): DataFiles {
  const files = new Map<string, Uint8Array | undefined>();
  for (const name of [...names, ...listQuestionFiles(folder, problems)]) {
    const path = join(folder, name);
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      if (size === undefined) continue; // parseReport knows which files are required
      files.set(name, size > FILE_MAX ? undefined : readFileSync(path));
      if (size > FILE_MAX)
        problems.push(`${name}: ${inMegabytes(size)}; the most is ${inMegabytes(FILE_MAX)}, so split or shorten it`);
    } catch (error) {
      files.set(name, undefined);
      problems.push(`${name}: cannot be read (${messageOf(error)}); check what it is and who may read it`);
    }
  }
  return files;
}

/**
 * The question files of a data folder, in the order of their names: `questions/07-achievements.txt`.
 * @param problems  receives every file that would be passed over without a word
 */
export function listQuestionFiles(folder: string, problems: string[]): readonly string[] {
  const path = join(folder, QUESTIONS_FOLDER);
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
    const names = readdirSync(path)
      .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
      .map((name) => `${QUESTIONS_FOLDER}/${name}`)
      .sort();
    for (const name of names) if (!name.endsWith('.txt')) problems.push(`${name}: no list; end its name in .txt`);
    return names.filter((name) => name.endsWith('.txt'));
  } catch (error) {
    problems.push(`${QUESTIONS_FOLDER}: cannot be read (${messageOf(error)}); it is a folder of text files`);
    return [];
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
