import { MessageType } from 'discord.js';
import { asShown } from './as-shown.js';
import { ALICE, CHANNEL_ID, DM_CHANNEL_ID, GUILD_ID, nextId } from './ids.js';

/** What the gateway sends, with the fields of Discord's documentation that a client reads. */
export type Payload = Readonly<Record<string, unknown>>;

/** Where an interaction or message comes from. */
export type Place =
  | 'server'
  /** the bot's own direct messages */
  | 'dm'
  /** a server that it is not in: somebody installed it for themselves */
  | 'foreign-server'
  /** direct messages between people, likewise */
  | 'people'
  /** of more than two */
  | 'group';

export const JOINED = '2024-01-01T00:00:00.000000+00:00';
export const MEMBER = { roles: [], joined_at: JOINED, deaf: false, mute: false, flags: 0, permissions: '2147483647' };

export interface MessageOptions {
  readonly content: string;
  readonly author?: Payload;
  readonly place?: Place;
  readonly channelId?: string;
  readonly flags?: number;
  /** People that the message pings: those it mentions, and the author of what it replies to. */
  readonly pings?: readonly Payload[];
  readonly pingsEveryone?: boolean;
  readonly pingsRoles?: readonly string[];
  /** The author of the message that this one replies to. */
  readonly repliesTo?: Payload;
  /** The very message that it replies to. */
  readonly answers?: Payload;
  /** Discord did not look that message up. */
  readonly isReferenceUnknown?: boolean;
  /** Its id, where that matters: a forum post's first message has that of its thread. */
  readonly id?: string;
  readonly webhookId?: string;
}

export function messagePayload(options: MessageOptions): Payload {
  const { content, author = ALICE, place = 'server', flags = 0, pings = [], repliesTo, webhookId } = options;
  const { answers = repliesTo === undefined ? undefined : earlier(repliesTo, options), isReferenceUnknown = false } =
    options;
  const channelId = options.channelId ?? (place === 'dm' ? DM_CHANNEL_ID : CHANNEL_ID);
  return {
    id: options.id ?? nextId(),
    type: answers === undefined ? MessageType.Default : MessageType.Reply,
    channel_id: channelId,
    channel_type: place === 'dm' ? 1 : 0,
    author,
    content,
    timestamp: JOINED,
    edited_timestamp: null,
    tts: false,
    mention_everyone: options.pingsEveryone ?? false,
    mentions: pings,
    mention_roles: options.pingsRoles ?? [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags,
    ...(place === 'dm' ? {} : { guild_id: GUILD_ID, member: MEMBER }),
    ...(webhookId === undefined ? {} : { webhook_id: webhookId }),
    ...(answers === undefined ? {} : replyFields(answers, isReferenceUnknown)),
  };
}

function earlier(author: Payload, { channelId = CHANNEL_ID, place = 'server' }: MessageOptions): Payload {
  return messagePayload({ content: 'earlier', author, channelId, place });
}

function replyFields(answers: Payload, isUnknown: boolean): Payload {
  const { id, channel_id: channelId, guild_id: guildId } = answers;
  return {
    message_reference: { type: 0, message_id: id, channel_id: channelId, guild_id: guildId },
    ...(isUnknown ? {} : { referenced_message: asShown(answers) }),
  };
}
