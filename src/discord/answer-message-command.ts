import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { answer } from '../answer.js';
import { messagesFor } from '../messages/messages.js';
import { shortened } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import { type Answerer, libraryFor } from './answerer.js';
import { textIn } from './message/text-in.js';
import { sendAnswer } from './send-answer.js';

/** Answers a command of a message's menu, whose content Discord sends along, whatever the intents. */
export async function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  answerer: Answerer,
  parent: Logger,
): Promise<void> {
  const { commandName: name, locale, targetMessage } = interaction;
  const log = parent.child({ command: name });
  const reply = replyTo(name, textIn(targetMessage), locale, answerer, log);
  await sendAnswer(interaction, reply, messagesFor(locale), log);
}

function replyTo(name: string, text: string, locale: string, answerer: Answerer, log: Logger): Reply {
  const library = libraryFor(answerer, locale);
  const command = answerer.messageCommands.get(name);
  if (command === undefined) {
    log.warn('unknown command');
    return noticeReply(library.messages.unknownCommand(shortened(name)));
  }
  if (text.trim() === '') return noticeReply(library.messages.emptyMessage);
  return answer({ handle: () => command.handle(text, library) }, {}, library, log);
}
