import type { Context } from '../conversation/context.js';
import type { Answer, Hit } from '../search/search-engine.js';
import { PASSAGES_PER_PAGE } from './passages.js';

/** Hits that stand side by side unasked: those that may answer as well as the best. The others come with “Next”. */
export function shownHits({ hits }: Answer): readonly Hit[] {
  return hits.slice(0, PASSAGES_PER_PAGE).filter(({ isClose }) => isClose);
}

/**
 * What the next question may go on from, as it could be read off the reply.
 * @param before  what this one could go on from: an answer of which nothing can be cited leaves it as it was
 */
export function contextAfter(question: string, answer: Answer, before?: Context): Context | undefined {
  if (answer.status !== 'answered') return before;
  const paragraphs = shownHits(answer).map(({ excerpt }) => excerpt.paragraph.number);
  return paragraphs.length === 0 ? before : { question, paragraphs };
}
