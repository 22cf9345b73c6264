import type { Suggestion } from '../../report.js';
import { type DataFiles, decode } from '../data-files.js';

/** The file of the questions that are offered to whoever has not typed one. */
const SUGGESTIONS_FILE = 'suggestions.txt';

/** A suggestion, not yet looked up in the report. */
export interface ListedSuggestion extends Suggestion {
  /** `suggestions.txt:3`, for messages to the operator. */
  readonly place: string;
}

/** Longest question, in characters: Discord shows a hundred of a choice. */
const QUESTION_MAX = 100;
const FORM = '“¶7 | What was achieved?”';
const LINE = /^¶\s?(\d{1,9}(?:\s?[,，]\s?\d{1,9})*)\s?[|｜](.*)$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the check is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * Reads the questions that are offered, in their order: one a line, behind the paragraphs of which one has to be the first
 * of its answer. `#` begins a comment. A question with a Chinese character is for those who read Chinese.
 * @param problems  receives every fault, with file and line
 */
export function parseSuggestions(files: DataFiles, problems: string[]): readonly ListedSuggestion[] {
  const bytes = files.get(SUGGESTIONS_FILE);
  const text = bytes === undefined ? undefined : decode(SUGGESTIONS_FILE, bytes, problems);
  const first = new Map<string, string>();
  return (text ?? '')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((typed, at) => {
      const line = typed.trim();
      if (line === '' || line.startsWith('#')) return [];
      const place = `${SUGGESTIONS_FILE}:${at + 1}`;
      const [, numbers = '', question = ''] = LINE.exec(line) ?? [];
      const suggestion = { question: question.trim(), paragraphs: numbers.split(/[,，]/).map(Number), place };
      const fault = faultOf(line, suggestion.question, first.get(suggestion.question.toLowerCase()));
      if (fault === undefined) first.set(suggestion.question.toLowerCase(), place);
      else problems.push(`${place}: ${fault}`);
      return fault === undefined ? [suggestion] : [];
    });
}

function faultOf(line: string, question: string, earlier: string | undefined): string | undefined {
  if (CONTROL.test(line)) return 'a control character stands in it; remove it (tabs, too)';
  if (question === '') return `no suggestion; it takes paragraph and question as in ${FORM}, or “# ” before a comment`;
  if (question.length > QUESTION_MAX)
    return `${question.length} characters; shorten the question to ${QUESTION_MAX}, which is what Discord shows`;
  return earlier === undefined ? undefined : `the question stands at ${earlier} already; remove one of the two`;
}
