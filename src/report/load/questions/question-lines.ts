/** What a line of a question file says; comments and blank lines say nothing. */
type QuestionLineKind = keyof typeof FORMS;

/** A line of a question file. */
export interface QuestionLine {
  readonly kind: QuestionLineKind;
  /** Without the mark that tells its kind. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** How each kind of line is written, for messages. */
export const FORMS = {
  paragraph: '“¶7 · its title”',
  quote: '“> the report’s words”',
  words: '“~ everyday words, with commas between”',
  question: '“a question, bare”',
  gap: '“- a question that is not answered”',
} as const;

const MARKS: ReadonlyMap<string, QuestionLineKind | 'comment'> = new Map([
  ['¶', 'paragraph'],
  ['>', 'quote'],
  ['~', 'words'],
  ['-', 'gap'],
  ['#', 'comment'],
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the check is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * The lines of a question file, in order.
 * @param text      LF or CRLF
 * @param problems  receives every line that cannot be read, with file and line
 */
export function readQuestionLines(name: string, text: string, problems: string[]): readonly QuestionLine[] {
  return text.split(/\r?\n/).flatMap((typed, at) => {
    const line = at + 1;
    const trimmed = typed.trim();
    if (CONTROL.test(trimmed)) {
      problems.push(`${name}:${line}: a control character stands in it; remove it (tabs, too)`);
      return [];
    }
    const read = trimmed === '' ? undefined : readLine(trimmed);
    if (typeof read !== 'string') return read === undefined ? [] : [{ ...read, line }];
    problems.push(`${name}:${line}: ${read}`);
    return [];
  });
}

/** The line; undefined for a comment; a string says what is wrong. */
function readLine(typed: string): Omit<QuestionLine, 'line'> | string | undefined {
  const mark = typed.slice(0, 1);
  const kind = MARKS.get(mark);
  const text = typed.slice(1).trim();
  if (kind === undefined) return { kind: 'question', text: typed };
  if (kind === 'comment' && (text === '' || typed[1] === ' ')) return undefined;
  if (kind === 'paragraph') {
    return /^\d{1,9}(?!\d)/.test(text) ? { kind, text } : '“¶” takes the number of a paragraph behind it, as in “¶7”';
  }
  // What was meant by “-25 outside” or “#1 city” cannot be seen.
  if (typed[1] !== ' ' && text !== '')
    return `“${mark}” takes a space behind it; a question begins with another character`;
  if (kind === 'comment') return undefined;
  return text === '' ? `nothing stands behind “${mark}”; it is ${FORMS[kind]}` : { kind, text };
}
