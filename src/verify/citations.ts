import { type Excerpt, quotedSentences } from '../report/excerpt.js';
import { findReference } from '../report/reference.js';
import type { Report, Span } from '../report/report.js';

/** A place that a text names for a quotation, as `¶25 s2`; a span of the text. */
export interface CitedPlace extends Span {
  /** As a reader would type it. */
  readonly reference: string;
  /** Undefined when the report has no such place. */
  readonly paragraph: number | undefined;
  /** First and last sentence; undefined when the whole paragraph is named. */
  readonly sentences: readonly [first: number, last: number] | undefined;
}

/** Stands for citations and addresses in the text that quotations are looked for in. */
export const BLANK = '\uFFFC';

const REFERENCE = /\(?¶\s?(\d{1,6})(?:\s*s\s?(\d{1,5})(?:\s*[–-]\s*(\d{1,5}))?)?(?:\s*\+\d{1,6})?\)?/gu;
const LINK = /\[([^[\]\n]*)\]\((?:<[^<>\n]*>|[^()\s]*)\)/g;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>)”"]+[>)]?/g;

/** A text, its citations apart. */
export interface CitedText {
  /** The same length; citations and addresses are blanks. */
  readonly text: string;
  readonly places: readonly CitedPlace[];
}

/** Finds the references in a text, and takes out the citations and addresses that are no part of what it quotes. */
export function readCitations(report: Report, text: string): CitedText {
  const places = [...text.matchAll(REFERENCE)].map((match) => toPlace(report, match));
  const without = text
    .replaceAll(BLANK, ' ')
    .replace(LINK, (link, label: string) => (/¶\s?\d/.test(label) ? blank(link) : link))
    .replace(lineOf(report), blank)
    .replace(ADDRESS, blank)
    .replace(REFERENCE, blank);
  return { text: without, places };
}

/** The citation's line as the bot prints it; section titles in it have quotes of their own. */
function lineOf({ citationTitle }: Report): RegExp {
  const title = citationTitle.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`${title}, [^\\n]{0,200}?¶\\s?\\d{1,6}(?: s\\d{1,5}(?:[–-]\\d{1,5})?)?`, 'gu');
}

function blank(found: string): string {
  return BLANK.repeat(found.length);
}

function toPlace(report: Report, { 0: found, 1: number = '', 2: first, 3: last, index }: RegExpMatchArray): CitedPlace {
  const written = first === undefined ? `¶${number}` : `¶${number} s${first}`;
  const place = findReference(report, written);
  const start = index ?? 0;
  return {
    start,
    end: start + found.length,
    reference: last === undefined ? written : `${written}–${last}`,
    paragraph: place?.paragraph.number,
    sentences: first === undefined ? undefined : [Number(first), Number(last ?? first)],
  };
}

/** Whether all of the excerpts stand where the citation says. */
export function standsAt(excerpts: readonly Excerpt[], { paragraph, sentences }: CitedPlace): boolean {
  return (
    excerpts.length > 0 &&
    excerpts.every((excerpt) => {
      if (excerpt.paragraph.number !== paragraph) return false;
      if (sentences === undefined) return true;
      const [first, last] = sentences;
      return quotedSentences(excerpt).every(({ number }) => number >= first && number <= last);
    })
  );
}
