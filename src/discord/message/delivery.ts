import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../../errors.js';
import { TOKEN_REFUSED } from '../connection/connection-error.js';

// The asker waited too long or another instance was faster; nothing to mend here.
const LATE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/** What discord.js says of requests after one was answered with 401. */
const NO_TOKEN = 'Expected token to be set for this request';

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
    if (status === 401) log.error(TOKEN_REFUSED);
    else if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      log.warn({ code }, 'answered already: does another process run with the same token?');
    } else if (LATE.has(code)) log.warn({ code }, 'interaction expired');
    else log.error({ code, status, reason: message }, 'answer refused by Discord');
    return status === 400 && !LATE.has(code);
  }
  if (error instanceof Error && error.message.startsWith(NO_TOKEN)) {
    log.error(TOKEN_REFUSED);
    return false;
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
  // ECONNRESET, UND_ERR_SOCKET, …; an AbortError after the client's own time limit. A file that is gone has a syscall, too.
  if (!(error instanceof Error) || 'path' in error) return false;
  return error.name === 'AbortError' || 'syscall' in error || isUndiciError(error);
}

function isUndiciError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('UND_');
}
