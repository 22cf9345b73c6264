import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { StartupError } from '../../errors.js';
import { parseJsonFile } from '../../report/load/json-file.js';

/**
 * Reads a file of the project's own with a JSON object a line; blank lines are none.
 * @param what  what the file has, for the message
 * @throws {StartupError} listing every fault, with file and line
 */
export function loadJsonLines<Row>(path: string, schema: z.ZodType<Row>, what: string): readonly Row[] {
  const problems: string[] = [];
  const file = basename(path);
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      // White space before a value is no part of it: so the parser counts the lines as the file does.
      return parseJsonFile<Row>(file, `${'\n'.repeat(index)}${line}`, schema, problems)?.value ?? [];
    });
  if (problems.length > 0) throw new StartupError(what, problems);
  return rows;
}
