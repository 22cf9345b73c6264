import type { Gap } from '../../report.js';
import type { CitedParagraph, ListedAnswer, QuestionLists } from './listed-answer.js';
import { FORMS, type QuestionLine, readQuestionLines } from './question-lines.js';

/** An answer of a question file, with the line of each of its questions. */
export interface AnswerInFile extends ListedAnswer {
  readonly lines: readonly number[];
}

/** A question file, read: what it lists, and where. */
export interface QuestionFile extends QuestionLists {
  readonly answers: readonly AnswerInFile[];
  readonly gaps: readonly (Gap & { readonly line: number })[];
}

/** An answer while its lines are read. */
interface Draft {
  readonly paragraph: number;
  readonly quote: string;
  readonly questions: string[];
  readonly words: string[];
  readonly lines: number[];
  place(): string;
}

/** What has been read of a file so far. */
interface Reading {
  readonly answers: Draft[];
  readonly gaps: (Gap & { readonly line: number })[];
  readonly cited: CitedParagraph[];
  /** The paragraph and the answer that the next line belongs to. */
  paragraph: number | undefined;
  answer: Draft | undefined;
}

/**
 * Reads a question file. `¶7` opens a paragraph (`¶0`: off topic), `>` quotes its words, `~` has everyday words for them,
 * a bare line is a question that they answer, `-` one that this place does not.
 * @param problems  receives every fault, with file and line
 */
export function parseQuestionFile(name: string, text: string, problems: string[]): QuestionFile {
  const before = problems.length;
  const lines = readQuestionLines(name, text, problems);
  if (lines.length === 0 && problems.length === before)
    problems.push(`${name}: empty; it takes ${FORMS.paragraph}, and what is listed for that paragraph`);
  const reading: Reading = { answers: [], gaps: [], cited: [], paragraph: undefined, answer: undefined };
  for (const line of lines) {
    const place = `${name}:${line.line}`;
    const fault = misplaced(line, reading);
    if (fault === undefined) take(line, place, reading);
    else problems.push(`${place}: ${fault}`);
    if (reading.paragraph === undefined) break; // what follows is at fault for the same reason
  }
  return reading;
}

function take({ kind, text, line }: QuestionLine, place: string, reading: Reading): void {
  const { paragraph = 0, answer, answers, gaps, cited } = reading;
  switch (kind) {
    case 'paragraph': {
      const number = Number.parseInt(text, 10);
      if (number > 0) cited.push({ paragraph: number, place: () => place });
      reading.paragraph = number;
      reading.answer = undefined;
      return;
    }
    case 'quote':
      reading.answer = { paragraph, quote: text, questions: [], words: [], lines: [], place: () => place };
      answers.push(reading.answer);
      return;
    case 'words':
      answer?.words.push(...splitWords(text));
      return;
    case 'question':
      answer?.questions.push(text);
      answer?.lines.push(line);
      return;
    case 'gap':
      gaps.push({ paragraph, question: text, line });
  }
}

/** What is wrong with the place of a line, in words. */
function misplaced({ kind }: QuestionLine, { paragraph, answer }: Reading): string | undefined {
  if (kind === 'paragraph') return undefined;
  if (paragraph === undefined) return `no paragraph stands above it; begin the file with ${FORMS.paragraph}`;
  if (kind === 'gap') return undefined;
  if (paragraph === 0) return `under ¶0, where the report answers nothing, stand lines of the form ${FORMS.gap} alone`;
  if (kind === 'quote' || answer !== undefined) return undefined;
  return `no words of the report stand above it; put ${FORMS.quote} before it, or “- ” where they do not answer`;
}

function splitWords(text: string): readonly string[] {
  return text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
