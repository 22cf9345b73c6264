import { unescapeText } from '../reply/markdown.js';

// As `toMarkdown` writes it: the first line of an answer.
const ASKED = /^-# \*(.*)\*(?:\n|$)/;

/**
 * The question that stands in the first line of a message of the bot's own; undefined where there is none.
 * @param content  the message's Markdown
 */
export function askedIn(content: string): string | undefined {
  const [, asked] = ASKED.exec(content) ?? [];
  return asked === undefined ? undefined : unescapeText(asked);
}
