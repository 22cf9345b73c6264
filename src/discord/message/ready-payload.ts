import { type InteractionReplyOptions, MessagePayload, type MessageTarget } from 'discord.js';
import type { InteractionBody } from './to-message.js';

/**
 * The body of an answer as discord.js would send it. Ours is in Discord's own form already: left to discord.js, every key
 * of every button would be turned once more, which takes as long as all else that it does for an answer.
 * @param target  what is replied to
 * @returns the body itself where a file goes along, which discord.js has to read
 */
export function readyPayload(target: MessageTarget, body: InteractionBody): MessagePayload | InteractionReplyOptions {
  if (body.files !== undefined) return body;
  const payload = MessagePayload.create(target, {});
  payload.body = {
    content: body.content,
    components: [...body.components],
    allowed_mentions: { parse: [], replied_user: false },
    flags: body.flags.reduce((sum: number, flag) => sum | flag, 0),
  };
  return payload;
}
