import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/command.js';
import { menuTexts } from '../src/messages/command-texts.js';
import { plainText } from '../src/reply/message-text.js';
import { renderMarkdown } from '../src/verify/typography.js';
import { answerQuestion } from './ask.js';

/** Private, as the check of a message is. */
export const askTheReport: MessageCommand = {
  define: () => ({ type: ApplicationCommandType.Message, ...menuTexts('askTheReport') }),
  handle: (text, library) => ({
    ...answerQuestion(plainText(renderMarkdown(text).text), library),
    visibility: 'private',
  }),
};
