import type { RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { messagesFor } from '../messages/messages.js';
import { noticeReply } from '../reply/notice.js';
import { logFailure } from './message/delivery.js';
import { toInteractionMessage } from './message/to-message.js';

/** Tells a member in private that they ask more than their share, and when there is an answer for them again. */
export async function refuseTurn(interaction: RepliableInteraction, seconds: number, log: Logger): Promise<void> {
  const notice = noticeReply(messagesFor(interaction.locale).tooManyQuestions(seconds));
  try {
    await interaction.reply(toInteractionMessage(notice, log));
  } catch (error) {
    logFailure(error, log);
  }
}
