import type { Library } from '../command.js';
import { fits } from '../reply/fit.js';
import { pageBefore, rangePage } from '../reply/range-page.js';
import { type Action, type Block, publicReply, type Reply } from '../reply/reply.js';
import { formatRange, type Range } from '../report/range.js';
import { formatReference } from '../report/reference.js';

/** Places that one answer offers to open beside those it shows: a row of buttons, with room for two more. */
const OTHERS_MAX = 3;

/**
 * Places of the report, word for word: the first as far as a message goes, and those after it that go in whole. The
 * others are offered to be opened.
 * @param ranges  1 or more
 */
export function readReply(ranges: readonly Range[], { report, messages }: Library): Reply {
  const blocks: Block[] = [];
  const others: Range[] = [];
  let next: Range | undefined;
  for (const [at, range] of ranges.entries()) {
    const page = rangePage(report, range);
    const isWhole = page.next === undefined || startsAfter(page.next, range);
    if (at > 0 && (!isWhole || !fits([...blocks, ...page.blocks]))) others.push(range);
    else {
      blocks.push(...page.blocks);
      next = page.next;
    }
  }
  const [first] = ranges;
  const before = first === undefined ? undefined : pageBefore(report, first.from);
  return publicReply(blocks, [
    ...(before === undefined ? [] : [turnAction(messages.previous, { from: before, to: undefined })]),
    ...(next === undefined ? [] : [turnAction(messages.next, next)]),
    ...others.slice(0, OTHERS_MAX).map(
      (range): Action => ({
        label: messages.readPlace(formatRange(range)),
        command: 'read',
        options: { passage: formatRange(range) },
      }),
    ),
  ]);
}

/** Whether a place lies past the end of a range. */
function startsAfter({ from }: Range, { from: start, to }: Range): boolean {
  const last = to?.paragraph ?? start.paragraph;
  if (from.paragraph !== last) return from.paragraph.number > last.number;
  return to !== undefined && from.sentence > to.sentence;
}

function turnAction(label: string, range: Range): Action {
  return {
    label: `${label} (${formatReference(range.from)})`,
    control: 'turn',
    command: 'read',
    options: { passage: formatRange(range) },
  };
}
