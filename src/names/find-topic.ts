import { spellDigits } from '../language/spell-digits.js';
import type { Topic } from '../report/report.js';
import { findName } from './match-names.js';

const PARAGRAPH = /^(?:¶|para(?:graph)?\.?|第)?\s*(\d{1,6})\s*段?$/i;

/**
 * The topic that was named: by id, name, alias or Chinese name, slips of the keyboard allowed for, by its place in the row
 * of cities or projects (`3`, “no. 3”, “the third”, “第三个”), or by its paragraph (`25`, `¶25`, or a citation that ends so).
 * @returns undefined also when several could be meant
 */
export function findTopic(topics: readonly Topic[], typed: string): Topic | undefined {
  const picked = topics.find(({ id }) => id === typed); // from the list that Discord shows
  if (picked !== undefined) return picked;
  // Cities and projects together are no row: “13” is a paragraph there.
  const isRow = topics.every(({ kind }) => kind === topics[0]?.kind);
  const place = isRow ? placeInRow(typed, topics.length) : undefined;
  if (place !== undefined && topics[place - 1] !== undefined) return topics[place - 1];
  const number = PARAGRAPH.exec(typed.split('·').at(-1)?.trim() ?? '')?.[1];
  if (number !== undefined) return topics.find(({ paragraph }) => paragraph.number === Number(number));
  return findName(topics, typed);
}

/** A bare number is the place in the row; one past its end may still be a paragraph. */
function placeInRow(typed: string, count: number): number | undefined {
  const text = spellDigits(typed.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]+$/u, '');
  if (/^(?:the )?(?:last|final)(?: one| city| project)?$|^最后(?:一|1)?[个项座]?(?:城市?|工程|项目)?$/.test(text))
    return count;
  const pattern =
    /^(?:the )?(?:(?:city|project) ?)?(?:(?:no\.?|nr\.?|number|#) ?)?(\d{1,3})(?:th)?(?: one| city| project)?$|^第?(\d{1,3})[个项座]?(?:城市?|工程|项目)?$/;
  const [, english, chinese] = pattern.exec(text) ?? [];
  const number = english ?? chinese;
  return number === undefined ? undefined : Number(number);
}
