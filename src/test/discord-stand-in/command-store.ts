import { APPLICATION_ID, nextId } from './ids.js';
import { asArray, asRecord } from './json.js';

type Fields = Readonly<Record<string, unknown>>;

/** The commands that are registered, globally under `undefined` and by server; returned as Discord returns them. */
export interface CommandStore {
  overwrite(guildId: string | undefined, body: unknown): void;
  list(guildId: string | undefined, withLocalizations: boolean): readonly Fields[];
}

export function createCommandStore(): CommandStore {
  const sets = new Map<string | undefined, readonly Fields[]>();
  return {
    overwrite(guildId, body) {
      const commands = asArray(body).map((command) => withServerFields(asRecord(command), guildId));
      // In an order of Discord's own.
      sets.set(guildId, commands.toReversed());
    },
    list(guildId, withLocalizations) {
      const commands = sets.get(guildId) ?? [];
      return withLocalizations ? commands : commands.map(withoutLocalizations);
    },
  };
}

/** Ids, versions, nulls, defaults spelt out, `false` left out, locales sorted. */
function withServerFields(command: Fields, guildId: string | undefined): Fields {
  return {
    id: nextId(),
    application_id: APPLICATION_ID,
    version: nextId(),
    default_member_permissions: null,
    type: command['type'] ?? 1,
    name: command['name'],
    name_localizations: sorted(command['name_localizations']),
    description: command['description'] ?? '',
    description_localizations: sorted(command['description_localizations']),
    dm_permission: true,
    contexts: guildId === undefined ? asArray(command['contexts']).toReversed() : null,
    integration_types: guildId === undefined ? command['integration_types'] : [0],
    nsfw: false,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(command['options'] === undefined ? {} : { options: asArray(command['options']).map(optionFields) }),
  };
}

function optionFields(option: unknown): Fields {
  const { choices, required, autocomplete, ...rest } = asRecord(option);
  return {
    ...rest,
    name_localizations: sorted(rest['name_localizations']),
    description_localizations: sorted(rest['description_localizations']),
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(choices === undefined ? {} : { choices: asArray(choices).map(choiceFields) }),
  };
}

function choiceFields(choice: unknown): Fields {
  const { name, value, name_localizations: names } = asRecord(choice);
  return { name, name_localizations: sorted(names), value };
}

function sorted(localizations: unknown): Fields | null {
  const entries = Object.entries(asRecord(localizations)).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function withoutLocalizations(value: Fields): Fields {
  const entries = Object.entries(value).filter(([field]) => !field.endsWith('_localizations'));
  return Object.fromEntries(
    entries.map(([field, inner]) => [
      field,
      field === 'options' || field === 'choices'
        ? asArray(inner).map((one) => withoutLocalizations(asRecord(one)))
        : inner,
    ]),
  );
}
