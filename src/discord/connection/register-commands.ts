import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../../errors.js';
import { ConnectionError } from './connection-error.js';
import { type CommandDefinition, isRegistered, toGlobalDefinition } from './definitions.js';

/** Where commands are registered. */
export interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  /** In this server only; undefined: everywhere. */
  readonly guildId: string | undefined;
}

/** Servers that are looked into at start for commands of an earlier one; a bot under development is in a few. */
const SERVERS_SEARCHED = 20;

/**
 * Registers the commands, unless Discord has exactly these: it counts registrations per day, and every change makes
 * clients load the commands anew.
 * @throws {ConnectionError} when the bot has no access to the server of `DISCORD_GUILD_ID`
 */
export async function registerCommands(
  { rest, applicationId, guildId }: Registry,
  definitions: readonly CommandDefinition[],
  log: Logger,
): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = guildId === undefined ? definitions.map(toGlobalDefinition) : definitions;
  try {
    // Without the query, Discord leaves the localizations out and every start would find a difference.
    const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
    if (isRegistered(wanted, registered, guildId === undefined ? 'global' : 'server')) {
      log.debug({ count: wanted.length }, 'commands are registered already');
      return;
    }
    await rest.put(route, { body: wanted });
    log.info({ count: wanted.length, guildId }, 'commands registered');
  } catch (error) {
    if (guildId !== undefined && isNoAccess(error)) {
      throw new ConnectionError(
        `DISCORD_GUILD_ID is ${guildId}, a server that this bot is not in: invite it there first, or correct the id.`,
      );
    }
    throw error;
  }
}

/** Pauses between attempts to register, in seconds; the last one over and over. */
const PAUSES_S = [2, 4, 8, 16, 32, 60, 300] as const;

/**
 * Registers over and over until it works; what fails is said once a minute.
 * @throws {ConnectionError} when waiting cannot mend it
 */
export async function registerPatiently(register: () => Promise<void>, log: Logger, stop: AbortSignal): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    await sleep(1000 * (PAUSES_S[attempt] ?? PAUSES_S.at(-1) ?? 300), undefined, { signal: stop });
    try {
      return await register();
    } catch (error) {
      if (error instanceof ConnectionError) throw error;
      log.error({ reason: messageOf(error) }, 'commands not registered, or not tidied up; trying again');
    }
  }
}

/**
 * Tidies up after a start with another `DISCORD_GUILD_ID`, for then members see each command twice. What is left in
 * servers goes when the commands are for everywhere. The other way round it stays, since members elsewhere may be using
 * it: the operator is told.
 * @param servers  ids of those that the bot is in
 */
export async function removeLeftovers(
  { rest, applicationId, guildId }: Registry,
  servers: readonly string[],
  log: Logger,
): Promise<void> {
  if (guildId !== undefined) {
    if (await hasCommands(rest, Routes.applicationCommands(applicationId))) {
      log.warn('commands are registered everywhere, too, so the server of DISCORD_GUILD_ID shows each twice');
    }
    return;
  }
  if (servers.length > SERVERS_SEARCHED) return;
  for (const server of servers) {
    const route = Routes.applicationGuildCommands(applicationId, server);
    try {
      if (!(await hasCommands(rest, route))) continue;
      await rest.put(route, { body: [] });
      log.info({ guildId: server }, 'commands of an earlier DISCORD_GUILD_ID removed');
    } catch (error) {
      // A server that let the bot in without its commands.
      if (!isNoAccess(error)) throw error;
    }
  }
}

async function hasCommands(rest: REST, route: `/${string}`): Promise<boolean> {
  const registered = await rest.get(route);
  return Array.isArray(registered) && registered.length > 0;
}

function isNoAccess(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.UnknownGuild)
  );
}
