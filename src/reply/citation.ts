import { type Excerpt, quotedSentences } from '../report/excerpt.js';
import type { Paragraph, Report, Sentence } from '../report/report.js';
import { fragmentUrl } from '../report/text-fragment.js';

/** Where a quotation stands, for people to read and to follow. */
export interface Citation {
  /** `Party Congress report, Dec 28, 2021 · Part III · Urban renewal project · ¶25 s2` */
  readonly text: string;
  /** The published page, opened at the cited sentence. */
  readonly url: string;
}

const dateFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** The citation of an excerpt, with the link to the sentences that it quotes. */
export function cite(report: Report, excerpt: Excerpt): Citation {
  const runs: { start: number; end: number }[] = [];
  let previous: Sentence | undefined;
  for (const sentence of quotedSentences(excerpt)) {
    const run = runs.at(-1);
    if (run !== undefined && previous?.number === sentence.number - 1) run.end = sentence.end;
    else runs.push({ start: sentence.start, end: sentence.end });
    previous = sentence;
  }
  const [first = excerpt.paragraph, ...further] = runs;
  return { text: citationText(report, excerpt), url: fragmentUrl(report, first, ...further) };
}

/** Its words alone: the sentences are named unless it is the whole paragraph. */
export function citationText(report: Report, excerpt: Excerpt): string {
  return `${heading(report, excerpt.paragraph)} · ${citedReference(excerpt)}`;
}

function citedReference(excerpt: Excerpt): string {
  const { paragraph, pieces } = excerpt;
  const isWhole = pieces[0]?.start === paragraph.start && pieces[0].end === paragraph.end;
  const isBare = quotedSentences(excerpt).length === 0 || (isWhole && paragraph.sentences.length > 1);
  return isBare ? `¶${paragraph.number}` : quotedReference(excerpt);
}

/** `¶25 s2`, or `¶7 s3–5`: from the first to the last sentence that an excerpt takes words from. */
export function quotedReference(excerpt: Pick<Excerpt, 'paragraph' | 'pieces'>): string {
  const sentences = quotedSentences(excerpt);
  return referenceOf(excerpt.paragraph, sentences[0]?.number ?? 1, sentences.at(-1)?.number ?? 1);
}

/** `¶25 s2`, or `¶7 s3–5` for a run of sentences. */
export function referenceOf(paragraph: Paragraph, firstSentence: number, lastSentence: number): string {
  const sentences = firstSentence === lastSentence ? `s${firstSentence}` : `s${firstSentence}–${lastSentence}`;
  return `¶${paragraph.number} ${sentences}`;
}

function heading({ citationTitle, date }: Report, { section }: Paragraph): string {
  return [`${citationTitle}, ${formatDate(date)}`, section.part, section.title]
    .filter((part) => part !== undefined)
    .join(' · ');
}

let formatted: { readonly date: string; readonly text: string } | undefined;

/** `2021-12-28` → `Dec 28, 2021` */
export function formatDate(date: string): string {
  // Every citation has the one date of the report; formatting it costs more than all the rest of a citation.
  if (formatted?.date !== date) formatted = { date, text: dateFormat.format(new Date(`${date}T00:00:00Z`)) };
  return formatted.text;
}
