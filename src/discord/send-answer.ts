import { type ButtonInteraction, type CommandInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { offerControls } from '../controls/offer-controls.js';
import { hidesAnswers, mayBeHidden, type Permission } from '../controls/situation.js';
import type { Messages } from '../messages/messages.js';
import { fitBlocks } from '../reply/fit.js';
import { LIMITS } from '../reply/limits.js';
import type { Reply } from '../reply/reply.js';
import { readSituation } from './read-situation.js';
import { toInteractionMessage, toMessage } from './to-message.js';

/** An interaction that wants a message for an answer. */
export type Asking = CommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/**
 * Sends a reply as the answer to an interaction, with the controls that every answer has. Where Discord shows it to
 * the asker alone, it says so.
 */
export async function sendAnswer(interaction: Asking, reply: Reply, messages: Messages, log: Logger): Promise<void> {
  const situation = readSituation(interaction);
  const hasOthers = situation.place !== 'bot-dm';
  const dress = (dressed: Reply): Reply =>
    offerControls(dressed, { isPublic: dressed.visibility === 'public', hasOthers }, messages);
  if (reply.visibility === 'private' || !mayBeHidden(situation)) {
    await interaction.reply(toInteractionMessage(dress(reply), log));
    return;
  }
  const missing = hidesAnswers(situation);
  if (missing !== undefined) {
    await interaction.reply(toInteractionMessage(dress(hiddenReply(reply, missing, messages)), log));
    return;
  }
  // Servers may have further reasons to hide an answer; what became of it stands in Discord's response alone.
  const response = await interaction.reply({ ...toInteractionMessage(dress(reply), log), withResponse: true });
  if (response.resource?.message?.flags.has(MessageFlags.Ephemeral) !== true) return;
  const { flags: _, ...hidden } = toMessage(dress(hiddenReply(reply, 'UseExternalApps', messages)), log);
  await interaction.editReply(hidden);
}

/** The reply as the asker alone sees it, with the reason under it. */
function hiddenReply(reply: Reply, missing: Permission, { hiddenAnswer, permissions }: Messages): Reply {
  const note = { kind: 'note', text: hiddenAnswer(permissions[missing]) } as const;
  return { ...reply, blocks: fitBlocks(reply.blocks, [note], LIMITS.content), visibility: 'private' };
}
