import type { Anticipation } from '../report/report.js';
import type { CompletionTables } from '../search/complete-question.js';

/** Questions shorter than this tell little as a suggestion. */
const SUGGESTION_MIN_LENGTH = 12;
/** Discord shows a hundred characters of a choice. */
const SUGGESTION_MAX_LENGTH = 100;

/** One question for each answer, so that the list shows what there is to ask. */
export function packCompletions(answers: readonly Anticipation[]): CompletionTables {
  const suggestions = answers.flatMap(({ questions }) => {
    const fitting = questions.find(({ length }) => length >= SUGGESTION_MIN_LENGTH && length <= SUGGESTION_MAX_LENGTH);
    return fitting === undefined ? [] : [fitting];
  });
  return { json: Uint8Array.from(Buffer.from(JSON.stringify(suggestions))) };
}
