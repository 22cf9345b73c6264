import { type QuestionParts, termList } from '../../language/terms.js';
import type { Report } from '../../report/report.js';
import type { Query } from './query.js';

/** Whether a question asks for a phrase of the report and nothing else: “what is the project library?” */
export type IsLookUp = (query: Pick<Query, 'words' | 'parts'>) => boolean;

/** Kinds of answer that the place where the phrase stands need not have. */
const FURTHER: ReadonlySet<string> = new Set(['?who', '?when', '?where', '?how-many', '?how-much', '?why', '?change']);

/** Whether a question asks for more than a place of the report: for a person, a date, a number, a reason. */
export function asksFurther({ kinds }: Pick<QuestionParts, 'kinds'>): boolean {
  return kinds.some((kind) => FURTHER.has(kind));
}

/** Words that ask for more than the phrase: “which rank on the list”. */
const ASKING: ReadonlySet<string> = new Set(['which', 'whose', 'how']);

/** Finds phrases by their informative words, two or more of them side by side within a sentence. */
export function createIsLookUp({ paragraphs }: Report): IsLookUp {
  const lines = paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => termList(text)));
  const inReport = lines.map((terms) => ` ${terms.join(' ')} `).join('\n');
  return ({ words, parts }) => {
    const terms = words.flatMap((word) => word.terms);
    if (terms.length < 2 || asksFurther(parts)) return false;
    if (parts.words.some((word) => ASKING.has(word))) return false;
    return inReport.includes(` ${terms.join(' ')} `);
  };
}
