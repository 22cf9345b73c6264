import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';

export type CommandDefinition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * A definition as registered everywhere: for servers and for single accounts, in servers, in direct messages with the
 * bot and in those between people. A definition for one server must not carry these fields.
 * @see https://discord.com/developers/docs/interactions/application-commands#interaction-contexts
 */
export function toGlobalDefinition(definition: CommandDefinition): CommandDefinition {
  return {
    ...definition,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

/**
 * Whether Discord has these very commands already.
 * @param registered  what it returned: with ids, versions and defaults of its own, in any order
 * @param scope       in one server, installation types and contexts do not count, though Discord returns some
 */
export function isRegistered(
  definitions: readonly CommandDefinition[],
  registered: unknown,
  scope: 'global' | 'server',
): boolean {
  return isDeepStrictEqual(comparable(definitions, scope), comparable(registered, scope));
}

// What we may define. Anything else in an answer is Discord's own: ids, versions, deprecated twins, fields to come.
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
  'required',
  'autocomplete',
  'choices',
  'value',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
]);
// Sets: Discord may return them in another order.
const UNORDERED: ReadonlySet<string> = new Set(['integration_types', 'contexts', 'channel_types']);

function comparable(commands: unknown, scope: 'global' | 'server'): unknown {
  if (!Array.isArray(commands)) return undefined;
  const ignored = scope === 'global' ? {} : { integration_types: undefined, contexts: undefined };
  return commands
    .map((command: unknown) => normalize({ type: ApplicationCommandType.ChatInput, ...asRecord(command), ...ignored }))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([field, inner]) => FIELDS.has(field) && !isDefault(field, inner));
  return Object.fromEntries(entries.map(([field, inner]) => [field, normalizeField(field, inner)]));
}

function normalizeField(field: string, value: unknown): unknown {
  if (field.endsWith('_localizations')) return asRecord(value); // its keys are locales, not fields
  return UNORDERED.has(field) && Array.isArray(value) ? value.toSorted() : normalize(value);
}

/** Left out, or spelt out as what leaving it out means. */
function isDefault(field: string, value: unknown): boolean {
  if (field === 'value') return false; // of a choice, where an empty one counts
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === '';
}

function nameOf(command: unknown): string {
  const { type, name } = asRecord(command);
  return `${String(type)} ${String(name)}`;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
