import { type Client, Events, GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js';

/** The message that another one replies to, as the event brings it along. */
export interface RepliedTo {
  readonly authorId: string;
  /** Empty where Discord does not show it to the bot: it belongs to somebody else, and does not mention the bot. */
  readonly content: string;
}

/** Events that are held until they are answered, at most; each of them is taken at once, or of no interest. */
const HELD_MAX = 100;

/**
 * Holds what each message event says of the message that it replies to. discord.js puts that into a cache of all
 * messages, which the bot does not keep; fetching it again would take a permission, and a request.
 * @returns takes what is held for a message, once
 */
export function holdRepliedTo(client: Client): (messageId: string) => RepliedTo | undefined {
  const held = new Map<string, RepliedTo>();
  // Emitted before the event that discord.js makes of it, and for all of them.
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.MessageCreate && packet.t !== GatewayDispatchEvents.MessageUpdate) return;
    const { id, referenced_message: message } = packet.d;
    if (message === undefined || message === null) return;
    const [oldest] = held.keys();
    if (held.size >= HELD_MAX && oldest !== undefined) held.delete(oldest);
    held.set(id, { authorId: message.author.id, content: message.content });
  });
  return (messageId) => {
    const repliedTo = held.get(messageId);
    held.delete(messageId);
    return repliedTo;
  };
}
