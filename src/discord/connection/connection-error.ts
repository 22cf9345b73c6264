import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { messageOf, StartupError } from '../../errors.js';

/** Discord cannot be reached, or turns the bot away: one line, which says what to do about it. */
export class ConnectionError extends StartupError {
  constructor(problem: string) {
    super('the connection to Discord', [problem]);
    this.message = problem;
  }
}

const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN: it is wrong, or was reset. Copy it again from https://discord.com/developers/applications (your application, “Bot”, “Reset Token”).';

/**
 * Puts what a login can end with into one line for the operator.
 * @param address  of the API, or of the gateway, whichever was spoken to
 */
export function toConnectionError(error: unknown, address: string): ConnectionError {
  if (error instanceof ConnectionError) return error;
  if (isTokenRefused(error)) return new ConnectionError(TOKEN_REFUSED);
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return new ConnectionError(
      `${address} answers with HTTP status ${error.status}, not as Discord does: check DISCORD_API_URL, and any proxy or firewall between. If the address is right, Discord may be down (https://discordstatus.com).`,
    );
  }
  const code = networkCode(error);
  if (code !== undefined) return unreachable(address, code);
  return new ConnectionError(
    `Discord at ${address} does not let the bot in: ${firstLine(messageOf(error))}. Check DISCORD_API_URL if it is set.`,
  );
}

/** @param reason  a network error's code, or as short a word */
export function unreachable(address: string, reason: string): ConnectionError {
  return new ConnectionError(
    `Cannot reach Discord at ${address} (${reason}): check the network, any proxy or firewall, and DISCORD_API_URL.`,
  );
}

/**
 * What it means that the gateway closed the connection for good.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function closedForGood(code: number): ConnectionError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new ConnectionError(TOKEN_REFUSED);
  const reason = GatewayCloseCodes[code] ?? 'no reason given';
  return new ConnectionError(
    `Discord closed the connection for good (close code ${code}, ${reason}): see https://discord.com/developers/docs/topics/opcodes-and-status-codes.`,
  );
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordAPIError && error.status === 401;
}

/** `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_CONNECT_TIMEOUT`, a certificate's fault; undefined for anything else. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'no answer in time';
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
