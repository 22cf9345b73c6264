import type { Context } from '../conversation/context.js';
import type { Answer, Hit } from '../search/search-engine.js';
import { PASSAGES_PER_PAGE } from './passages.js';

/** Hits that stand side by side unasked: those that may answer as well as the best. The others come with “Next”. */
export function shownHits({ hits }: Answer): readonly Hit[] {
  return hits.slice(0, PASSAGES_PER_PAGE).filter(({ isClose }) => isClose);
}

/**
 * What the next question may go on from. A refusal leaves it as it was, but where the closest passage is about what was
 * asked, and merely lacks the date, the number or the meaning.
 * @param before  what this one could go on from
 */
export function contextAfter(question: string, answer: Answer, before?: Context): Context | undefined {
  const { status, lacks, missing, on } = answer;
  const isOnTopic = status === 'answered' || (lacks !== undefined && missing.length === 0 && on === undefined);
  const paragraphs = isOnTopic ? shownHits(answer).map(({ excerpt }) => excerpt.paragraph.number) : [];
  return paragraphs.length === 0 ? before : { question, paragraphs };
}
