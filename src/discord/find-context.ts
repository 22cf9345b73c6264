import type { Message } from 'discord.js';
import { contextIn } from '../controls/context-in.js';
import type { Context } from '../conversation/context.js';
import { goesOn } from '../conversation/follow-up.js';
import type { Report } from '../report/report.js';
import { ownBefore } from './message/history.js';
import { findAsker } from './message/message-rows.js';
import type { RepliedTo } from './message/replied-to.js';

/**
 * What a question in a message may go on from: the answer that it replies to; in direct messages the last one there; in a
 * thread the last one to the same member, or else to anybody. Where nothing is at hand, and the question stands on its own,
 * nothing is looked for.
 * @param repliedTo  as the event brought it along
 */
export async function findContext(
  message: Message,
  question: string,
  repliedTo: RepliedTo | undefined,
  report: Report,
): Promise<Context | undefined> {
  const { author, channel, client, reference } = message;
  const isAtHand = repliedTo?.authorId === client.user.id;
  if (!isAtHand && !goesOn(question)) return undefined;
  if (reference !== null) {
    const content = await contentOf(message, repliedTo, client.user.id);
    if (content !== undefined) return contextIn(content, report);
  }
  if (!channel.isDMBased() && !channel.isThread()) return undefined;
  const own = await ownBefore(message);
  const toAuthor = channel.isThread() ? own.filter((answer) => findAsker(answer) === author.id) : [];
  for (const { content } of [...toAuthor, ...own]) {
    const context = contextIn(content, report);
    if (context !== undefined) return context;
  }
  return undefined;
}

/** What the bot said in the message that is replied to; undefined where that is not the bot's, or cannot be read. */
async function contentOf(
  message: Message,
  repliedTo: RepliedTo | undefined,
  botId: string,
): Promise<string | undefined> {
  if (repliedTo !== undefined) return repliedTo.authorId === botId ? repliedTo.content : undefined;
  try {
    // Discord does not always look it up.
    const { author, content } = await message.fetchReference();
    return author.id === botId ? content : undefined;
  } catch {
    return undefined;
  }
}
