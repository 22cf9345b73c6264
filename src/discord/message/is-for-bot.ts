import type { Message } from 'discord.js';

/** Whether a message is meant for the bot: it comes from a person, and mentions it, replies to it, or is direct. */
export function isForBot(message: Message): boolean {
  const { author, webhookId, system, client } = message;
  if (author.bot || webhookId !== null || system) return false;
  // @everyone and roles are not among these; a reply with its ping on is.
  return !message.inGuild() || message.mentions.users.has(client.user.id);
}
