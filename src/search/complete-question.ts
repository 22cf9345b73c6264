import type { Report } from '../report/report.js';
import { foldName, tokenize } from './fold.js';

/** Questions shorter than this tell little as a suggestion. */
const SHORTEST = 12;
/** Discord shows a hundred characters of a choice. */
const LONGEST = 100;

/**
 * Anticipated questions that continue what was typed, best first: those that begin with it, then those that have all
 * of its words. One for each answer, so that the list shows what there is to ask.
 * @param limit  0 or more
 */
export function completeQuestion({ lexicon }: Report, typed: string, limit: number): readonly string[] {
  const wanted = tokenize(typed).map(({ word }) => word);
  const start = foldName(typed);
  const ranked = lexicon.anticipations.flatMap(({ questions }) => {
    let best: { question: string; score: number } | undefined;
    for (const question of questions) {
      if (question.length < SHORTEST || question.length > LONGEST) continue;
      const score = matchScore(foldName(question), start, wanted);
      if (score > (best?.score ?? 0)) best = { question, score };
    }
    return best === undefined ? [] : [best];
  });
  return ranked
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ question }) => question);
}

/** 3 when the question begins so, 2 when it has every word as a beginning of one of its own, 0 otherwise. */
function matchScore(question: string, start: string, wanted: readonly string[]): number {
  if (start === '') return 1;
  if (question.startsWith(start)) return 3;
  const words = question.split(' ');
  return wanted.every((word) => words.some((candidate) => candidate.startsWith(word))) ? 2 : 0;
}
