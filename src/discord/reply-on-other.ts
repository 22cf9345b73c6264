import type { Logger } from 'pino';
import { askTheReport } from '../../commands/ask-the-report.js';
import { checkAgainstTheReport } from '../../commands/check-against-the-report.js';
import { answer } from '../answer.js';
import type { Library } from '../command.js';
import { asksToCheck } from '../conversation/check-request.js';
import { menuName } from '../messages/command-texts.js';
import { plainText } from '../reply/message-text.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import type { RepliedTo } from './message/replied-to.js';

/**
 * The reply to what is asked of somebody else's message: “is that right?” checks it, and a bare mention asks the report
 * about it, as the commands of its menu do; but for everyone to see, as it was asked.
 * @returns undefined where the question has nothing to do with that message
 */
export function replyOnOther(
  question: string,
  { content }: RepliedTo,
  library: Library,
  log: Logger,
): Reply | undefined {
  const isCheck = asksToCheck(question);
  if (!isCheck && /[\p{L}\p{N}]/u.test(question)) return undefined;
  const { messages } = library;
  if (plainText(content) === '') {
    const name = menuName(isCheck ? 'checkAgainstTheReport' : 'askTheReport', messages.locale);
    return noticeReply(messages.hiddenMessage(name));
  }
  const command = isCheck ? checkAgainstTheReport : askTheReport;
  const reply = answer({ handle: () => command.handle(content, library) }, {}, library, log);
  const hasAnswer = reply.blocks.some(({ kind }) => kind === 'quote') && reply.brief === undefined;
  return hasAnswer ? { ...reply, visibility: 'public' } : reply;
}
