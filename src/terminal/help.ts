import type { APIApplicationCommandStringOption } from 'discord.js';
import type { Messages } from '../messages/messages.js';
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
        ...[...commands.values()].map((defined) => `${usageOf(defined)} – ${defined.definition.description}`),
        `/help – ${terminal.help}`,
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
    { kind: 'text', text: defined.definition.description },
    { kind: 'list', items: stringOptions(defined).map((option) => optionHelp(option, messages)) },
  ]);
}

function optionHelp(option: APIApplicationCommandStringOption, { terminal }: Messages): string {
  const { name, description, required = false } = option;
  const choices = choicesOf(option).map((choice) => choice.name);
  return [
    `${name}: ${description}${required ? '' : ` (${terminal.optional})`}`,
    ...(choices.length > 0 ? [terminal.oneOf(choices.join(', '))] : []),
  ].join('. ');
}
