import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { ask } from '../../commands/ask.js';
import { answer } from '../answer.js';
import { exampleActions } from '../answers/talk-answer.js';
import { offerControls } from '../controls/offer-controls.js';
import { type Locale, localeOfWords } from '../messages/locale.js';
import { messagesFor } from '../messages/messages.js';
import { questionIn } from '../reply/message-text.js';
import { noticeReply } from '../reply/notice.js';
import type { Reply } from '../reply/reply.js';
import { type Answerer, libraryFor } from './answerer.js';
import { findContext } from './find-context.js';
import { logFailure } from './message/delivery.js';
import { isAnswered } from './message/history.js';
import { createRecent } from './message/recent.js';
import type { RepliedTo } from './message/replied-to.js';
import { toMessage } from './message/to-message.js';
import { replyOnOther } from './reply-on-other.js';

/** Channels that were reported as closed to the bot; forgotten beyond that many, rather than growing for ever. */
const REMEMBERED_CHANNELS = 1000;

const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Messages that are known to be answered; beyond that many, the oldest are forgotten, and looked up where it matters. */
const REMEMBERED_MESSAGES = 1000;

/** Answers messages. No function of it rejects; they tell whether nothing stood in the way. */
export interface MessageAnswerer {
  /** One that was written. */
  readonly answerMessage: (message: Message, repliedTo: RepliedTo | undefined) => Promise<boolean>;
  /** Says in one line that its author asks more than their share. */
  readonly refuseTurn: (message: Message, seconds: number) => Promise<void>;
  /** One that was edited: whoever forgot to mention the bot adds it. */
  readonly answerEdit: (message: Message, repliedTo: RepliedTo | undefined) => Promise<boolean>;
}

/** Answers messages as `/ask` does: those that mention the bot, that answer one of its own with a ping, and direct ones. */
export function createMessageAnswerer(answererNow: () => Answerer, log: Logger): MessageAnswerer {
  const closed = new Set<string>();
  const answered = createRecent(REMEMBERED_MESSAGES);

  async function answerMessage(message: Message, repliedTo: RepliedTo | undefined): Promise<boolean> {
    if (answered.has(message.id)) return true;
    answered.add(message.id);
    const named = log.child({ command: 'ask', message: message.id });
    try {
      await deliver(message, dressed(message, await replyTo(message, repliedTo, answererNow(), named)), named);
      closed.delete(message.channelId); // open again, and worth a word when it closes
      return true;
    } catch (error) {
      if (error instanceof DiscordAPIError && CLOSED.has(error.code)) tellClosed(message, error, named);
      else logFailure(error, named);
      return false;
    }
  }

  function tellClosed(message: Message, { code }: DiscordAPIError, log: Logger): void {
    if (closed.has(message.channelId)) return;
    if (closed.size >= REMEMBERED_CHANNELS) closed.clear();
    closed.add(message.channelId);
    // Of a direct message, not even the channel: it stands for one person.
    const channel = message.inGuild() ? message.channelId : undefined;
    log.warn({ code, channel }, 'not allowed to answer in a channel; said once for each');
  }

  return {
    answerMessage,
    refuseTurn: async (message, seconds) => {
      const notice = noticeReply(messagesFor(localeOf(message)).tooManyQuestions(seconds));
      await deliver(message, notice, log).catch((error: unknown) => logFailure(error, log));
    },
    answerEdit: async (message, repliedTo) => {
      // Discord also tells of messages whose links it has looked up. Direct messages are answered as they come.
      if (message.editedTimestamp === null || !message.inGuild()) return true;
      if (answered.has(message.id)) return true;
      const isOld = answered.mayHaveForgotten(message.id) || message.createdTimestamp < startOf(message);
      if ((await isAnswered(message)) ?? isOld) return true;
      return answerMessage(message, repliedTo);
    },
  };
}

/** When this process came to see messages; what it answered since, it knows. */
function startOf({ client }: Message): number {
  return client.readyTimestamp ?? Number.POSITIVE_INFINITY;
}

async function replyTo(
  message: Message,
  repliedTo: RepliedTo | undefined,
  answerer: Answerer,
  log: Logger,
): Promise<Reply> {
  const library = libraryFor(answerer, localeOf(message));
  const question = questionOf(message);
  if (repliedTo !== undefined && repliedTo.authorId !== message.client.user.id) {
    const reply = replyOnOther(question, repliedTo, library, log);
    if (reply !== undefined) return shortened(reply);
  }
  if (question === '') return noticeReply(library.messages.mentionedOnly, exampleActions(library));
  log.debug({ question }, 'asked by message');
  const context = await findContext(message, question, repliedTo, answerer.report);
  const reply = answer(ask, { question }, { ...library, context }, log);
  return message.inGuild() ? shortened(reply) : reply;
}

/** What a message asks. The title of a forum post does where its text has nothing but the mention. */
function questionOf({ id, channel, content }: Message): string {
  const typed = questionIn(content);
  const isPost = channel.isThread() && id === channel.id;
  return isPost && !/[\p{L}\p{N}]/u.test(typed) ? channel.name : typed;
}

/** A message does not say which language its author reads. */
function localeOf(message: Message): Locale {
  return localeOfWords(questionOf(message));
}

/** With the controls of a public answer. Discord does not keep whose message was answered, so the button does. */
function dressed(message: Message, reply: Reply): Reply {
  const messages = messagesFor(localeOf(message));
  return offerControls(reply, { isPublic: true, hasOthers: message.inGuild(), asker: message.author.id }, messages);
}

/**
 * A message cannot be answered in private, so what would have been private is kept short: the notice, and buttons in
 * place of the closest passages.
 */
function shortened(reply: Reply): Reply {
  if (reply.visibility === 'public') return reply;
  return { ...reply, blocks: reply.brief ?? reply.blocks.filter(({ kind }) => kind !== 'quote') };
}

async function deliver(message: Message, reply: Reply, log: Logger): Promise<void> {
  // However often it is sent, Discord posts one answer to one message.
  const body = { ...toMessage(reply, log), nonce: message.id, enforceNonce: true };
  try {
    // The question may have been deleted meanwhile.
    await message.reply({ ...body, failIfNotExists: false });
  } catch (error) {
    if (!isReplyRefused(error) || !message.channel.isSendable()) throw error;
    await message.channel.send(body);
  }
}

/** Replying takes “Read Message History”; without it, it answers unattached. */
function isReplyRefused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
