import type { Message } from 'discord.js';

/** Messages before a question among which the bot's last answer is looked for. */
const LOOKED_BACK = 30;
/** Messages after an edited one among which an answer to it is looked for: Discord gives as many before it. */
const LOOKED_AROUND = 100;

/**
 * The bot's own messages before one in the same channel, newest first.
 * @returns none where the bot may not read what was written before
 */
export async function ownBefore(message: Message): Promise<readonly Message[]> {
  const found = await read(message, { before: message.id, limit: LOOKED_BACK });
  return found.filter(({ author, client }) => author.id === client.user.id);
}

/**
 * Whether the bot has answered a message already.
 * @returns undefined where that cannot be seen
 */
export async function isAnswered(message: Message): Promise<boolean | undefined> {
  const found = await read(message, { around: message.id, limit: LOOKED_AROUND });
  // Who may not read the history gets an empty one.
  if (!found.some(({ id }) => id === message.id)) return undefined;
  return found.some(({ author, reference, client }) => {
    return author.id === client.user.id && reference?.messageId === message.id;
  });
}

async function read(
  { channel }: Message,
  query: { readonly before?: string; readonly around?: string; readonly limit: number },
): Promise<readonly Message[]> {
  try {
    const found = await channel.messages.fetch({ ...query, cache: false });
    return [...found.values()].sort((one, other) => other.createdTimestamp - one.createdTimestamp);
  } catch {
    return []; // without it, a question is read as if nothing had been said before
  }
}
