import type { Library } from '../command.js';
import { cite, formatDate } from '../reply/citation.js';
import { fits } from '../reply/fit.js';
import { LIMITS } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Block, Reply } from '../reply/reply.js';
import { type Excerpt, excerptText } from '../report/excerpt.js';
import type { Report } from '../report/report.js';
import { quotesIn } from './quotes-in.js';

// What CommonMark would take for mark-up inside a line, and at the start of one.
const MARKDOWN_INLINE = /[\\`*_~[\]<>|&]/g;
const MARKDOWN_START = /^(\s*)([-+#=]|\d+(?=[.)]))/;

/**
 * The quotations of a message in three forms, each in a block of code: as plain text, as Markdown, and as a formal
 * reference. One reply, or as many as it takes to keep each form whole.
 * @param content  the message's Markdown
 */
export function copyReplies(
  content: string,
  { report, messages }: Pick<Library, 'report' | 'messages'>,
): readonly Reply[] {
  const excerpts = quotesIn(content, report);
  if (excerpts.length === 0) return [noticeReply(messages.nothingToCopy)];
  const form = (heading: string, write: (report: Report, excerpt: Excerpt) => string): readonly Block[] => [
    { kind: 'heading', text: heading },
    { kind: 'code', text: excerpts.map((excerpt) => write(report, excerpt)).join('\n\n') },
  ];
  const forms = [
    form(messages.plainText, plainText),
    form(messages.markdown, markdown),
    form(messages.formalReference, formalReference),
  ];
  return shareOut(forms).map((blocks) => ({ blocks, actions: [], visibility: 'private' }));
}

/** `“…” (Party Congress report, Dec 28, 2021 · Part III · Urban renewal project · ¶25 s2)` */
export function plainText(report: Report, excerpt: Excerpt): string {
  return `“${excerptText(report, excerpt)}” (${cite(report, excerpt).text})`;
}

/** A block quotation with the citation as a link under it. */
export function markdown(report: Report, excerpt: Excerpt): string {
  const { text, url } = cite(report, excerpt);
  return `> ${escapeMarkdown(excerptText(report, excerpt))}\n>\n> — [${escapeMarkdown(text)}](<${url}>)`;
}

/** `Zhang Zhijun. The 14th Changchun Municipal Party Congress Opened. Dec 28, 2021. ¶25 s2. http://…` */
export function formalReference(report: Report, excerpt: Excerpt): string {
  const { text, url } = cite(report, excerpt);
  const place = text.split(' · ').at(-1);
  return [report.speaker, report.title, formatDate(report.date), place, url]
    .filter((part) => part !== undefined)
    .join('. ');
}

/** As many forms in one message as go in. */
function shareOut(forms: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const messages: (readonly Block[])[] = [];
  for (const form of forms) {
    const together = [...(messages.at(-1) ?? []), ...form];
    if (messages.length > 0 && fits(together, LIMITS.content)) messages[messages.length - 1] = together;
    else messages.push(form);
  }
  return messages;
}

function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN_INLINE, '\\$&').replace(MARKDOWN_START, '$1\\$2');
}
