import { type DataFiles, decode, parseOptional } from '../data-files.js';
import type { JsonFile } from '../json-file.js';
import { type GapsFile, gapsSchema, type QuestionsFile, questionsSchema } from '../schemas.js';
import type { CitedParagraph, QuestionLists } from './listed-answer.js';
import { parseQuestionFile } from './question-file.js';

/** The folder that holds the lists as text, one file a paragraph. */
export const QUESTIONS_FOLDER = 'questions';
/** The same lists as JSON, as other data folders may have them. */
export const JSON_LISTS = ['questions.json', 'gaps.json'] as const;

/**
 * The lists of a data folder in the form that it has them in.
 * @param problems  receives every fault, with file and line; having both forms is one
 */
export function parseQuestionLists(files: DataFiles, problems: string[]): QuestionLists {
  const names = [...files.keys()].filter((name) => name.startsWith(`${QUESTIONS_FOLDER}/`)).sort();
  if (names.length === 0) return parseJsonLists(files, problems);
  for (const name of JSON_LISTS) {
    if (files.has(name))
      problems.push(`${name}: the lists stand in ${QUESTIONS_FOLDER}/ as well; remove one of the two forms`);
  }
  const parsed = names.map((name): QuestionLists => {
    const bytes = files.get(name);
    const text = bytes === undefined ? undefined : decode(name, bytes, problems);
    return text === undefined ? NONE : parseQuestionFile(name, text.replace(/^\uFEFF/, ''), problems);
  });
  return {
    answers: parsed.flatMap(({ answers }) => answers),
    gaps: parsed.flatMap(({ gaps }) => gaps),
    cited: parsed.flatMap(({ cited }) => cited),
  };
}

const NONE: QuestionLists = { answers: [], gaps: [], cited: [] };

function parseJsonLists(files: DataFiles, problems: string[]): QuestionLists {
  const questions = parseOptional(files, 'questions.json', questionsSchema, problems);
  const gaps = parseOptional(files, 'gaps.json', gapsSchema, problems);
  return {
    answers: (questions?.value ?? []).map((row, at) => ({ ...row, place: () => questions?.place(at, 'quote') ?? '' })),
    gaps: (gaps?.value ?? []).flatMap(({ paragraph, questions: list }) =>
      list.map((question) => ({ paragraph, question })),
    ),
    cited: [...citedIn(questions), ...citedIn(gaps)].filter(({ paragraph }) => paragraph > 0),
  };
}

function citedIn(file: JsonFile<QuestionsFile> | JsonFile<GapsFile> | undefined): readonly CitedParagraph[] {
  return (file?.value ?? []).map(({ paragraph }, at) => ({
    paragraph,
    place: () => file?.place(at, 'paragraph') ?? '',
  }));
}
