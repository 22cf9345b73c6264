import { ApplicationCommandType } from 'discord.js';
import { verdictsReply } from '../src/answers/verdict-answer.js';
import type { MessageCommand } from '../src/command.js';
import { menuTexts } from '../src/messages/command-texts.js';
import { withoutMentions } from '../src/reply/message-text.js';

/** Private: there is no option to choose with, and what somebody else wrote is not put on trial by a slip. */
export const checkAgainstTheReport: MessageCommand = {
  define: () => ({ type: ApplicationCommandType.Message, ...menuTexts('checkAgainstTheReport') }),
  handle: (text, library) => ({ ...verdictsReply(withoutMentions(text), library), visibility: 'private' }),
};
