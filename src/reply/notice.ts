import { fitBlocks } from './fit.js';
import type { Action, Reply } from './reply.js';

/** An answer for the asker's eyes: a miss, a mistake, something that went wrong. Cut when longer than a message. */
export function noticeReply(text: string, actions: readonly Action[] = []): Reply {
  return { blocks: fitBlocks([{ kind: 'text', text }], []), actions, visibility: 'private' };
}
