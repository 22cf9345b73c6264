import { type Excerpt, excerptRuns, wholeParagraph } from '../report/excerpt.js';
import type { Reference } from '../report/reference.js';
import type { Paragraph, Report, Span } from '../report/report.js';
import { cite } from './citation.js';
import { fits, lastThat } from './fit.js';
import { LIMITS } from './limits.js';
import type { Block } from './reply.js';

/** An excerpt beside its citation. */
export function quoteBlock(report: Report, excerpt: Excerpt): Block {
  return { kind: 'quote', runs: excerptRuns(report, excerpt), citation: cite(report, excerpt) };
}

/** A paragraph from one place in it on, as far as a message goes. */
export interface Page {
  readonly block: Block;
  /** Where to read on; undefined when the paragraph ends here. */
  readonly next: Reference | undefined;
}

/**
 * As many whole sentences as one message holds beside the other blocks. A sentence that is too long alone is cut at a
 * word, marked, and goes on with the next page: pages together give every word of the paragraph, once.
 * @param from    where to begin, as `findReference` or the page before gave it
 * @param beside  the message's other blocks; the bot's own, and short
 * @param last    number of the sentence to end with; that of the paragraph when left out
 */
export function pageOf(report: Report, from: Reference, beside: readonly Block[], last?: number): Page {
  const { paragraph } = from;
  const sentences = paragraph.sentences.slice(from.sentence - 1, last);
  const [first] = sentences;
  if (first === undefined) return { block: quoteBlock(report, wholeParagraph(paragraph)), next: undefined };
  const start = first.start + from.offset;
  const blockTo = (end: number): Block => quoteBlock(report, { paragraph, pieces: [{ start, end }], matches: [] });
  // Escaping only adds: what is longer than a message before it need not be tried.
  const ends = sentences.map(({ end }) => end).filter((end) => end - start <= LIMITS.content);
  const count = lastThat(0, ends.length, (tried) => fits([...beside, blockTo(ends[tried - 1] ?? start)]));
  if (count > 0) {
    const next = sentences[count];
    return {
      block: blockTo(ends[count - 1] ?? start),
      next: next === undefined ? undefined : { paragraph, sentence: next.number, offset: 0 },
    };
  }
  const citation = cite(report, { paragraph, pieces: [first], matches: [] });
  const cutBlock = (end: number): Block => ({
    kind: 'quote',
    runs: excerptRuns(report, { paragraph, pieces: [{ start, end }], matches: [] }),
    citation,
  });
  const end = cutEnd(report.text, { start, end: first.end }, (to) => fits([...beside, cutBlock(to)]));
  const after = report.text.slice(end, first.end);
  const offset = end - first.start + (after.length - after.trimStart().length);
  return { block: cutBlock(end), next: { ...from, offset } };
}

/** Where the pages of a paragraph begin, when it is read from its start with nothing beside; 1 or more. */
export function pageStarts(report: Report, paragraph: Paragraph): readonly Reference[] {
  const starts: Reference[] = [];
  let at: Reference | undefined = { paragraph, sentence: 1, offset: 0 };
  // Every page takes a character at least, so this ends.
  while (at !== undefined) {
    starts.push(at);
    at = pageOf(report, at, []).next;
  }
  return starts;
}

/** The last place to cut a span at that fits: between words, or within a word longer than half of the room. */
function cutEnd(text: string, { start, end }: Span, fitsTo: (end: number) => boolean): number {
  const low = lastThat(start, Math.min(end - 1, start + LIMITS.content), fitsTo);
  const words = text
    .slice(start, low + 1)
    .replace(/\S+$/, '')
    .trimEnd();
  const cut = words.length > (low - start) / 2 ? start + words.length : low;
  // Half of a surrogate pair is not a character. One is always taken, or reading on would stand still.
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(cut)) && /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  const whole = isHalf ? cut - 1 : cut;
  return whole > start ? whole : start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}
