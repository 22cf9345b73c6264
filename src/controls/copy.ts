import type { Library } from '../command.js';
import { cite, formatDate, quotedReference } from '../reply/citation.js';
import { fits } from '../reply/fit.js';
import { LIMITS } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Action, Block, Reply } from '../reply/reply.js';
import { type Excerpt, excerptText } from '../report/excerpt.js';
import type { Report } from '../report/report.js';
import { decodePassages, encodePassages } from './passage-list.js';
import { quotesIn } from './quotes-in.js';

/** What a `custom_id` has left for a passage, beside the control's name. */
const LIST_ROOM = LIMITS.customId - '1|*copy|'.length;

// What CommonMark would take for mark-up inside a line, and at the start of one.
const MARKDOWN_INLINE = /[\\`*_~[\]<>|&]/g;
const MARKDOWN_START = /^(\s*)([-+#=]|\d+(?=[.)]))/;

/**
 * The first quotation of a message, ready to be copied, and a way to each of the others: the first is what most want, and
 * three at once are hard to tell apart on a phone.
 * @param content  the message's Markdown
 */
export function copyFirst(content: string, library: Pick<Library, 'report' | 'messages'>): readonly Reply[] {
  const [first, ...others] = quotesIn(content, library.report);
  const replies = copyExcerpts(first === undefined ? [] : [first], library);
  const actions = others.map((excerpt) => copyAction(excerpt, library));
  return replies.map((reply, index) => (index === replies.length - 1 ? { ...reply, actions } : reply));
}

/** The quotation that a button carries; undefined when it is of another report. */
export function copyListed(list: string, library: Pick<Library, 'report' | 'messages'>): readonly Reply[] | undefined {
  const excerpts = decodePassages(library.report, list);
  return excerpts === undefined ? undefined : copyExcerpts(excerpts, library);
}

/**
 * All quotations of a message.
 * @param content  the message's Markdown
 */
export function copyAll(content: string, library: Pick<Library, 'report' | 'messages'>): readonly Reply[] {
  return copyExcerpts(quotesIn(content, library.report), library);
}

function copyAction(excerpt: Excerpt, { report, messages }: Pick<Library, 'report' | 'messages'>): Action {
  const { list } = encodePassages(report, [excerpt], LIST_ROOM);
  return { label: `${messages.copy} ${quotedReference(excerpt)}`, control: 'copy', list };
}

/**
 * Quotations in three forms, each in a block of code: as plain text, as Markdown, and as a formal reference. One reply,
 * or as many as it takes to keep each form whole.
 */
function copyExcerpts(
  excerpts: readonly Excerpt[],
  { report, messages }: Pick<Library, 'report' | 'messages'>,
): readonly Reply[] {
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
