import type { QuestionParts } from '../../language/terms.js';

/**
 * Whether the report answers a question that `data/` has, in these informative words or in another order of them;
 * undefined for any other question, and for one that stands in both lists.
 */
export type IsAnswered = (question: QuestionParts) => boolean | undefined;

/** @param answered  questions that the report answers; `gaps` are those that it does not */
export function createIsAnswered(answered: readonly QuestionParts[], gaps: readonly QuestionParts[]): IsAnswered {
  const verdicts = new Map<string, boolean | undefined>();
  const learn = (questions: readonly QuestionParts[], verdict: boolean): void => {
    for (const question of questions) {
      const key = keyOf(question);
      verdicts.set(key, verdicts.has(key) && verdicts.get(key) !== verdict ? undefined : verdict);
    }
  };
  learn(answered, true);
  learn(gaps, false);
  return (question) => (question.terms.length > 0 ? verdicts.get(keyOf(question)) : undefined);
}

/** “Did we rank” and “which rank” have the same informative words, and one may be answered without the other. */
const ASKING = /^(?:who|whose|what|which|when|where|why|how)$/;

function keyOf({ words, terms, kinds }: QuestionParts): string {
  const asking = words.filter((word) => ASKING.test(word)).map((word) => `?${word}`);
  return [...new Set([...terms, ...kinds, ...asking])].sort().join(' ');
}
