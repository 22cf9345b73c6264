import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import {
  ALICE,
  APPLICATION_ID,
  BOT,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  FORUM_ID,
  GUILD_ID,
  NO_HISTORY_CHANNEL_ID,
  nextId,
  POST_ID,
  POST_TITLE,
  READ_ONLY_CHANNEL_ID,
  THREAD_ID,
} from './ids.js';
import { JOINED, MEMBER, messagePayload, type Payload, type Place } from './message-payload.js';

const PEOPLE_CHANNELS = { people: '1100000000000000072', group: '1100000000000000074' } as const;

export function readyPayload(gatewayUrl: string): Payload {
  return {
    v: 10,
    user: { ...BOT, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: [{ id: GUILD_ID, unavailable: true }],
    session_id: 'stand-in-session',
    session_type: 'normal',
    resume_gateway_url: gatewayUrl,
    shard: [0, 1],
    application: { id: APPLICATION_ID, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
  };
}

const THREAD = {
  type: 11,
  guild_id: GUILD_ID,
  owner_id: ALICE.id,
  message_count: 1,
  member_count: 1,
  thread_metadata: { archived: false, locked: false, auto_archive_duration: 1440, archive_timestamp: JOINED },
};

export function guildPayload(): Payload {
  const ids = [CHANNEL_ID, READ_ONLY_CHANNEL_ID, NO_HISTORY_CHANNEL_ID];
  return {
    id: GUILD_ID,
    name: 'Stand-in',
    owner_id: ALICE.id,
    preferred_locale: 'en-US',
    unavailable: false,
    member_count: 2,
    joined_at: JOINED,
    features: [],
    emojis: [],
    stickers: [],
    roles: [{ id: GUILD_ID, name: '@everyone', permissions: '2147483647', position: 0, color: 0, flags: 0 }],
    members: [{ user: BOT, ...MEMBER }],
    channels: [
      ...ids.map((id, position) => ({ id, type: 0, name: `channel-${position}`, position })),
      { id: FORUM_ID, type: 15, name: 'forum', position: ids.length, available_tags: [] },
    ],
    threads: [
      { id: THREAD_ID, name: 'thread', parent_id: CHANNEL_ID, ...THREAD },
      { id: POST_ID, name: POST_TITLE, parent_id: FORUM_ID, ...THREAD },
    ],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export interface InteractionOptions {
  readonly place?: Place;
  readonly locale?: string;
  /** Who does it; Alice when left out. */
  readonly user?: Payload;
  /** What the member and the bot may do there, as bit sets; everything when left out. */
  readonly memberMay?: bigint;
  readonly botMay?: bigint;
  /** In a thread of the channel. */
  readonly inThread?: boolean;
  readonly channelId?: string;
}

const EVERYTHING = (1n << 53n) - 1n;

function interactionPayload(type: InteractionType, data: Payload, at: InteractionOptions): Payload {
  const { place = 'server', locale = 'en-US', botMay = EVERYTHING } = at;
  const common = {
    id: nextId(),
    application_id: APPLICATION_ID,
    type,
    data,
    token: `stand-in-interaction-${nextId()}`,
    version: 1,
    locale,
    app_permissions: String(botMay),
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  return { ...common, ...placeFields(place, at) };
}

function placeFields(place: Place, at: InteractionOptions): Payload {
  const { user = ALICE } = at;
  switch (place) {
    case 'server':
      return serverFields(GUILD_ID, at.channelId ?? CHANNEL_ID, { 0: GUILD_ID }, at);
    case 'foreign-server':
      return serverFields('1100000000000000070', '1100000000000000071', { 1: ALICE.id }, at);
    case 'dm':
      return {
        context: InteractionContextType.BotDM,
        authorizing_integration_owners: { 0: '0', 1: ALICE.id },
        channel_id: DM_CHANNEL_ID,
        channel: { id: DM_CHANNEL_ID, type: 1, recipients: [BOT] },
        user,
      };
    case 'people':
    case 'group':
      return {
        context: InteractionContextType.PrivateChannel,
        authorizing_integration_owners: { 1: ALICE.id },
        channel_id: PEOPLE_CHANNELS[place],
        channel: {
          id: PEOPLE_CHANNELS[place],
          type: place === 'people' ? 1 : 3,
          recipients: [{ ...ALICE, id: '1100000000000000073' }],
        },
        user,
      };
  }
}

function serverFields(
  guildId: string,
  channelId: string,
  owners: Payload,
  { user = ALICE, memberMay = EVERYTHING, inThread = false }: InteractionOptions,
): Payload {
  const thread = { parent_id: channelId, thread_metadata: { archived: false, locked: false } };
  return {
    context: InteractionContextType.Guild,
    authorizing_integration_owners: owners,
    guild_id: guildId,
    guild_locale: 'en-US',
    guild: { id: guildId, locale: 'en-US', features: [] },
    channel_id: inThread ? THREAD_ID : channelId,
    channel: inThread
      ? { id: THREAD_ID, type: 11, name: 'thread', guild_id: guildId, ...thread }
      : { id: channelId, type: 0, name: 'channel-0', guild_id: guildId },
    member: { user, ...MEMBER, permissions: String(memberMay) },
  };
}

export function commandPayload(
  name: string,
  options: Readonly<Record<string, string | boolean>>,
  at: InteractionOptions,
): Payload {
  const data = {
    id: nextId(),
    type: ApplicationCommandType.ChatInput,
    name,
    options: Object.entries(options).map(([option, value]) => ({
      name: option,
      type: typeof value === 'boolean' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
      value,
    })),
  };
  return interactionPayload(InteractionType.ApplicationCommand, data, at);
}

/** A message on which somebody uses a command. */
export interface MessageTold {
  readonly content?: string;
  /** What it forwards, having no text of its own. */
  readonly forwards?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly unknown[];
  readonly poll?: unknown;
}

export function messageCommandPayload(name: string, on: MessageTold, at: InteractionOptions): Payload {
  const { embeds = [], components = [], poll } = on;
  const written = messagePayload({ content: on.content ?? '', place: at.place ?? 'server' });
  const plain: Payload = { ...written, embeds, components, ...(poll === undefined ? {} : { poll }) };
  const snapshot = { type: 0, content: on.forwards, embeds: [], attachments: [], timestamp: JOINED, flags: 0 };
  const reference = { type: 1, message_id: nextId(), channel_id: CHANNEL_ID, guild_id: GUILD_ID };
  const forward = { message_reference: reference, message_snapshots: [{ message: snapshot }] };
  const message = on.forwards === undefined ? plain : { ...plain, ...forward };
  const data = {
    id: nextId(),
    type: ApplicationCommandType.Message,
    name,
    target_id: message['id'],
    resolved: { messages: { [String(message['id'])]: message } },
  };
  return interactionPayload(InteractionType.ApplicationCommand, data, at);
}

/** A form that comes back, with what was typed into its one field. */
export function formPayload(customId: string, field: string, typed: string, at: InteractionOptions): Payload {
  const component = { type: ComponentType.TextInput, id: 2, custom_id: field, value: typed };
  const data = { custom_id: customId, components: [{ type: ComponentType.Label, id: 1, component }] };
  return interactionPayload(InteractionType.ModalSubmit, data, at);
}

export function autocompletePayload(name: string, option: string, typed: string, at: InteractionOptions): Payload {
  const data = {
    id: nextId(),
    type: ApplicationCommandType.ChatInput,
    name,
    options: [{ name: option, type: ApplicationCommandOptionType.String, value: typed, focused: true }],
  };
  return interactionPayload(InteractionType.ApplicationCommandAutocomplete, data, at);
}

/** A message of the bot's with a button under it. */
export interface ShownMessage {
  readonly content?: string;
  readonly components?: readonly unknown[];
  /** Its id, where it is pressed more than once. */
  readonly id?: string;
  /** `one`: it is ephemeral. */
  readonly shownTo: 'everyone' | 'one';
  /** Who used the command that it answers; nobody when it is a message of the bot's own, or an old one. */
  readonly asker?: Payload | undefined;
}

export function buttonPayload(customId: string, shown: ShownMessage, at: InteractionOptions): Payload {
  return componentPayload({ component_type: ComponentType.Button, custom_id: customId }, shown, at);
}

/** Somebody chooses in a menu. */
export function menuPayload(customId: string, chosen: string, shown: ShownMessage, at: InteractionOptions): Payload {
  const data = { component_type: ComponentType.StringSelect, custom_id: customId, values: [chosen] };
  return componentPayload(data, shown, at);
}

function componentPayload(data: Payload, shown: ShownMessage, at: InteractionOptions): Payload {
  const { content = 'an answer', components = [], id, shownTo, asker } = shown;
  const metadata = { id: nextId(), type: 2, user: asker, authorizing_integration_owners: { 0: GUILD_ID } };
  const message = {
    ...messagePayload({
      author: BOT,
      content,
      flags: shownTo === 'one' ? MessageFlags.Ephemeral : 0,
      place: at.place ?? 'server',
      ...(id === undefined ? {} : { id }),
    }),
    components,
    ...(asker === undefined ? {} : { interaction_metadata: metadata }),
  };
  return { ...interactionPayload(InteractionType.MessageComponent, data, at), message };
}
