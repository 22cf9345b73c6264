import { type ButtonInteraction, DiscordAPIError, MessageFlags, Routes, userMention } from 'discord.js';
import type { Logger } from 'pino';
import { likelyMissing, routeToShare } from '../controls/situation.js';
import type { Messages } from '../messages/texts.js';
import { noticeReply } from '../reply/notice.js';
import { logFailure } from './message/delivery.js';
import { type MessageRow, replaceControl, rowsOf } from './message/message-rows.js';
import { toInteractionMessage } from './message/to-message.js';
import { readSituation } from './read-situation.js';

/** A private answer as everyone is to see it. */
interface SharedAnswer {
  readonly content: string;
  readonly components: readonly MessageRow[];
}

/** Shows everyone the answer above the button, with who shares it: in the channel where the bot may write. */
export async function shareAnswer(interaction: ButtonInteraction, messages: Messages, log: Logger): Promise<void> {
  const situation = readSituation(interaction);
  const route = routeToShare(situation);
  if (route.kind === 'refused') {
    const notice = noticeReply(messages.cannotShare(messages.permissions[route.missing]));
    await interaction.reply(toInteractionMessage(notice, log));
    return;
  }
  const shared = sharedAnswer(interaction, messages);
  // First of all, since posting may take longer than Discord waits.
  await interaction.deferUpdate();
  try {
    if (route.kind === 'channel' && (await postToChannel(interaction, shared))) return await dropShare(interaction);
    if (await followUp(interaction, shared)) return await dropShare(interaction);
    await tell(interaction, messages.cannotShare(messages.permissions[likelyMissing(situation)]), log);
  } catch (error) {
    logFailure(error, log);
    await tell(interaction, messages.failedToShare, log);
  }
}

function sharedAnswer({ message, user }: ButtonInteraction, messages: Messages): SharedAnswer {
  const removal = { label: messages.remove, control: 'remove', asker: user.id } as const;
  // Small print at the end told why one person alone saw it. Allowed mentions are none, so the name pings nobody.
  const content = message.content.replace(/(?:\n-# .*)+$/, '');
  return {
    content: `${content}\n-# ${messages.sharedBy(userMention(user.id))}`,
    components: replaceControl(rowsOf(message), 'share', removal),
  };
}

/** @returns whether the bot may write there: what came with the click is not the last word */
async function postToChannel(
  { client, channelId, message }: ButtonInteraction,
  shared: SharedAnswer,
): Promise<boolean> {
  const body = {
    ...shared,
    allowed_mentions: { parse: [], replied_user: false },
    flags: MessageFlags.SuppressEmbeds,
    // Whoever presses twice shares once.
    nonce: message.id,
    enforce_nonce: true,
  };
  try {
    await client.rest.post(Routes.channelMessages(channelId), { body });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return false;
    throw error;
  }
}

/** @returns whether everyone sees it */
async function followUp(interaction: ButtonInteraction, shared: SharedAnswer): Promise<boolean> {
  const { flags } = await interaction.followUp({
    ...shared,
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds,
  });
  return !flags.has(MessageFlags.Ephemeral);
}

/** Once is enough. */
async function dropShare(interaction: ButtonInteraction): Promise<void> {
  await interaction.editReply({ components: replaceControl(rowsOf(interaction.message), 'share', undefined) });
}

async function tell(interaction: ButtonInteraction, text: string, log: Logger): Promise<void> {
  await interaction.followUp(toInteractionMessage(noticeReply(text), log));
}
