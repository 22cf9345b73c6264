import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/command.js';
import { withoutMentions } from '../src/reply/message-text.js';
import { verdictsReply } from './verdicts.js';

/** Private: there is no option to choose with, and what somebody else wrote is not put on trial by a slip. */
export const checkAgainstTheReport: MessageCommand = {
  define: () => ({ type: ApplicationCommandType.Message, name: 'Check against the report' }),
  handle: (text, library) => ({ ...verdictsReply(withoutMentions(text), library), visibility: 'private' }),
};
