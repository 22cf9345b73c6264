import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { messageOf, StartupError } from '../../errors.js';

/** Discord cannot be reached, or turns the bot away: one line, which says what to do about it. */
export class ConnectionError extends StartupError {
  /** Waiting may mend it: the network, or Discord itself, is down. */
  readonly mayPass: boolean;

  constructor(problem: string, mayPass = false) {
    super('the connection to Discord', [problem]);
    this.message = problem;
    this.mayPass = mayPass;
  }
}

const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 429]);

export const TOKEN_REFUSED =
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
      error.status >= 500 || PASSING_STATUSES.has(error.status),
    );
  }
  const code = networkCode(error);
  if (code !== undefined) return unreachable(address, code);
  if (error instanceof TypeError) {
    return new ConnectionError(
      `${address} answers, but not as Discord does: check DISCORD_API_URL, and any proxy or sign-in page between.`,
    );
  }
  const reason = firstLine(messageOf(error));
  return new ConnectionError(
    `Discord at ${address} does not let the bot in: ${reason}. Check DISCORD_API_URL if it is set.`,
    /^Unexpected server response: (?:5\d\d|429|408)$/.test(reason),
  );
}

/** @param reason  a network error's code, or as short a word */
export function unreachable(address: string, reason: string): ConnectionError {
  return new ConnectionError(
    `Cannot reach Discord at ${address} (${reason}): check the network, any proxy or firewall, and DISCORD_API_URL.`,
    true,
  );
}

/** What to do where the gateway closes the connection for good. */
const REMEDIES: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the number of this connection: start the bot anew, which asks for the right ones.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants more connections for this many servers: start the bot anew, which asks for their number.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its API: update the bot.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know what the bot asks to be told: update the bot.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not let the bot be told what it asks for, though it asks for nothing privileged: see whether DISCORD_TOKEN is that of another application, and whether Discord has limited this one.',
};

/**
 * What it means that the gateway closed the connection for good.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function closedForGood(code: number): ConnectionError {
  const reason = GatewayCloseCodes[code] ?? 'no reason given';
  return new ConnectionError(
    REMEDIES[code] ??
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
