import { toSimplified } from '../../language/chinese.js';
import { hasHan } from '../../language/fold.js';
import { termList } from '../../language/terms.js';
import type { Paragraph, Report } from '../../report/report.js';
import type { Wording } from './query.js';

/** The paragraphs of the cities or projects that a question sets side by side; undefined when it compares none. */
export type FindComparison = (query: Pick<Wording, 'text' | 'parts'>) => readonly Paragraph[] | undefined;

const COMPARING =
  /\b(?:compar(?:e|ed|es|ing|ison)|versus|vs|differ(?:s|ences?|ent)?|side by side|contrast(?:ed)?)\b|比较|对比|区别|异同|不同/;

/** Finds comparisons: two or more of the report's topics by any of their names, and a word that compares. */
export function createFindComparison(report: Report): FindComparison {
  const topics = [...report.cities, ...report.projects].map(({ name, aliases, chinese, paragraph }) => ({
    paragraph,
    // A space at both ends: “party” is no part of “counterparty”.
    english: [name, ...aliases].map((alias) => ` ${termList(alias).join(' ')} `),
    chinese: chinese.map(toSimplified),
  }));
  return ({ text, parts }) => {
    if (!COMPARING.test(text.toLowerCase())) return undefined;
    const terms = ` ${parts.terms.join(' ')} `;
    const named = topics.filter(({ english, chinese }) => {
      return hasHan(text) ? chinese.some((name) => text.includes(name)) : english.some((name) => terms.includes(name));
    });
    return named.length > 1 ? named.map(({ paragraph }) => paragraph) : undefined;
  };
}
