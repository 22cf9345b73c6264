import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../../command.js';
import { noticeReply } from '../../reply/notice.js';
import { publicReply } from '../../reply/reply.js';
import type { DefinedCommand } from '../../terminal/definitions.js';
import { report } from '../real-report/report.js';

const choices = [
  { name: 'Urban renewal', value: 'urban', name_localizations: { 'zh-CN': '城市更新' } },
  { name: 'Rural renewal', value: 'rural' },
];

/** A command with several options, to prove that the session reads definitions rather than knowing commands. */
const command: SlashCommand = {
  define: () => ({
    name: 'compare',
    description: 'Two things side by side',
    options: [
      { type: ApplicationCommandOptionType.String, name: 'first', description: 'One', required: true, choices },
      { type: ApplicationCommandOptionType.String, name: 'second', description: 'Other', required: true, choices },
      {
        type: ApplicationCommandOptionType.String,
        name: 'note',
        description: 'A note',
        autocomplete: true,
        max_length: 10,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Alone' },
    ],
  }),
  handle: (options) =>
    options['first'] === options['second']
      ? noticeReply('the same')
      : publicReply([{ kind: 'text', text: JSON.stringify(options) }]),
  complete: (option, typed) => ['alpha', 'beta'].map((name) => ({ name: `${option} ${name}`, value: typed + name })),
};

export const compare: DefinedCommand = { command, definition: command.define(report) };
