import { createHash } from 'node:crypto';
import { type JsonFile, parseJsonFile } from './json-file.js';
import type { ReportFile } from './schemas.js';

/** The files of a data folder by name, as bytes. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

export function parseOptional<T>(
  files: DataFiles,
  name: string,
  schema: Parameters<typeof parseJsonFile<T>>[2],
  problems: string[],
): JsonFile<T> | undefined {
  if (!files.has(name)) return undefined;
  const text = decode(files, name, problems);
  return text === undefined ? undefined : parseJsonFile(name, text.replace(/^\uFEFF/, ''), schema, problems);
}

export function decode(files: DataFiles, name: string, problems: string[]): string | undefined {
  const bytes = files.get(name);
  if (bytes === undefined) {
    problems.push(`${name}: missing; put the file into the data folder`);
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push(`${name}:${lineOfInvalidByte(bytes)}: not valid UTF-8; save the file as UTF-8`);
    return undefined;
  }
}

/** The first line that does not decode on its own. A line feed is never part of a longer UTF-8 sequence. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

export function hashOf(bytes: Uint8Array, json: JsonFile<ReportFile>, problems: string[]): string {
  const actual = createHash('sha256').update(bytes).digest('hex');
  const expected = json.value.sha256?.toLowerCase();
  if (expected !== undefined && expected !== actual) {
    problems.push(
      `${json.place('sha256')}: report.txt has the SHA-256 ${actual}, not ${expected}; restore report.txt, or put its hash here if the change is meant`,
    );
  }
  return actual;
}
