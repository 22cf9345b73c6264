import type { Context } from '../conversation/context.js';
import type { Report } from '../report/report.js';
import { askedIn } from './asked-in.js';
import { quotesIn } from './quotes-in.js';

/**
 * What a question may go on from: the passages that a message of the bot's own cites, and the question in its first line.
 * @param content  the message's Markdown
 * @returns undefined where it cites nothing of this report
 */
export function contextIn(content: string, report: Report): Context | undefined {
  const paragraphs = [...new Set(quotesIn(content, report).map(({ paragraph }) => paragraph.number))];
  return paragraphs.length === 0 ? undefined : { question: askedIn(content), paragraphs };
}
