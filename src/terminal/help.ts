import type { APIApplicationCommandStringOption } from 'discord.js';
import { localized } from '../messages/command-texts.js';
import type { Messages } from '../messages/texts.js';
import { publicReply, type Reply } from '../reply/reply.js';
import { choicesOf, type DefinedCommand, stringOptions, usageOf } from './definitions.js';

/** Every command with what it does, from their definitions. */
export function helpReply(commands: ReadonlyMap<string, DefinedCommand>, messages: Messages): Reply {
  const { terminal } = messages;
  return publicReply([
    { kind: 'heading', text: terminal.commands },
    {
      kind: 'list',
      items: [
        ...[...commands.values()].map(
          (defined) => `${usageOf(defined)} – ${localized(defined.definition, messages.locale).description}`,
        ),
        `/help – ${terminal.help}`,
        `/reload – ${terminal.reload}`,
        `/quit – ${terminal.leave}`,
      ],
    },
    { kind: 'text', text: terminal.bareQuestion },
  ]);
}

/** One command, its options and their choices. */
export function commandHelpReply(defined: DefinedCommand, messages: Messages): Reply {
  return publicReply([
    { kind: 'heading', text: usageOf(defined) },
    { kind: 'text', text: localized(defined.definition, messages.locale).description },
    { kind: 'list', items: stringOptions(defined).map((option) => optionHelp(option, messages)) },
  ]);
}

function optionHelp(option: APIApplicationCommandStringOption, { terminal, locale, list }: Messages): string {
  const { name, required = false } = option;
  const { description } = localized(option, locale);
  const choices = choicesOf(option).map((choice) => choice.localName(locale));
  const described = `${name}: ${required ? description : terminal.optional(description)}`;
  return choices.length > 0 ? terminal.oneOf(described, list(choices)) : described;
}
