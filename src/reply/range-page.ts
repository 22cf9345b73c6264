import type { Range, RangeEnd } from '../report/range.js';
import type { Reference } from '../report/reference.js';
import type { Paragraph, Report } from '../report/report.js';
import { pageOf, pageStarts } from './blocks.js';
import { fits } from './fit.js';
import type { Block } from './reply.js';

/** A stretch of the report, as far as one message goes. */
export interface RangePage {
  readonly blocks: readonly Block[];
  /** Where to read on: in the rest of the range, or, past its end, in the report; undefined at the report's end. */
  readonly next: Range | undefined;
}

/**
 * As many whole sentences of a range as one message holds, paragraph by paragraph; only a sentence that is too long
 * alone is cut. Blank lines within the range are passed over.
 */
export function rangePage(report: Report, { from, to }: Range): RangePage {
  const blocks: Block[] = [];
  let at: Reference | undefined = from;
  while (at !== undefined) {
    const isLast: boolean = to === undefined || to.paragraph === at.paragraph;
    const page = pageOf(report, at, blocks, isLast ? to?.sentence : undefined);
    // Below another quotation, a sentence that does not fit waits for the next message.
    if (blocks.length > 0 && ((page.next?.offset ?? 0) > 0 || !fits([...blocks, page.block]))) break;
    blocks.push(page.block);
    if (page.next !== undefined) return { blocks, next: { from: page.next, to } };
    if (isLast) return { blocks, next: after(report, at.paragraph, to) };
    at = startAfter(report, at.paragraph);
  }
  return { blocks, next: at === undefined ? undefined : { from: at, to } };
}

/**
 * The start of the page before a place, so that pages read backwards leave nothing out: the last page of the
 * paragraph that begins before the place, or else of the one before.
 * @returns undefined at the start of the report
 */
export function pageBefore(report: Report, { paragraph, sentence, offset }: Reference): Reference | undefined {
  const isBefore = (start: Reference): boolean =>
    start.sentence < sentence || (start.sentence === sentence && start.offset < offset);
  const own = sentence === 1 && offset === 0 ? undefined : pageStarts(report, paragraph).findLast(isBefore);
  if (own !== undefined) return own;
  const before = report.paragraphs.slice(0, paragraph.number - 1).findLast(hasText);
  return before === undefined ? undefined : pageStarts(report, before).at(-1);
}

/** Where the report goes on after a range. */
function after(report: Report, paragraph: Paragraph, to: RangeEnd | undefined): Range | undefined {
  const rest =
    to !== undefined && to.sentence < paragraph.sentences.length
      ? { paragraph, sentence: to.sentence + 1, offset: 0 }
      : startAfter(report, paragraph);
  return rest === undefined ? undefined : { from: rest, to: undefined };
}

function startAfter(report: Report, paragraph: Paragraph): Reference | undefined {
  const next = report.paragraphs.slice(paragraph.number).find(hasText);
  return next === undefined ? undefined : { paragraph: next, sentence: 1, offset: 0 };
}

function hasText({ sentences }: Paragraph): boolean {
  return sentences.length > 0;
}
