import { foldName } from '../language/fold.js';
import { distinctTerms } from '../language/terms.js';
import type { Question } from './question-set.js';

/** One informative word is a subject, which any list of questions shares; two make a question. */
const LEAST_WORDS = 2;

/**
 * Texts of `data/` that are a question of a set: word for word, or with the very same informative words. Keywords are
 * compared word for word alone: they are names of the report, and what asks about a name has the name.
 * @returns the texts, not the questions: some sets are not to be read
 */
export function findOverlap(questions: readonly Question[], texts: readonly string[]): readonly string[] {
  const asked = new Set(questions.map(({ question }) => foldName(question)));
  const words = new Set(
    questions.filter(({ kind }) => kind !== 'keyword').flatMap(({ question }) => informativeWords(question) ?? []),
  );
  return texts.filter((text) => {
    const own = informativeWords(text);
    return asked.has(foldName(text)) || (own !== undefined && words.has(own));
  });
}

/** The informative words, each once, in no order; undefined for too few. */
function informativeWords(text: string): string | undefined {
  const terms = distinctTerms(text);
  return terms.length < LEAST_WORDS ? undefined : terms.toSorted().join(' ');
}
