import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';

/** One JSON file of the data folder, checked against its schema; knows where each of its values stands. */
export interface JsonFile<T> {
  readonly name: string;
  readonly value: T;
  /** `projects.json:12`, the line of the value at that path: for messages to the operator. */
  place(...path: (string | number)[]): string;
}

/**
 * @param problems  receives one sentence per fault, with file and line
 * @returns undefined when there were faults
 */
export function parseJsonFile<T>(
  name: string,
  text: string,
  schema: z.ZodType<T>,
  problems: string[],
): JsonFile<T> | undefined {
  const place = (path: readonly (string | number)[]): string => `${name}:${lineOf(text, path)}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    problems.push(syntaxProblem(name, text));
    return undefined;
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
      problems.push(`${place(path)}: ${path.length > 0 ? `“${path.join('.')}”: ` : ''}${issue.message}`);
    }
    return undefined;
  }
  return { name, value: result.data, place: (...path) => place(path) };
}

function syntaxProblem(name: string, text: string): string {
  // JSON.parse words its errors differently in every Node version and omits the line; this parser gives the offset.
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first === undefined) return `${name}: not valid JSON`;
  return `${name}:${lineAt(text, first.offset)}: not valid JSON (${printParseErrorCode(first.error)}); fix that line`;
}

/** Line of the value at the path, or of the nearest thing around it that exists. */
function lineOf(text: string, path: readonly (string | number)[]): number {
  const root = parseTree(text);
  if (root === undefined) return 1;
  for (let length = path.length; length > 0; length--) {
    const node: Node | undefined = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return lineAt(text, node.offset);
  }
  return lineAt(text, root.offset);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
