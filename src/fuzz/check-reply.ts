import type { Logger } from 'pino';
import { toInteractionMessage } from '../discord/message/to-message.js';
import { LIMITS } from '../reply/limits.js';
import type { Reply } from '../reply/reply.js';

/** What would ping, or name somebody; a back-slash in front makes it plain text. */
const PING = /@(?:everyone|here)|(?<!\\)<(?:@[!&]?|#)\d+>|(?<!\\)<\/[^<>]+:\d+>/;
/** They turn around what stands behind them, or are half a character. */
const UNSAFE = /[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/**
 * What is wrong with a reply, as Discord would get it.
 * @returns one line; undefined where all is well
 */
export function faultIn(reply: Reply, log: Logger): string | undefined {
  const { content, components } = toInteractionMessage(reply, log);
  if (content.trim() === '') return 'an empty message';
  if (content.length > LIMITS.content) return `${content.length} characters`;
  const ping = PING.exec(content);
  if (ping !== null) return `a ping: ${ping[0]}`;
  if (UNSAFE.test(content))
    return `a control of direction, or half a character: ${JSON.stringify(UNSAFE.exec(content)?.[0])}`;
  const ids = components.flatMap((row) => row.components.map(({ custom_id: id }) => id));
  if (new Set(ids).size < ids.length) return 'an id twice';
  if (ids.some((id) => id.length > LIMITS.customId)) return 'an id that is too long';
  return components.length > LIMITS.rows ? `${components.length} rows` : undefined;
}
