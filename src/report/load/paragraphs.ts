import type { Paragraph, Section, Sentence } from '../report.js';
import { splitSentences } from '../sentences.js';

/** Longest paragraph, in characters: a longer one means that the file has no line breaks where it should. */
const PARAGRAPH_MAX = 100_000;

// Line ends and tabs are text; what else has no glyph does not belong into a report, and some of it breaks a message.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the check is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/;

/** A line of `report.txt` with the offset of its first character. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

/**
 * The lines of `report.txt`, one paragraph each, without their line ends (LF or CRLF) and byte order mark; a line end
 * at the end of the file opens no further line.
 * @param problems  receives every line that cannot be a paragraph
 * @returns undefined when there were faults
 */
export function splitLines(text: string, problems: string[]): readonly SourceLine[] | undefined {
  if (text.trim() === '') {
    problems.push('report.txt: empty; it takes the report, one paragraph a line');
    return undefined;
  }
  const before = problems.length;
  const lines: SourceLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end).replace(/\r$/, '');
    checkLine(line, lines.length + 1, problems);
    lines.push({ text: line, start });
    start = end + 1;
  }
  return problems.length > before ? undefined : lines;
}

function checkLine(line: string, number: number, problems: string[]): void {
  const place = `report.txt:${number}`;
  if (line.length > PARAGRAPH_MAX) {
    problems.push(
      `${place}: ${line.length.toLocaleString('en')} characters in one line, more than ${PARAGRAPH_MAX.toLocaleString('en')}; break it into paragraphs, one a line`,
    );
  }
  const control = CONTROL.exec(line)?.[0];
  if (control === undefined) return;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const fix = control === '\r' ? 'save the file with LF or CRLF as line ends' : 'remove it; the file takes plain text';
  problems.push(`${place}: the control character U+${code} stands in it; ${fix}`);
}

/** A paragraph that is split into sentences when they are asked for: of a long report, few ever are. */
class SplitWhenAsked implements Paragraph {
  readonly number: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  #sentences: readonly Sentence[] | undefined;

  constructor(number: number, text: string, start: number, section: Section) {
    this.number = number;
    this.text = text;
    this.start = start;
    this.end = start + text.length;
    this.section = section;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= splitSentences(this.text, this.start);
    return this.#sentences;
  }
}

/** @param text  without white space at either end */
export function createParagraph(number: number, text: string, start: number, section: Section): Paragraph {
  return new SplitWhenAsked(number, text, start, section);
}

/**
 * The paragraphs, each in its section; white space around a line is no part of its paragraph.
 * @param sections  in the order of their paragraphs, together holding all of them
 */
export function buildParagraphs(lines: readonly SourceLine[], sections: readonly Section[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    while (at < sections.length - 1 && number > (sections[at]?.last ?? 0)) at++;
    const section = sections[at];
    if (section === undefined) continue;
    const text = line.text.trim();
    const start = line.start + line.text.indexOf(text);
    paragraphs.push(createParagraph(number, text, start, section));
  }
  return paragraphs;
}

/**
 * The paragraph that a data file cites.
 * @param place     `cities.json:12`, for the message
 * @param problems  receives the fault when there is no such paragraph, or nothing stands in it
 */
export function resolveParagraph(
  paragraphs: readonly Paragraph[],
  number: number,
  place: string,
  problems: string[],
): Paragraph | undefined {
  const paragraph = paragraphs[number - 1];
  if (paragraph === undefined)
    problems.push(`${place}: there is no ¶${number}; the report has ${paragraphs.length} paragraphs`);
  else if (paragraph.text === '') {
    problems.push(`${place}: ¶${number} is a blank line; cite a paragraph with text`);
    return undefined;
  }
  return paragraph;
}
