import { en } from './commands/en.js';
import { zhCn } from './commands/zh-cn.js';
import { zhTw } from './commands/zh-tw.js';
import type { Locale } from './locale.js';
import type { CommandName, CommandTexts } from './texts.js';

/** What stands in a definition under these names, in every language. */
interface DefinitionTexts {
  readonly name: string;
  readonly name_localizations: Localizations;
  readonly description: string;
  readonly description_localizations: Localizations;
}

type Localizations = Readonly<Record<Exclude<Locale, 'en-US'>, string>>;

/** The texts of a command's definition. */
export function commandTexts(command: CommandName): DefinitionTexts {
  return inEveryLanguage(({ commands }) => commands[command]);
}

/** The texts of an option's definition; options of one name may have texts of their own. */
export function optionTexts(option: keyof CommandTexts['options']): DefinitionTexts {
  return inEveryLanguage(({ options }) => options[option]);
}

/** The texts of the definition of a command in a message's menu, which has no description. */
export function menuTexts(command: keyof CommandTexts['menus']): Pick<DefinitionTexts, 'name' | 'name_localizations'> {
  return { name: en.menus[command], name_localizations: localizations(({ menus }) => menus[command]) };
}

/** What a command is called where the asker sees it. */
export function commandName(command: CommandName, locale: Locale): string {
  return localized(commandTexts(command), locale).name;
}

/** What a command of a message's menu is called where the asker sees it. */
export function menuName(command: keyof CommandTexts['menus'], locale: Locale): string {
  const { name, name_localizations } = menuTexts(command);
  const names: NameLocalizations = name_localizations;
  return names?.[locale] ?? name;
}

/** The name and description that an asker sees of a command or option. */
export function localized(
  definition: {
    readonly name: string;
    readonly description: string;
    readonly name_localizations?: NameLocalizations;
    readonly description_localizations?: NameLocalizations;
  },
  locale: Locale,
): { readonly name: string; readonly description: string } {
  return {
    name: definition.name_localizations?.[locale] ?? definition.name,
    description: definition.description_localizations?.[locale] ?? definition.description,
  };
}

/** As Discord's own types have it. */
type NameLocalizations = Readonly<Partial<Record<Locale, string | null | undefined>>> | null | undefined;

function inEveryLanguage(
  pick: (texts: CommandTexts) => { readonly name: string; readonly description: string },
): DefinitionTexts {
  return {
    ...pick(en),
    name_localizations: localizations((texts) => pick(texts).name),
    description_localizations: localizations((texts) => pick(texts).description),
  };
}

function localizations(pick: (texts: CommandTexts) => string): Localizations {
  return { 'zh-CN': pick(zhCn), 'zh-TW': pick(zhTw) };
}
