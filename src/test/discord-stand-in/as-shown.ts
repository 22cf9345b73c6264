import { BOT } from './ids.js';
import { asArray, asRecord } from './json.js';

/**
 * A message as a bot without the privileged intent for content sees it: its own, those that mention it, and those in
 * direct messages with what they say, and all others empty.
 * @see https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function asShown(message: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isOwn = asRecord(message['author'])['id'] === BOT.id;
  const mentionsBot = asArray(message['mentions']).some((user) => asRecord(user)['id'] === BOT.id);
  const isDirect = message['guild_id'] === undefined && message['channel_type'] === 1;
  if (isOwn || mentionsBot || isDirect) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
