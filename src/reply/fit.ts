import { LIMITS } from './limits.js';
import { toMarkdown } from './markdown.js';
import type { Block } from './reply.js';

/** Whether the blocks go into one message. */
export function fits(blocks: readonly Block[], max: number = LIMITS.content): boolean {
  return toMarkdown({ blocks }).length <= max;
}

/**
 * All of the first blocks, and as many of the others, in order, as one message holds.
 * @param optional  complete quotations: one that does not fit is left to its button, never cut
 */
export function fitBlocks(required: readonly Block[], optional: readonly Block[]): readonly Block[] {
  const blocks = [...required];
  for (const block of optional) {
    if (!fits([...blocks, block])) break;
    blocks.push(block);
  }
  return blocks;
}
