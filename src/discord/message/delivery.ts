import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../../errors.js';

// The asker waited too long or another instance was faster; nothing to mend here.
const LATE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/**
 * Logs why an answer did not get to where it should: it came too late, Discord would not take it, the network
 * failed, or there is a bug.
 * @returns whether a notice in its place might get through
 */
export function logFailure(error: unknown, log: Logger): boolean {
  if (error instanceof DiscordAPIError) {
    // Only what Discord said, never the error itself: that carries the request with the answer, and the
    // interaction's token in its address.
    const { code, status, message } = error;
    if (LATE.has(code)) log.warn({ code }, 'interaction expired or answered already');
    else log.error({ code, status, reason: message }, 'answer refused by Discord');
    return status === 400 && !LATE.has(code);
  }
  if (isNetworkFailure(error)) {
    log.error({ reason: messageOf(error) }, 'answer not delivered');
    return false;
  }
  log.error({ err: error }, 'answering failed');
  return true;
}

function isNetworkFailure(error: unknown): boolean {
  if (error instanceof HTTPError || error instanceof RateLimitError) return true;
  // ECONNRESET, UND_ERR_SOCKET, …; an AbortError after the client's own time limit.
  return error instanceof Error && (error.name === 'AbortError' || 'syscall' in error || isUndiciError(error));
}

function isUndiciError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('UND_');
}
