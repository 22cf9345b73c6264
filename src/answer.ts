import type { Logger } from 'pino';
import type { CommandOptions, Library, SlashCommand } from './command.js';
import { UserError } from './errors.js';
import { noticeReply } from './reply/notice.js';
import type { Reply } from './reply/reply.js';

/**
 * Runs a command for a surface. Whatever happens, the asker gets a reply: what they can put right is said word for
 * word, anything else is logged with its stack and answered with one fixed sentence.
 */
export function answer(
  command: Pick<SlashCommand, 'handle'>,
  options: CommandOptions,
  library: Library,
  log: Logger,
): Reply {
  try {
    const reply = command.handle(options, library);
    return options['private'] === true ? { ...reply, visibility: 'private' } : reply;
  } catch (error) {
    if (error instanceof UserError) return noticeReply(error.message);
    log.error({ err: error }, 'command failed');
    return noticeReply(library.messages.internalError);
  }
}
