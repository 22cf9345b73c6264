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
import { logFailure } from './message/delivery.js';
import { toMessage } from './message/to-message.js';

/** Channels that were reported as closed to the bot; forgotten beyond that many, rather than growing for ever. */
const REMEMBERED_CHANNELS = 1000;

const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
]);

/**
 * Answers messages as `/ask` does: those that mention the bot, that answer one of its own with a ping, and direct ones.
 * @returns a handler that never rejects
 */
export function createMessageAnswerer(answerer: Answerer, log: Logger): (message: Message) => Promise<void> {
  const closed = new Set<string>();
  return async (message) => {
    if (!isForBot(message)) return;
    const named = log.child({ command: 'ask', message: message.id });
    try {
      await deliver(message, dressed(message, replyTo(message, answerer, named)), named);
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !CLOSED.has(error.code)) {
        logFailure(error, named);
        return;
      }
      if (closed.has(message.channelId)) return;
      if (closed.size >= REMEMBERED_CHANNELS) closed.clear();
      closed.add(message.channelId);
      // Of a direct message, not even the channel: it stands for one person.
      named.warn(
        { code: error.code, channel: message.inGuild() ? message.channelId : undefined },
        'not allowed to answer in a channel; said once for each',
      );
    }
  };
}

function isForBot(message: Message): boolean {
  const { author, webhookId, system, client } = message;
  if (author.bot || webhookId !== null || system) return false;
  // @everyone and roles are not among these; a reply with its ping on is.
  return !message.inGuild() || message.mentions.users.has(client.user.id);
}

function replyTo(message: Message, answerer: Answerer, log: Logger): Reply {
  const library = libraryFor(answerer, localeOf(message));
  const question = questionIn(message.content);
  if (question === '') return noticeReply(library.messages.mentionedOnly, exampleActions(library));
  log.debug({ question }, 'asked by message');
  const reply = answer(ask, { question }, library, log);
  return message.inGuild() ? shortened(reply) : reply;
}

/** A message does not say which language its author reads. */
function localeOf({ content }: Message): Locale {
  return localeOfWords(questionIn(content));
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
  const body = toMessage(reply, log);
  try {
    // The question may have been deleted meanwhile.
    await message.reply({ ...body, failIfNotExists: false });
  } catch (error) {
    if (!isReplyRefused(error) || !message.channel.isSendable()) throw error;
    await message.channel.send(body);
  }
}

/** Replying takes “Read Message History”, which the bot has no other use for; without it, it answers unattached. */
function isReplyRefused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
