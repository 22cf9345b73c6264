import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/command.js';
import { LIMITS } from '../src/reply/limits.js';
import { privateOption } from './options.js';
import { verdictsReply } from './verdicts.js';

export const verify: SlashCommand<{ readonly quote?: string }> = {
  define: () => ({
    name: 'verify',
    description: 'Check a quotation against the report, word by word',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'quote',
        description: 'A quotation, or a text with quotations; leave it out to paste several lines',
        max_length: LIMITS.textInput,
      },
      privateOption,
    ],
  }),
  handle: ({ quote = '' }, library) => verdictsReply(quote, library),
  prompt: ({ verify: { promptTitle: title, promptLabel: label } }) => ({ option: 'quote', title, label }),
};
