import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../command.js';
import { askedIn } from '../controls/asked-in.js';
import { copyFirst, copyListed } from '../controls/copy.js';
import { offerControls } from '../controls/offer-controls.js';
import { turnedPassages } from '../controls/passages.js';
import { mayRemove } from '../controls/situation.js';
import { fromCustomId, fromMenuId } from '../reply/custom-id.js';
import { noticeReply } from '../reply/notice.js';
import type { Call, Reply } from '../reply/reply.js';
import { type Answerer, answerCall, libraryFor } from './answerer.js';
import { followUpForm } from './form.js';
import { logFailure } from './message/delivery.js';
import { findAsker } from './message/message-rows.js';
import { withAllowedPicture } from './message/picture.js';
import { toInteractionMessage, toMessage } from './message/to-message.js';
import { readSituation } from './read-situation.js';
import { sendAnswer } from './send-answer.js';
import { shareAnswer } from './share-answer.js';

/** What somebody uses under a message. */
type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** Does what a button says, with what it carries and what stands in its message; nothing was kept since it was sent. */
export async function answerButton(interaction: ButtonInteraction, answerer: Answerer, parent: Logger): Promise<void> {
  const call = fromCustomId(interaction.customId);
  const library = libraryFor(answerer, interaction.locale);
  const command = call !== undefined && 'command' in call ? call.command : undefined;
  const log = parent.child({ command, button: call?.control ?? true });
  switch (call?.control) {
    case 'copy':
      return copy(interaction, call.list, library, log);
    case 'follow':
      return openFollowUp(interaction, library, log);
    case 'share':
      return shareAnswer(interaction, library.messages, log);
    case 'remove':
      return remove(interaction, library, log);
    default:
      if (call === undefined) log.warn('button of another version');
      return turnOrOpen(interaction, call, replyTo(call, interaction, answerer, library, log), library, log);
  }
}

/** Opens what was chosen in a menu, as a button would. */
export async function answerMenu(
  interaction: StringSelectMenuInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const [chosen] = interaction.values;
  const call = chosen === undefined ? undefined : fromMenuId(interaction.customId, chosen);
  const library = libraryFor(answerer, interaction.locale);
  const log = parent.child({ command: call?.command, menu: true });
  if (call === undefined) log.warn('menu of another version');
  await turnOrOpen(interaction, call, replyTo(call, interaction, answerer, library, log), library, log);
}

function replyTo(
  call: Exclude<Call, { control: 'copy' | 'follow' | 'share' | 'remove' }> | undefined,
  { locale, message }: ComponentInteraction,
  answerer: Answerer,
  library: Library,
  log: Logger,
): Reply {
  const stale = noticeReply(library.messages.staleButton);
  if (call === undefined || call.control === 'followed') return stale; // a form's, and no button's
  if (call.control === 'passages') {
    return turnedPassages(call.list, call.from, library, askedIn(message.content)) ?? stale;
  }
  const options = new Map(Object.entries(call.options));
  return answerCall(
    answerer,
    { name: call.command, given: (option) => options.get(option), locale, misfit: ({ staleButton }) => staleButton },
    log,
  );
}

/**
 * A page takes the place of the one before for whoever asked; anybody else gets a copy of their own, and what everyone
 * sees stays as it is. A message that only one person sees always turns into the answer, so that paging does not pile
 * up messages. A notice never replaces an answer.
 */
async function turnOrOpen(
  interaction: ComponentInteraction,
  call: Call | undefined,
  reply: Reply,
  library: Library,
  log: Logger,
): Promise<void> {
  const { message, user } = interaction;
  const { place } = readSituation(interaction);
  const isAnswer = reply.visibility === 'public';
  const isSeenByOne = message.flags.has(MessageFlags.Ephemeral);
  const asker = findAsker(message);
  const isPage = call?.control === 'turn' || call?.control === 'passages';
  const turns = isSeenByOne || (isPage && (place === 'bot-dm' || user.id === asker));
  if (isAnswer && turns) {
    const audience = { isPublic: !isSeenByOne, hasOthers: place !== 'bot-dm', asker };
    const shown = offerControls(withAllowedPicture(reply, interaction), audience, library.messages);
    // Without a list of its own, what was attached to the message before would stay.
    await interaction.update({ ...toMessage(shown, log), attachments: [] });
    return;
  }
  // Nobody else reads a direct message with the bot, and a private one would be gone after a restart of the app.
  const opened: Reply = isAnswer && place === 'bot-dm' ? reply : { ...reply, visibility: 'private' };
  await sendAnswer(interaction, opened, library.messages, log);
}

async function copy(
  interaction: ButtonInteraction,
  list: string | undefined,
  library: Library,
  log: Logger,
): Promise<void> {
  const replies =
    list === undefined
      ? copyFirst(interaction.message.content, library)
      : (copyListed(list, library) ?? [noticeReply(library.messages.staleButton)]);
  const [first, ...others] = replies.map((reply) => toInteractionMessage(reply, log));
  if (first !== undefined) await interaction.reply(first);
  for (const other of others) await interaction.followUp(other);
}

async function openFollowUp(interaction: ButtonInteraction, library: Library, log: Logger): Promise<void> {
  const form = followUpForm(interaction.message, library);
  if (form !== undefined) return void (await interaction.showModal(form));
  await interaction.reply(toInteractionMessage(noticeReply(library.messages.staleButton), log));
}

async function remove(interaction: ButtonInteraction, { messages }: Library, log: Logger): Promise<void> {
  const { message, user } = interaction;
  if (!mayRemove(readSituation(interaction), user.id, findAsker(message))) {
    const notice = noticeReply(messages.removeNotYours(messages.permissions.ManageMessages));
    await interaction.reply(toInteractionMessage(notice, log));
    return;
  }
  await interaction.deferUpdate();
  try {
    // By the interaction's own authority: it takes no permission, and works where the bot is no member.
    await interaction.deleteReply();
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return; // gone already
    logFailure(error, log);
    await interaction.followUp(toInteractionMessage(noticeReply(messages.failedToRemove), log));
  }
}
