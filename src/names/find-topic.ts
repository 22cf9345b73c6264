import type { Topic } from '../report/report.js';
import { findName } from './match-names.js';

const PARAGRAPH = /^(?:¶|para(?:graph)?\.?|第)?\s*(\d{1,6})\s*段?$/i;

/**
 * The topic that was named: by id, name, alias or Chinese name, slips of the keyboard allowed for, or by its
 * paragraph (`25`, `¶25`, or a citation that ends so).
 * @returns undefined also when several could be meant
 */
export function findTopic(topics: readonly Topic[], typed: string): Topic | undefined {
  const picked = topics.find(({ id }) => id === typed); // from the list that Discord shows
  if (picked !== undefined) return picked;
  const number = PARAGRAPH.exec(typed.split('·').at(-1)?.trim() ?? '')?.[1];
  if (number !== undefined) return topics.find(({ paragraph }) => paragraph.number === Number(number));
  return findName(topics, typed);
}
