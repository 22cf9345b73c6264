import { readActions } from '../answers/read-actions.js';
import type { Library } from '../command.js';
import { quoteBlock } from '../reply/blocks.js';
import { fitBlocks, fits } from '../reply/fit.js';
import { LIMITS } from '../reply/limits.js';
import { type Action, type Block, publicReply, type Reply } from '../reply/reply.js';
import type { Excerpt } from '../report/excerpt.js';
import { decodePassages, encodePassages } from './passage-list.js';

/** Passages shown in one reply at most: the best, and two more. */
export const PASSAGES_PER_PAGE = 3;

/** Passages that “next” leads to, the first ones included: as many as a `custom_id` holds of a report of this size. */
export const PASSAGES_MAX = 8;

/** How a page of passages is shown. */
interface PassagesOptions {
  /** How many to show at most, 1 to `PASSAGES_PER_PAGE`. */
  readonly most?: number;
  /** The question, in one line. */
  readonly asked?: string | undefined;
  /** What is said before the first page. */
  readonly preface?: readonly Block[];
}

/** What a `custom_id` has left for a list, beside the control's name and a number of two digits. */
const LIST_ROOM = LIMITS.customId - '1|*passages|99|'.length;

/**
 * A page of what a search found, with ways to the others. The list goes along with the buttons, so that they need
 * neither the question nor the search.
 * @param excerpts  everything found, best first
 * @param from      the first to show, counted from 0
 */
export function passagesReply(
  excerpts: readonly Excerpt[],
  from: number,
  { report, messages }: Pick<Library, 'report' | 'messages'>,
  { most = PASSAGES_PER_PAGE, asked, preface = [] }: PassagesOptions = {},
): Reply {
  const head: readonly Block[] = asked === undefined ? [] : [{ kind: 'asked', text: asked }];
  const { list, count: listed } = encodePassages(report, excerpts, LIST_ROOM);
  const quotes = excerpts.slice(from, from + most).map((excerpt) => quoteBlock(report, excerpt));
  const note = (to: number): Block => ({ kind: 'note', text: messages.passages(from + 1, to, listed) });
  const blocks = fitBlocks([...head, ...(from > 0 ? [note(listed)] : preface)], quotes);
  const shown = excerpts.slice(from, from + blocks.filter(({ kind }) => kind === 'quote').length);
  const to = from + shown.length;
  const turn = (label: string, start: number): Action => ({ label, control: 'passages', from: start, list });
  const noted = blocks.map((block) => (from > 0 && block.kind === 'note' ? note(to) : block));
  return publicReply(noted, [
    ...readActions(shown, messages),
    ...(from > 0 ? [turn(messages.previous, startBefore(excerpts, from, head, { report, messages }))] : []),
    ...(to > from && to < listed ? [turn(messages.next, to)] : []),
  ]);
}

/**
 * The page that a button asks for; undefined when its list is not of this report.
 * @param asked  the question that stands in the message, which the page goes on showing
 */
export function turnedPassages(
  list: string,
  from: number,
  library: Pick<Library, 'report' | 'messages'>,
  asked?: string,
): Reply | undefined {
  const excerpts = decodePassages(library.report, list);
  return excerpts === undefined || from >= excerpts.length
    ? undefined
    : passagesReply(excerpts, from, library, { asked });
}

/** The first of the passages before that fit on one page together. */
function startBefore(
  excerpts: readonly Excerpt[],
  end: number,
  head: readonly Block[],
  { report, messages }: Pick<Library, 'report' | 'messages'>,
): number {
  const note: Block = { kind: 'note', text: messages.passages(end, end, end) };
  let start = end - 1;
  while (start > 0 && end - start < PASSAGES_PER_PAGE) {
    const page = excerpts.slice(start - 1, end).map((excerpt) => quoteBlock(report, excerpt));
    if (!fits([...head, note, ...page])) break;
    start -= 1;
  }
  return start;
}
