import type { AutocompleteInteraction, ChatInputCommandInteraction, CommandInteraction, Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { messagesFor } from '../messages/messages.js';
import { LIMITS, shortened, truncate } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import { answerButton, answerMenu } from './answer-button.js';
import { answerMessageCommand } from './answer-message-command.js';
import { type Answerer, answerCall, libraryFor } from './answerer.js';
import { answerForm, formFor } from './form.js';
import { logFailure } from './message/delivery.js';
import { toInteractionMessage } from './message/to-message.js';
import { sendAnswer } from './send-answer.js';

/**
 * Answers one interaction, at once: the index is in memory, and Discord waits 3 seconds. Never rejects.
 * @returns whether the answer got through
 */
export async function answerInteraction(interaction: Interaction, answerer: Answerer, log: Logger): Promise<boolean> {
  const named = log.child({ interaction: interaction.id });
  try {
    if (interaction.isChatInputCommand()) await answerCommand(interaction, answerer, named);
    else if (interaction.isAutocomplete()) await answerAutocomplete(interaction, answerer, named);
    else if (interaction.isButton()) await answerButton(interaction, answerer, named);
    else if (interaction.isStringSelectMenu()) await answerMenu(interaction, answerer, named);
    else if (interaction.isModalSubmit()) await answerForm(interaction, answerer, named);
    else if (interaction.isMessageContextMenuCommand()) await answerMessageCommand(interaction, answerer, named);
    else if (interaction.isCommand()) await refuseCommand(interaction, named);
    else named.warn({ type: interaction.type }, 'interaction of a kind that the bot never asked for');
    return true;
  } catch (error) {
    if (logFailure(error, named)) await apologize(interaction, named);
    return false;
  }
}

/** Whoever asked waits for something: rather this than “The application did not respond”. */
async function apologize(interaction: Interaction, log: Logger): Promise<void> {
  if (!interaction.isRepliable() || interaction.replied || interaction.deferred) return;
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
  await sendAnswer(interaction, answerCall(answerer, { name, given, locale }, log), messagesFor(locale), log);
}

/** A message or user command that is registered no longer, or not yet known. */
async function refuseCommand(interaction: CommandInteraction, parent: Logger): Promise<void> {
  const { commandName: name, locale } = interaction;
  const log = parent.child({ command: name });
  log.warn('unknown command');
  await interaction.reply(toInteractionMessage(noticeReply(messagesFor(locale).unknownCommand(shortened(name))), log));
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
