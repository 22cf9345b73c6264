import type { Context } from '../conversation/context.js';
import { findParagraph, type Report } from '../report/report.js';
import { askedIn } from './asked-in.js';
import { quotesIn } from './quotes-in.js';

/** Characters of the report's SHA-256 in front: a list is good for the very text that it was made from. */
const MARK_LENGTH = 4;

/**
 * What a question may go on from: the passages that a message of the bot's own cites, and the question in its first line.
 * @param content  the message's Markdown
 * @returns undefined where it cites nothing of this report
 */
export function contextIn(content: string, report: Report): Context | undefined {
  const paragraphs = [...new Set(quotesIn(content, report).map(({ paragraph }) => paragraph.number))];
  return paragraphs.length === 0 ? undefined : { question: askedIn(content), paragraphs };
}

/** Paragraphs that go along with a form: those that stood in one message. */
const LISTED_MAX = 8;

/** The cited paragraphs as short as they can be written: `57b8-d.k`, numbers in base 36. */
export function encodeContext({ paragraphs }: Context, { sha256 }: Report): string {
  return `${sha256.slice(0, MARK_LENGTH)}-${paragraphs
    .slice(0, LISTED_MAX)
    .map((number) => number.toString(36))
    .join('.')}`;
}

/** The twin of `encodeContext`; undefined for what it did not write, or wrote of another text. */
export function decodeContext(list: string, question: string | undefined, report: Report): Context | undefined {
  const [mark, numbers, ...rest] = list.split('-');
  if (mark !== report.sha256.slice(0, MARK_LENGTH) || rest.length > 0) return undefined;
  if (numbers === undefined || !/^[\da-z]{1,6}(?:\.[\da-z]{1,6}){0,7}$/.test(numbers)) return undefined;
  const paragraphs = numbers.split('.').map((digits) => Number.parseInt(digits, 36));
  return paragraphs.every((number) => findParagraph(report, number) !== undefined)
    ? { question, paragraphs }
    : undefined;
}
