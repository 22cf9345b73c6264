import type { Choice } from '../command.js';
import type { Messages } from '../messages/texts.js';
import { matchPassages } from '../names/passage-names.js';
import { truncate } from '../reply/limits.js';
import { paragraphNumbers } from '../report/parts.js';
import { findRange, formatRange, type Range } from '../report/range.js';
import { formatReference } from '../report/reference.js';
import { findParagraph, type Paragraph, type Report } from '../report/report.js';
import { completionName } from './shown-name.js';

/** Characters of a paragraph or sentence that tell it from its neighbours. */
const OPENING_MAX_CHARACTERS = 70;

const NUMBER = /^(?:¶|para(?:graph)?\.?|p\.?|第)?\s*(\d{1,6})\s*段?$/i;
const SENTENCE = /^(.*\d\s*段?)[\s,·]*(?:s|sentence)\.?\s*(\d{0,5})$/i;

/**
 * What somebody who has typed that much may want to read, best first: a paragraph or sentence by its number, else a
 * part or section by a piece of its name. In a report without an outline, its paragraphs when nothing was typed.
 */
export function completePassages(report: Report, typed: string, limit: number, messages: Messages): readonly Choice[] {
  const text = typed.trim();
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return paragraphsFrom(report, number, limit).map((paragraph) => choiceOf(paragraph));
  const sentences = sentenceChoices(report, text);
  if (sentences.length > 0) return sentences.slice(0, limit);
  const range = findRange(report, text);
  if (range !== undefined) return [rangeChoice(range)];
  const passages = matchPassages(report, text).slice(0, limit);
  if (passages.length === 0 && text === '') {
    return report.paragraphs.slice(0, limit).map((paragraph) => choiceOf(paragraph));
  }
  return passages.map((passage) => ({
    name: `${paragraphNumbers(passage)} · ${completionName(passage, text, messages)}`,
    value: passage.id,
  }));
}

/** The paragraph of that number, then those whose numbers begin with it. */
function paragraphsFrom({ paragraphs }: Report, typed: string, limit: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  // 2, then 20 to 29, then 200 to 299: nobody scrolls through a hundred thousand.
  for (let first = Number(typed), size = 1; first <= paragraphs.length && found.length < limit; size *= 10) {
    if (first > 0) found.push(...paragraphs.slice(first - 1, Math.min(first - 1 + size, first - 1 + limit)));
    if (first === 0) break;
    first *= 10;
  }
  return found.slice(0, limit);
}

function choiceOf(paragraph: Paragraph): Choice {
  const { number, section, text } = paragraph;
  const isAlone = section.title !== undefined && section.first === section.last;
  const what = isAlone ? section.title : opening(text);
  return { name: what === '' ? `¶${number}` : `¶${number} · ${what}`, value: `¶${number}` };
}

/** The sentences of a paragraph once its `s` is typed; those whose numbers begin with what follows it. */
function sentenceChoices(report: Report, typed: string): readonly Choice[] {
  const match = SENTENCE.exec(typed);
  const paragraph = findParagraph(report, Number(NUMBER.exec(match?.[1]?.trim() ?? '')?.[1] ?? 0));
  if (paragraph === undefined) return [];
  return paragraph.sentences
    .filter(({ number }) => String(number).startsWith(match?.[2] ?? ''))
    .map(({ number, text }) => {
      const reference = `¶${paragraph.number} s${number}`;
      return { name: `${reference} · ${opening(text)}`, value: reference };
    });
}

function rangeChoice(range: Range): Choice {
  const value = formatRange(range);
  if (range.to === undefined) {
    const sentence = range.from.paragraph.sentences[range.from.sentence - 1];
    return { name: `${formatReference(range.from)} · ${opening(sentence?.text ?? '')}`, value };
  }
  const names = [range.from.paragraph, range.to.paragraph].map(({ section }) => section.title ?? section.part ?? '');
  const what = [...new Set(names.filter((name) => name !== ''))].join(' – ');
  return { name: what === '' ? value : `${value} · ${what}`, value };
}

/** The report's first words; the mark says that they go on. */
function opening(text: string): string {
  return truncate(text.replace(/\s+/g, ' '), OPENING_MAX_CHARACTERS);
}
