import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Prompt, SlashCommand } from '../command.js';
import { messagesFor } from '../messages/messages.js';
import { fromCustomId, toCustomId } from '../reply/custom-id.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import { type Answerer, answerCall, type CalledCommand, definitionOf } from './answerer.js';
import { toInteractionMessage } from './message/to-message.js';
import { readOptions } from './read-options.js';
import { sendAnswer } from './send-answer.js';

/**
 * The form that asks for an option which was left out; undefined when the command can be answered as it was called.
 * Its id carries the other options, so that nothing has to be remembered until it comes back.
 */
export function formFor(
  { commands, report }: Answerer,
  { name, given, locale }: CalledCommand,
): APIModalInteractionResponseCallbackData | undefined {
  const command = commands.get(name);
  const prompt = command?.prompt?.(messagesFor(locale));
  if (command === undefined || prompt === undefined) return undefined;
  const definition = definitionOf(report, command);
  const { options, missing } = readOptions(definition, given);
  if (missing !== undefined || options[prompt.option] !== undefined) return undefined;
  const others = Object.entries(options).map(([option, value]) => [option, String(value)] as const);
  const customId = toCustomId({ command: name, options: Object.fromEntries(others) });
  return customId === undefined ? undefined : toModal(customId, prompt, maxLength(definition, prompt.option));
}

/** Answers a form that was filled in, as the command would have been with all of its options. */
export async function answerForm(
  interaction: ModalSubmitInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const { locale, fields } = interaction;
  const call = fromCustomId(interaction.customId);
  const isForm = call !== undefined && call.control === undefined;
  const log = parent.child({ command: isForm ? call.command : undefined, form: true });
  if (!isForm) {
    log.warn('form of another version');
    await interaction.reply(toInteractionMessage(noticeReply(messagesFor(locale).staleForm), log));
    return;
  }
  const given = (option: string): unknown => {
    const field = fields.fields.get(option);
    return field !== undefined && 'value' in field ? field.value : call.options[option];
  };
  const misfit: CalledCommand['misfit'] = ({ staleForm }) => staleForm;
  const reply = answerCall(answerer, { name: call.command, given, locale, misfit }, log);
  await sendAnswer(interaction, reply, messagesFor(locale), log);
}

/** @see https://discord.com/developers/docs/components/reference#label (an action row around the field is deprecated) */
function toModal(customId: string, prompt: Prompt, max: number): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: truncate(prompt.title, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: truncate(prompt.label, LIMITS.modalTitle),
        component: {
          type: ComponentType.TextInput,
          custom_id: prompt.option,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: max,
        },
      },
    ],
  };
}

function maxLength({ options = [] }: ReturnType<SlashCommand['define']>, name: string): number {
  const option = options.find((one) => one.name === name);
  const max = option?.type === ApplicationCommandOptionType.String ? option.max_length : undefined;
  return Math.min(max ?? LIMITS.textInput, LIMITS.textInput);
}
