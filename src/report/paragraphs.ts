import type { Paragraph, Section } from './report.js';
import { splitSentences } from './sentences.js';

/** Longest paragraph, in characters: a longer one means that the file has no line breaks where it should. */
const PARAGRAPH_MAX = 100_000;

/** One paragraph a line; a line feed at the end of the file opens no further one. */
export function checkLines(text: string, problems: string[]): readonly string[] | undefined {
  const lines = text.replace(/\r?\n$/, '').split('\n');
  if (text.trim() === '') {
    problems.push('report.txt: empty; it takes the report, one paragraph a line');
    return undefined;
  }
  const before = problems.length;
  for (const [index, line] of lines.entries()) {
    if (line.length > PARAGRAPH_MAX) {
      problems.push(
        `report.txt:${index + 1}: ${line.length.toLocaleString('en')} characters in one line, more than ${PARAGRAPH_MAX.toLocaleString('en')}; break it into paragraphs, one a line`,
      );
    }
  }
  return problems.length > before ? undefined : lines;
}

export function buildParagraphs(lines: readonly string[], sections: readonly Section[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    while (at < sections.length - 1 && number > (sections[at]?.last ?? 0)) at++;
    const section = sections[at];
    const text = line.trimEnd();
    if (section !== undefined) {
      paragraphs.push({
        number,
        text,
        start,
        end: start + text.length,
        sentences: splitSentences(text, start),
        section,
      });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

export function unknownParagraph(
  place: string,
  what: string,
  number: number,
  paragraphs: readonly Paragraph[],
): string {
  return `${place}: ${what} cites ¶${number}, but the report has ${paragraphs.length} paragraphs`;
}
