import type { Messages } from '../messages/texts.js';
import type { Action } from '../reply/reply.js';
import type { Excerpt } from '../report/excerpt.js';

/** Paragraphs that one answer offers to read whole: a row of buttons. */
const READS_MAX = 5;

/** Buttons that open the whole paragraph of each excerpt, each paragraph once. */
export function readActions(excerpts: readonly Excerpt[], messages: Messages): readonly Action[] {
  const numbers = [...new Set(excerpts.map(({ paragraph }) => paragraph.number))];
  return numbers.slice(0, READS_MAX).map((number) => ({
    label: messages.readParagraph(number),
    command: 'read',
    options: { passage: String(number) },
  }));
}
