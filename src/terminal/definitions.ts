import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { SlashCommand } from '../command.js';
import { COMMANDS, offeredCommands } from '../command-list.js';
import type { Locale } from '../messages/locale.js';
import type { Report } from '../report/report.js';

type Localizable = Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'name' | 'name_localizations'>;

/** A command with its definition for the report at hand. */
export interface DefinedCommand {
  readonly command: SlashCommand;
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
}

/** Every command by name, defined once: the choices do not change while the report is open. */
export function defineCommands(report: Report): ReadonlyMap<string, DefinedCommand> {
  return new Map(
    [...offeredCommands(COMMANDS, report)].map(([name, command]) => [
      name,
      { command, definition: command.define(report) },
    ]),
  );
}

/** The command of that name, in any language. */
export function findCommand(commands: ReadonlyMap<string, DefinedCommand>, typed: string): DefinedCommand | undefined {
  return commands.get(typed) ?? [...commands.values()].find(({ definition }) => namesOf(definition).includes(typed));
}

/** What a command or option is called, in English and in other languages. */
export function namesOf({ name, name_localizations: others }: Localizable): readonly string[] {
  return [name, ...Object.values(others ?? {}).filter((other) => typeof other === 'string')];
}

/** The options that take text, in the order of the definition. */
export function stringOptions({ definition }: DefinedCommand): readonly APIApplicationCommandStringOption[] {
  return (definition.options ?? []).filter(isString);
}

/** The options that take yes or no. */
export function booleanOptions({ definition }: DefinedCommand): readonly APIApplicationCommandBooleanOption[] {
  return (definition.options ?? []).filter(isBoolean);
}

/** A choice of the definition; the option may be one of the kinds that has none. */
export interface NamedChoice {
  readonly name: string;
  readonly value: string;
  /** The name in other languages. */
  readonly otherNames: readonly string[];
  /** The name as a reader of that language knows it. */
  localName(locale: Locale): string;
}

/** The choices that the definition gives an option; empty when any text will do. */
export function choicesOf(option: APIApplicationCommandStringOption): readonly NamedChoice[] {
  return (option.choices ?? []).map(({ name, value, name_localizations }) => ({
    name,
    value,
    otherNames: Object.values(name_localizations ?? {}).filter((other) => typeof other === 'string'),
    localName: (locale) => name_localizations?.[locale] ?? name,
  }));
}

/** `/city name`, `/compare first: … second: …`: what to type. */
export function usageOf(defined: DefinedCommand): string {
  const options = stringOptions(defined);
  const shown = options.map(({ name, required = false }) => {
    const slot = options.length > 1 ? `${name}: …` : name;
    return required ? slot : `[${slot}]`;
  });
  return [`/${defined.definition.name}`, ...shown].join(' ');
}

function isString(option: APIApplicationCommandOption): option is APIApplicationCommandStringOption {
  return option.type === ApplicationCommandOptionType.String;
}

function isBoolean(option: APIApplicationCommandOption): option is APIApplicationCommandBooleanOption {
  return option.type === ApplicationCommandOptionType.Boolean;
}
