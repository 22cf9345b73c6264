import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../errors.js';

// The asker waited too long or another instance was faster; nothing to mend here.
const LATE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/**
 * Logs that an answer did not reach Discord. Only what Discord said, never the error itself: that carries the
 * request with the answer, and the interaction's token in its address.
 */
export function logFailedDelivery(error: unknown, log: Logger): void {
  if (!(error instanceof DiscordAPIError)) log.error({ reason: messageOf(error) }, 'answer not delivered');
  else if (LATE.has(error.code)) log.warn({ code: error.code }, 'interaction expired or answered already');
  else log.error({ code: error.code, status: error.status, reason: error.message }, 'answer refused by Discord');
}
