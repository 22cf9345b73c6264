import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';

/** The way to a value in a JSON file: keys and indices, outermost first. */
type JsonPath = readonly (string | number)[];

/** One JSON file of the data folder, checked against its schema; knows where each of its values stands. */
export interface JsonFile<T> {
  readonly name: string;
  readonly value: T;
  /** `projects.json:12`, the line of the value at that path: for messages to the operator. */
  place(...path: (string | number)[]): string;
}

/**
 * @param text      without a byte order mark
 * @param problems  receives one sentence per fault, with file and line
 * @returns undefined when there were faults
 */
export function parseJsonFile<T>(
  name: string,
  text: string,
  schema: z.ZodType<T>,
  problems: string[],
): JsonFile<T> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    problems.push(syntaxProblem(name, text));
    return undefined;
  }
  const findLine = lineFinder(text);
  const place = (path: JsonPath): string => `${name}:${findLine(path)}`;
  const result = schema.safeParse(json);
  if (!result.success) {
    for (const issue of result.error.issues) problems.push(...issueProblems(issue, json, place));
    return undefined;
  }
  return { name, value: result.data, place: (...path) => place(path) };
}

function issueProblems(issue: z.core.$ZodIssue, json: unknown, place: (path: JsonPath) => string): readonly string[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const called = (to: JsonPath): string => (to.length > 0 ? `“${to.join('.')}” ` : '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const at = [...path, key];
      return `${place(at)}: ${called(at)}is no known key; correct its spelling or remove it`;
    });
  }
  const value = valueAt(json, path);
  if (value === undefined) return [`${place(path)}: ${called(path)}is missing`];
  if (issue.code === 'invalid_type')
    return [`${place(path)}: ${called(path)}is ${kindOf(value)}; it takes ${nameKind(issue.expected)}`];
  return [`${place(path)}: ${called(path)}${issue.message}`];
}

function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return nameKind(Array.isArray(value) ? 'array' : typeof value);
}

function nameKind(kind: string): string {
  if (kind === 'array' || kind === 'tuple') return 'a list';
  return kind === 'object' ? 'an object' : kind === 'int' ? 'a whole number' : `a ${kind}`;
}

function syntaxProblem(name: string, text: string): string {
  if (text.trim() === '') return `${name}: empty; it takes JSON`;
  // JSON.parse words its errors differently in every Node version and omits the line; this parser gives the offset.
  const errors: ParseError[] = [];
  parseTreeSafely(text, errors);
  const [first] = errors;
  if (first === undefined) return `${name}: not valid JSON; check it with a JSON editor`;
  const fault = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return `${name}:${lineAt(lineStarts(text), first.offset)}: not valid JSON (${fault}); correct it there or just before`;
}

/** Finds the line of the value at a path, or of the nearest thing around it that exists; parses once, when asked. */
function lineFinder(text: string): (path: JsonPath) => number {
  let parsed: { readonly root: Node | undefined; readonly starts: readonly number[] } | undefined;
  return (path) => {
    parsed ??= { root: parseTreeSafely(text, []), starts: lineStarts(text) };
    const { root, starts } = parsed;
    if (root === undefined) return 1;
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined) return lineAt(starts, node.offset);
    }
    return lineAt(starts, root.offset);
  };
}

/** The parser recurses: a file of a million brackets has no tree, which costs the line in a message and no more. */
function parseTreeSafely(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of an offset, counted from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
