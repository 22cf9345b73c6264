import { LIMITS, truncate } from './limits.js';
import { toMarkdown } from './markdown.js';
import type { Block } from './reply.js';

/** Whether the blocks go into one message. */
export function fits(blocks: readonly Block[], max: number = LIMITS.answer): boolean {
  return toMarkdown({ blocks }).length <= max;
}

/**
 * All of the first blocks, and as many of the others, in order, as one message holds.
 * @param required  the bot's own words among them are cut, and marked “…”, when they alone are too long for a message
 * @param optional  complete quotations: one that does not fit is left to its button, never cut
 * @param max       characters of the message's content
 */
export function fitBlocks(
  required: readonly Block[],
  optional: readonly Block[],
  max: number = LIMITS.answer,
): readonly Block[] {
  const blocks: Block[] = [];
  for (const block of required) blocks.push(fits([...blocks, block], max) ? block : cutWords(blocks, block, max));
  for (const block of optional) {
    if (!fits([...blocks, block], max)) break;
    blocks.push(block);
  }
  return blocks;
}

/** As much of the bot's own words as goes into one message with the blocks before; quotations stay whole. */
function cutWords(before: readonly Block[], block: Block, room: number): Block {
  if (block.kind === 'quote') return block;
  const cut = (max: number): Block =>
    block.kind === 'list'
      ? { ...block, items: block.items.slice(0, max) }
      : { ...block, text: truncate(block.text, max) };
  return cut(lastThat(1, LIMITS.content, (max) => fits([...before, cut(max)], room)));
}

/**
 * The last number from `low` to `high` that passes, `low` when none does; whatever is below one that passes must pass.
 * Room is measured after escaping, so what goes into it is found by trying.
 */
export function lastThat(low: number, high: number, passes: (number: number) => boolean): number {
  let best = low;
  let limit = high;
  while (best < limit) {
    const middle = (best + limit + 1) >> 1;
    if (passes(middle)) best = middle;
    else limit = middle - 1;
  }
  return best;
}
