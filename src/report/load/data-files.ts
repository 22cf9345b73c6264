import { createHash } from 'node:crypto';
import { type JsonFile, parseJsonFile } from './json-file.js';
import type { ReportFile } from './schemas.js';

/** The files of a data folder by name, as bytes; undefined where one is there and could not be read. */
export type DataFiles = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * An optional file, checked against its schema.
 * @returns undefined when it is not there, or had faults
 */
export function parseOptional<T>(
  files: DataFiles,
  name: string,
  schema: Parameters<typeof parseJsonFile<T>>[2],
  problems: string[],
): JsonFile<T> | undefined {
  const bytes = files.get(name);
  const text = bytes === undefined ? undefined : decode(name, bytes, problems);
  return text === undefined ? undefined : parseJsonFile(name, text.replace(/^\uFEFF/, ''), schema, problems);
}

/** The text of a file, byte order mark included. */
export function decode(name: string, bytes: Uint8Array, problems: string[]): string | undefined {
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

/** SHA-256 of `report.txt`, in lower-case hex; compared with the one that `report.json` gives, if it does. */
export function hashOf(bytes: Uint8Array, json: JsonFile<ReportFile>, problems: string[]): string {
  const actual = createHash('sha256').update(bytes).digest('hex');
  const expected = json.value.sha256?.toLowerCase();
  if (expected !== undefined && expected !== actual) {
    problems.push(
      `${json.place('sha256')}: report.txt has the SHA-256 ${actual}, not ${expected}; restore report.txt (line ends count too), or put its hash here if the change is meant`,
    );
  }
  return actual;
}
