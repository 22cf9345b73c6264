import { foldName } from '../language/fold.js';
import type { Report } from '../report/report.js';

/** Questions shorter than this tell little as a suggestion. */
const SHORTEST = 12;
/** Discord shows a hundred characters of a choice. */
const LONGEST = 100;

/** Completes what is being typed to a question. */
export type CompleteQuestion = (typed: string, limit: number) => readonly string[];

interface Suggestion {
  readonly question: string;
  readonly folded: string;
}

/**
 * Anticipated questions that continue what was typed, best first: those that begin with it, then those that have all
 * of its words. One for each answer, so that the list shows what there is to ask.
 */
export function createCompletion({ lexicon }: Report): CompleteQuestion {
  const answers: readonly (readonly Suggestion[])[] = lexicon.anticipations.map(({ questions }) =>
    questions
      .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
      .map((question) => ({ question, folded: foldName(question) })),
  );
  return (typed, limit) => {
    const start = foldName(typed);
    const wanted = start.split(' ').map((word) => ` ${word}`);
    return answers
      .flatMap((suggestions) => {
        let best: { question: string; score: number } | undefined;
        for (const { question, folded } of suggestions) {
          const score = matchScore(folded, start, wanted);
          if (score > (best?.score ?? 0)) best = { question, score };
        }
        return best === undefined ? [] : [best];
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
      .map(({ question }) => question);
  };
}

/** 3 when the question begins so, 2 when it has every word as the beginning of one of its own, 0 otherwise. */
function matchScore(question: string, start: string, wanted: readonly string[]): number {
  if (start === '') return 1;
  if (question.startsWith(start)) return 3;
  const words = ` ${question}`;
  return wanted.every((word) => words.includes(word)) ? 2 : 0;
}
