import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../errors.js';
import { logAsked } from '../operations/daily-counts.js';
import type { RecordAsked } from '../operations/record.js';
import { serveHealth } from '../operations/serve-health.js';
import type { Config } from '../process/config.js';
import { stopSignal } from '../process/stop-signal.js';
import { type Answering, answerEvents, loadAnswering } from './answer-events.js';
import type { Answerer } from './answerer.js';
import { type Connection, connectPatiently } from './connection/connect.js';
import { ConnectionError } from './connection/connection-error.js';
import { createClient } from './connection/create-client.js';
import type { CommandDefinition } from './connection/definitions.js';
import { type Registry, registerCommands, registerPatiently, removeLeftovers } from './connection/register-commands.js';

/** What a process gives the bot, and a test replaces. */
export interface Surroundings {
  /** Takes the few lines for the operator; standard output when left out. */
  readonly output?: { write(text: string): unknown };
  /** Ends the bot; SIGINT and SIGTERM when left out. */
  readonly stop?: AbortSignal;
  /** Is told what loads the data anew; SIGHUP does when left out. */
  readonly onReload?: (reload: () => Promise<void>) => void;
}

/** What answers are made from, and where it comes from. */
export interface Preparation {
  /** Gets it ready. */
  readonly prepare: () => Promise<Answerer>;
  /** Checks it elsewhere, before it is got ready anew, so that nobody waits meanwhile. */
  readonly checkAhead?: () => Promise<void>;
}

/**
 * What the bot does in channels: commands need no permission, but a picture in their answers does; replying to a message,
 * and reading in a thread what was said before, take its history.
 */
const PERMISSIONS = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.AttachFiles,
]);

/** How long a login is left alone before all else is loaded; Discord itself takes longer to let a bot in. */
const HEAD_START_MS = 50;

/** How long a stop waits for answers on their way, and then for Discord to close the connection. */
const FAREWELL_MS = 2000;

/**
 * Connects to Discord and answers there until the process is told to stop.
 * @param preparation  gets ready what answers are made from, while Discord is being reached, and again when told to
 * @throws {ConnectionError} when Discord cannot be reached or refuses the token, at start or later
 * @throws {StartupError} what `prepare` throws
 */
export async function runDiscord(
  config: Config,
  { prepare, checkAhead }: Preparation,
  log: Logger,
  { output = process.stdout, stop = stopSignal(), onReload = onHangUp }: Surroundings = {},
): Promise<void> {
  const stopped = new Promise<'stopped'>((resolve) => stop.addEventListener('abort', () => resolve('stopped')));
  const logRejection = (error: unknown): void => log.error({ err: error }, 'unhandled rejection');
  process.on('unhandledRejection', logRejection);
  output.write(`Connecting to Discord at ${config.discordApiUrl} …\n`);
  const answersUnderWay = new Set<Promise<void>>();
  let client: Client | undefined;
  let isPrepared = false;
  const health =
    config.healthPort === undefined
      ? undefined
      : await serveHealth(config.healthPort, { isReady: () => isPrepared && client?.isReady() === true });
  const line = logAsked(log);
  const record: RecordAsked = (asked) => {
    line(asked);
    health?.record(asked);
  };
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // The first steps of a login are short, and wait for the network: loading at once would only hold them up.
  const answering = Promise.race([begun, sleep(HEAD_START_MS)])
    .then(prepare)
    .then((answerer) => loadAnswering(answerer, log));
  answering.then(
    () => {
      isPrepared = true;
    },
    () => undefined,
  );
  const open = (): Client => {
    client = createClient(config.discordApiUrl);
    answerEvents(client, answering, answersUnderWay, record, log);
    // Without a listener, an error event would end the process.
    client.on(Events.Error, (error) => log.error({ reason: messageOf(error) }, 'client error'));
    client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
    return client;
  };
  const connection = connectPatiently(open, config.discordToken ?? '', config.discordApiUrl, log, stop);
  void connection.catch(() => undefined).finally(begin);
  onReload(async () => {
    try {
      await checkAhead?.();
      const answerer = await prepare();
      (await answering).answerer = answerer;
      log.info('data loaded anew');
      await registerCommands(registryOf(await connection, config), definitionsOf(answerer), log);
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'data not loaded anew: those from before stay in service');
    }
  });
  try {
    await Promise.race([stopped, serve(connection, config, answering, output, log, stop)]);
  } finally {
    await Promise.race([Promise.allSettled(answersUnderWay), sleep(FAREWELL_MS, undefined, { ref: false })]);
    client?.removeAllListeners(Events.ShardReconnecting); // which discord.js reports of a farewell, too
    await Promise.race([client?.destroy(), sleep(FAREWELL_MS, undefined, { ref: false })]);
    await health?.close();
    process.off('unhandledRejection', logRejection);
  }
}

/** Ends only by an error: the connection is lost for good. */
async function serve(
  connection: Promise<Connection>,
  config: Config,
  answering: Promise<Answering>,
  output: { write(text: string): unknown },
  log: Logger,
  stop: AbortSignal,
): Promise<never> {
  const made = await answering;
  const { client: ready, lost } = await connection;
  const servers = ready.guilds.cache.size === 1 ? '1 server' : `${ready.guilds.cache.size} servers`;
  output.write(`Connected as ${ready.user.tag}, in ${servers}. Ctrl-C ends it.\n`);
  output.write(`Invite it: ${inviteLink(ready.application.id)}\n`);
  const registry = registryOf({ client: ready }, config);
  const serverIds = [...ready.guilds.cache.keys()];
  const register = async (): Promise<void> => {
    await Promise.race([registerCommands(registry, definitionsOf(made.answerer), log), lost]);
    await Promise.race([removeLeftovers(registry, serverIds, log), lost]);
  };
  try {
    await register();
    output.write('Ready.\n');
  } catch (error) {
    if (error instanceof ConnectionError) throw error;
    // The commands of an earlier start are still there, and messages are answered anyway.
    log.error({ reason: messageOf(error) }, 'commands not registered, or not tidied up; trying again');
    output.write('Ready, but for the commands: they could not be registered, which is tried again.\n');
    await Promise.race([registerPatiently(register, log, stop), lost]);
    output.write('The commands are registered.\n');
  }
  return lost;
}

function registryOf({ client }: Pick<Connection, 'client'>, { discordGuildId: guildId }: Config): Registry {
  return { rest: client.rest, applicationId: client.application.id, guildId };
}

function definitionsOf({ commands, messageCommands, report }: Answerer): readonly CommandDefinition[] {
  return [...commands.values(), ...messageCommands.values()].map((command) => command.define(report));
}

/** A terminal that closes says the same; a bot that was started from one goes on. */
function onHangUp(reload: () => Promise<void>): void {
  process.on('SIGHUP', () => void reload());
}

function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
