import {
  type ButtonInteraction,
  type CommandInteraction,
  MessageFlags,
  type MessageTarget,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { offerControls } from '../controls/offer-controls.js';
import { hidesAnswers, likelyMissing, mayBeHidden } from '../controls/situation.js';
import type { Messages } from '../messages/texts.js';
import { fits } from '../reply/fit.js';
import { LIMITS } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import { withAllowedPicture } from './message/picture.js';
import { readyPayload } from './message/ready-payload.js';
import { toInteractionMessage, toMessage } from './message/to-message.js';
import { readSituation } from './read-situation.js';

/** An interaction that wants a message for an answer. */
export type Asking = CommandInteraction | ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/**
 * Sends a reply as the answer to an interaction, with the controls that every answer has. Where Discord shows it to
 * the asker alone, it says so.
 */
export async function sendAnswer(interaction: Asking, answer: Reply, messages: Messages, log: Logger): Promise<void> {
  const reply = withAllowedPicture(answer, interaction);
  const situation = readSituation(interaction);
  const hasOthers = situation.place !== 'bot-dm';
  const dress = (dressed: Reply): Reply =>
    offerControls(dressed, { isPublic: dressed.visibility === 'public', hasOthers }, messages);
  if (reply.visibility === 'private' || !mayBeHidden(situation)) {
    await interaction.reply(readyPayload(interaction as MessageTarget, toInteractionMessage(dress(reply), log)));
    return;
  }
  const missing = hidesAnswers(situation);
  if (missing === undefined) {
    // Servers may have further reasons to hide an answer; what became of it stands in Discord's response alone.
    const response = await interaction.reply({ ...toInteractionMessage(dress(reply), log), withResponse: true });
    if (response.resource?.message?.flags.has(MessageFlags.Ephemeral) !== true) return;
  }
  const reason = messages.hiddenAnswer(messages.permissions[missing ?? likelyMissing(situation)]);
  const noted = [...reply.blocks, { kind: 'note', text: reason } as const];
  const hasRoom = fits(noted, LIMITS.content);
  const hidden = dress({ ...reply, blocks: hasRoom ? noted : reply.blocks, visibility: 'private' });
  if (missing === undefined) {
    const { content, components } = toMessage(hidden, log);
    await interaction.editReply({ content, components });
  } else await interaction.reply(toInteractionMessage(hidden, log));
  if (!hasRoom) await interaction.followUp(toInteractionMessage(noticeReply(reason), log));
}
