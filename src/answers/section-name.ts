import type { Messages } from '../messages/texts.js';
import { namedPassages } from '../names/passage-names.js';
import type { Paragraph, Report } from '../report/report.js';
import { shownName } from './shown-name.js';

/**
 * The section of a paragraph within a sentence: “the modern agricultural city”, a title in quotation marks; the
 * paragraph's number where it has none.
 */
export function sectionName(report: Report, { number }: Paragraph, messages: Messages): string {
  const section = namedPassages(report).findLast(({ first, last }) => first <= number && number <= last);
  if (section === undefined || section.kind === 'part') return `¶${number}`;
  if (section.kind === 'section' || messages.locale !== 'en-US') return messages.quoted(shownName(section, messages));
  const lower = section.name.charAt(0).toLowerCase() + section.name.slice(1);
  return `the ${report.text.includes(lower) ? lower : section.name}`;
}
