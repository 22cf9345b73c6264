import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteraction,
  type Interaction,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import type { Logger } from 'pino';
import { messagesFor } from '../messages/messages.js';
import { fromCustomId } from '../reply/custom-id.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { noticeReply, type Reply } from '../reply/reply.js';
import { answerMessageCommand } from './answer-message-command.js';
import { type Answerer, answerCall, libraryFor } from './answerer.js';
import { logFailure } from './delivery.js';
import { answerForm, formFor } from './form.js';
import { toInteractionMessage, toMessage } from './to-message.js';

/** Answers one interaction, at once: the index is in memory, and Discord waits 3 seconds. Never rejects. */
export async function answerInteraction(interaction: Interaction, answerer: Answerer, log: Logger): Promise<void> {
  const named = log.child({ interaction: interaction.id });
  try {
    if (interaction.isChatInputCommand()) await answerCommand(interaction, answerer, named);
    else if (interaction.isAutocomplete()) await answerAutocomplete(interaction, answerer, named);
    else if (interaction.isButton()) await answerButton(interaction, answerer, named);
    else if (interaction.isModalSubmit()) await answerForm(interaction, answerer, named);
    else if (interaction.isMessageContextMenuCommand()) await answerMessageCommand(interaction, answerer, named);
    else if (interaction.isCommand()) await refuseCommand(interaction, named);
    else named.warn({ type: interaction.type }, 'interaction of a kind that the bot never asked for');
  } catch (error) {
    if (logFailure(error, named)) await apologize(interaction, named);
  }
}

/** Whoever asked waits for something: rather this than “The application did not respond”. */
async function apologize(interaction: Interaction, log: Logger): Promise<void> {
  if (!interaction.isRepliable() || interaction.replied) return;
  const notice = noticeReply(messagesFor(interaction.locale).internalError);
  try {
    await interaction.reply(toInteractionMessage(notice, log));
  } catch (error) {
    logFailure(error, log);
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const { commandName: name, locale } = interaction;
  const log = parent.child({ command: name });
  const given = (option: string): unknown => interaction.options.get(option)?.value;
  const form = formFor(answerer, { name, given, locale });
  if (form !== undefined) return void (await interaction.showModal(form));
  await send(interaction, answerCall(answerer, { name, given, locale }, log), log);
}

/** A message or user command that is registered no longer, or not yet known. */
async function refuseCommand(interaction: CommandInteraction, parent: Logger): Promise<void> {
  const { commandName: name, locale } = interaction;
  const log = parent.child({ command: name });
  log.warn('unknown command');
  await send(interaction, noticeReply(messagesFor(locale).unknownCommand(name)), log);
}

/** Completions are a convenience: whatever happens, the asker sees an empty list at worst. */
async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const { commandName, locale } = interaction;
  const log = parent.child({ command: commandName });
  const { name, value } = interaction.options.getFocused(true);
  await interaction.respond(choicesFor(answerer, { commandName, option: name, typed: value, locale }, log));
}

function choicesFor(
  answerer: Answerer,
  typing: { commandName: string; option: string; typed: string; locale: string },
  log: Logger,
): { name: string; value: string }[] {
  try {
    const command = answerer.commands.get(typing.commandName);
    const choices = command?.complete?.(typing.option, typing.typed, libraryFor(answerer, typing.locale)) ?? [];
    return choices
      .filter(({ name, value }) => name !== '' && value !== '' && value.length <= LIMITS.choiceValue)
      .slice(0, LIMITS.choices)
      .map(({ name, value }) => ({ name: truncate(name, LIMITS.choiceName), value }));
  } catch (error) {
    log.error({ err: error }, 'completion failed');
    return [];
  }
}

/**
 * A button runs its command for whoever clicks. What everyone sees stays as it is: the answer comes as a copy for the
 * one who clicked. A message that only they see anyway turns into the answer, so paging does not pile up messages.
 * A notice never replaces an answer.
 */
async function answerButton(interaction: ButtonInteraction, answerer: Answerer, parent: Logger): Promise<void> {
  const { locale } = interaction;
  const call = fromCustomId(interaction.customId);
  const log = parent.child({ command: call?.command, button: true });
  if (call === undefined) {
    log.warn('button of another version');
    return send(interaction, noticeReply(messagesFor(locale).staleButton), log);
  }
  const options = new Map(Object.entries(call.options));
  const reply = answerCall(
    answerer,
    { name: call.command, given: (option) => options.get(option), locale, misfit: ({ staleButton }) => staleButton },
    log,
  );
  const isAnswer = reply.visibility === 'public';
  if (isAnswer && interaction.message.flags.has(MessageFlags.Ephemeral)) {
    await interaction.update(toMessage(reply, log));
  } else {
    // Nobody else reads a direct message with the bot, and a private one would be gone after a restart of the app.
    const isAlone = interaction.context === InteractionContextType.BotDM;
    await send(interaction, isAnswer && isAlone ? reply : { ...reply, visibility: 'private' }, log);
  }
}

async function send(interaction: CommandInteraction | ButtonInteraction, reply: Reply, log: Logger): Promise<void> {
  await interaction.reply(toInteractionMessage(reply, log));
}
