import { foldWord } from '../../language/fold.js';
import { termOf } from '../../language/terms.js';
import type { Paragraph, Report, Section } from '../../report/report.js';
import type { Wording } from './query.js';

/** The paragraphs of the section that a question tells by its number, in order; undefined for nearly every question. */
export type FindNumberedSection = (wording: Pick<Wording, 'parts'>) => readonly Paragraph[] | undefined;

/** “Action 7: Artificial Intelligence”, “Chapter 3”. */
const NUMBERED_TITLE = /^(?<label>\p{L}+) (?:no\. ?)?(?<number>\d+)\b/iu;
/** Words that may stand between the two. */
const BETWEEN: ReadonlySet<string> = new Set(['no', 'nr', 'number', 'num', 'item']);

/** Finds which section “action 7”, “action number seven” or “the seventh action” is, by the titles of a report. */
export function createFindNumberedSection({ paragraphs }: Pick<Report, 'paragraphs'>): FindNumberedSection {
  const byName = new Map<string, Section>();
  for (const { section } of paragraphs) {
    const { label, number } = NUMBERED_TITLE.exec(section.title ?? '')?.groups ?? {};
    if (label !== undefined) byName.set(`${termOf(foldWord(label))} ${number}`, section);
  }
  if (byName.size === 0) return () => undefined;
  return ({ parts: { words } }) => {
    const terms = words.filter((word) => !BETWEEN.has(word)).map(termOf);
    for (const [at, term] of terms.entries()) {
      const section = byName.get(`${term} ${terms[at + 1]}`) ?? byName.get(`${terms[at + 1]} ${ordinalOf(term)}`);
      if (section !== undefined) return paragraphs.slice(section.first - 1, section.last);
    }
    return undefined;
  };
}

/** The number in “7th”. */
function ordinalOf(term: string): string | undefined {
  return /^(\d+)(?:st|nd|rd|th)$/.exec(term)?.[1];
}
