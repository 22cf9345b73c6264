import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';
import { answer } from '../answer.js';
import type { Library, MessageCommand, SlashCommand } from '../command.js';
import type { Context } from '../conversation/context.js';
import { localized } from '../messages/command-texts.js';
import { messagesFor } from '../messages/messages.js';
import type { Messages } from '../messages/texts.js';
import { shortened } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { createMemo } from '../tables/memo.js';
import { readOptions } from './read-options.js';

/** All that an answer is made from. */
export interface Answerer {
  readonly commands: ReadonlyMap<string, SlashCommand>;
  /** Those of a message's menu. */
  readonly messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly report: Report;
  readonly search: SearchEngine;
}

/** A command as it was called, by whatever means. */
export interface CalledCommand {
  readonly name: string;
  /** The value that came for an option. */
  readonly given: (option: string) => unknown;
  /** As Discord sends it: `en-GB`, `zh-CN`. */
  readonly locale: string | undefined;
  /** What a call that does not fit today's commands is told; what exactly does not fit, when left out. */
  readonly misfit?: (messages: Messages) => string;
  /** What was answered before, where it goes on from that. */
  readonly context?: Context;
}

/** What handlers answer from, in the asker's language. */
export function libraryFor({ report, search }: Answerer, locale: string | undefined): Library {
  return { report, search, messages: messagesFor(locale) };
}

const COMMANDS_KEPT = 100;
const remember = createMemo<Report, ReturnType<SlashCommand['define']>>(COMMANDS_KEPT);

/** What a command takes, which is the same for every call. */
export function definitionOf(report: Report, command: SlashCommand): ReturnType<SlashCommand['define']> {
  return remember(report, command, () => command.define(report));
}

/** The reply to a called command; a call that does not fit today's commands gets a notice. */
export function answerCall(
  answerer: Answerer,
  { name, given, locale, misfit, context }: CalledCommand,
  log: Logger,
): Reply {
  const library = { ...libraryFor(answerer, locale), context };
  const command = answerer.commands.get(name);
  if (command === undefined) {
    log.warn('unknown command');
    return noticeReply(misfit?.(library.messages) ?? library.messages.unknownCommand(shortened(name)));
  }
  const definition = definitionOf(answerer.report, command);
  const { options, missing } = readOptions(definition, given);
  if (missing !== undefined) {
    const text = misfit?.(library.messages) ?? missingOption(definition, missing, library.messages);
    return noticeReply(text);
  }
  log.debug({ options }, 'command called');
  return answer(command, options, library, log);
}

/** Names both as the asker's Discord shows them. */
function missingOption(
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody,
  missing: string,
  { locale, missingOption: text }: Messages,
): string {
  const option = definition.options?.find(({ name }) => name === missing);
  return text(localized(definition, locale).name, option === undefined ? missing : localized(option, locale).name);
}
