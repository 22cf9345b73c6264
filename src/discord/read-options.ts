import { ApplicationCommandOptionType, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { CommandOptions } from '../command.js';

/** The options of a command as its definition names them. */
export interface ReadOptions {
  readonly options: CommandOptions;
  /** A required option that is not there: the asker's client or button knows an older definition. */
  readonly missing: string | undefined;
}

/**
 * Reads options by definition: what it does not name, or what has another type, is left out.
 * @param given  the value that came for a name; a button's are all strings
 */
export function readOptions(
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody,
  given: (name: string) => unknown,
): ReadOptions {
  const options: Record<string, string | boolean> = {};
  let missing: string | undefined;
  for (const { name, type, required } of definition.options ?? []) {
    const value = readValue(type, given(name));
    if (value !== undefined) options[name] = value;
    else if (required === true) missing ??= name;
  }
  return { options, missing };
}

function readValue(type: ApplicationCommandOptionType, value: unknown): string | boolean | undefined {
  if (type === ApplicationCommandOptionType.String) return typeof value === 'string' ? value : undefined;
  if (type === ApplicationCommandOptionType.Boolean) {
    if (typeof value === 'boolean') return value;
    return typeof value === 'string' ? value === 'true' : undefined;
  }
  return undefined;
}
