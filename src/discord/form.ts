import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ComponentType,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library, Prompt, SlashCommand } from '../command.js';
import { contextIn, decodeContext, encodeContext } from '../controls/context-in.js';
import { messagesFor } from '../messages/messages.js';
import { fromCustomId, toCustomId } from '../reply/custom-id.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Call, Reply } from '../reply/reply.js';
import { type Answerer, answerCall, type CalledCommand, definitionOf } from './answerer.js';
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
  if (customId === undefined) return undefined;
  return toModal(customId, prompt, { style: TextInputStyle.Paragraph, max: maxLength(definition, prompt.option) });
}

/** The option of `/ask` that a follow-up is typed for. */
const QUESTION = 'question';
/** Characters of a follow-up: more than a line that nobody would call short. */
const FOLLOW_UP_MAX = 300;

/**
 * The form for a question that goes on from the answer in a message. Its id carries what the answer cites, so that the
 * message may be gone when it comes back.
 * @returns undefined where the message cites nothing of the report
 */
export function followUpForm(
  { content, flags }: Pick<Message, 'content' | 'flags'>,
  { report, messages }: Library,
): APIModalInteractionResponseCallbackData | undefined {
  const context = contextIn(content, report);
  if (context === undefined) return undefined;
  const list = encodeContext(context, report);
  const form = { control: 'followed', list, isPrivate: flags.has(MessageFlags.Ephemeral) } as const;
  const { question } = context;
  const customId = toCustomId({ ...form, question }) ?? toCustomId({ ...form, question: undefined });
  if (customId === undefined) return undefined;
  const { title, label } = messages.followUpForm;
  const prompt = { option: QUESTION, title, label };
  return toModal(customId, prompt, { style: TextInputStyle.Short, max: FOLLOW_UP_MAX });
}

/** Answers a form that was filled in, as the command would have been with all of its options. */
export async function answerForm(
  interaction: ModalSubmitInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const { locale, fields } = interaction;
  const call = fromCustomId(interaction.customId);
  const log = parent.child({ command: call !== undefined && 'command' in call ? call.command : undefined, form: true });
  const typed = (option: string): unknown => {
    const field = fields.fields.get(option);
    return field !== undefined && 'value' in field ? field.value : undefined;
  };
  const reply = replyTo(call, typed, locale, answerer, log);
  await sendAnswer(interaction, reply, messagesFor(locale), log);
}

function replyTo(
  call: Call | undefined,
  typed: (option: string) => unknown,
  locale: string,
  answerer: Answerer,
  log: Logger,
): Reply {
  const misfit: CalledCommand['misfit'] = ({ staleForm }) => staleForm;
  if (call?.control === 'followed') {
    const context = decodeContext(call.list, call.question, answerer.report);
    const isPrivate = call.isPrivate ? true : undefined;
    const given = (option: string): unknown => (option === 'private' ? isPrivate : typed(option));
    if (context !== undefined) return answerCall(answerer, { name: 'ask', given, locale, misfit, context }, log);
  }
  if (call !== undefined && call.control === undefined) {
    const given = (option: string): unknown => typed(option) ?? call.options[option];
    return answerCall(answerer, { name: call.command, given, locale, misfit }, log);
  }
  log.warn('form of another version');
  return noticeReply(messagesFor(locale).staleForm);
}

/** @see https://discord.com/developers/docs/components/reference#label (an action row around the field is deprecated) */
function toModal(
  customId: string,
  prompt: Prompt,
  { style, max }: { readonly style: TextInputStyle; readonly max: number },
): APIModalInteractionResponseCallbackData {
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
          style,
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
