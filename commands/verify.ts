import { ApplicationCommandOptionType } from 'discord.js';
import { privateOption } from '../src/answers/options.js';
import { verdictsReply } from '../src/answers/verdict-answer.js';
import type { SlashCommand } from '../src/command.js';
import { commandTexts, optionTexts } from '../src/messages/command-texts.js';
import { LIMITS } from '../src/reply/limits.js';

export const verify: SlashCommand<{ readonly quote?: string }> = {
  define: () => ({
    ...commandTexts('verify'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionTexts('quote'),
        max_length: LIMITS.textInput,
      },
      privateOption,
    ],
  }),
  handle: ({ quote = '' }, library) => verdictsReply(quote, library),
  prompt: ({ verify: { promptTitle: title, promptLabel: label } }) => ({ option: 'quote', title, label }),
};
