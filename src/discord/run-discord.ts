import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Logger } from 'pino';
import type { MessageCommand, SlashCommand } from '../command.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../command-list.js';
import { messageOf } from '../errors.js';
import type { Config } from '../process/config.js';
import { stopSignal } from '../process/stop-signal.js';
import type { Report } from '../report/report.js';
import type { SearchEngine } from '../search/search-engine.js';
import { answerInteraction } from './answer-interaction.js';
import { createMessageAnswerer } from './answer-message.js';
import type { Answerer } from './answerer.js';
import { connect } from './connection/connect.js';
import { ConnectionError } from './connection/connection-error.js';
import { createClient } from './connection/create-client.js';
import { registerCommands, removeLeftovers } from './connection/register-commands.js';

/** What a process gives the bot, and a test replaces. */
export interface Surroundings {
  readonly commands?: ReadonlyMap<string, SlashCommand>;
  readonly messageCommands?: ReadonlyMap<string, MessageCommand>;
  /** Takes the few lines for the operator; standard output when left out. */
  readonly output?: { write(text: string): unknown };
  /** Ends the bot; SIGINT and SIGTERM when left out. */
  readonly stop?: AbortSignal;
}

/** What the bot does in channels; commands need no permission, but a picture in their answers does. */
const PERMISSIONS = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.AttachFiles,
]);

/** How long a stop waits for answers on their way, and then for Discord to close the connection. */
const FAREWELL_MS = 2000;

/**
 * Connects to Discord and answers there until the process is told to stop.
 * @throws {ConnectionError} when Discord cannot be reached or refuses the token, at start or later
 */
export async function runDiscord(
  config: Config,
  report: Report,
  search: SearchEngine,
  log: Logger,
  {
    commands = COMMANDS,
    messageCommands = MESSAGE_COMMANDS,
    output = process.stdout,
    stop = stopSignal(),
  }: Surroundings = {},
): Promise<void> {
  const client = createClient(config.discordApiUrl);
  const answersUnderWay = answerEvents(client, { commands, messageCommands, report, search }, log);
  const stopped = new Promise<'stopped'>((resolve) => stop.addEventListener('abort', () => resolve('stopped')));
  const logRejection = (error: unknown): void => log.error({ err: error }, 'unhandled rejection');
  process.on('unhandledRejection', logRejection);
  try {
    await Promise.race([
      stopped,
      serve(client, config, [...commands.values(), ...messageCommands.values()], report, output, log),
    ]);
  } finally {
    await Promise.race([Promise.allSettled(answersUnderWay), sleep(FAREWELL_MS, undefined, { ref: false })]);
    client.removeAllListeners(Events.ShardReconnecting); // which discord.js reports of a farewell, too
    await Promise.race([client.destroy(), sleep(FAREWELL_MS, undefined, { ref: false })]);
    process.off('unhandledRejection', logRejection);
  }
}

/** Ends only by an error: the connection is lost for good. */
async function serve(
  client: Client,
  { discordToken = '', discordApiUrl, discordGuildId: guildId }: Config,
  commands: readonly (SlashCommand | MessageCommand)[],
  report: Report,
  output: { write(text: string): unknown },
  log: Logger,
): Promise<never> {
  output.write(`Connecting to Discord at ${discordApiUrl} …\n`);
  const { client: ready, lost } = await connect(client, discordToken, discordApiUrl, log);
  const servers = ready.guilds.cache.size === 1 ? '1 server' : `${ready.guilds.cache.size} servers`;
  output.write(`Connected as ${ready.user.tag}, in ${servers}. Ctrl-C ends it.\n`);
  output.write(`Invite it: ${inviteLink(ready.application.id)}\n`);
  const registry = { rest: ready.rest, applicationId: ready.application.id, guildId };
  try {
    const definitions = commands.map((command) => command.define(report));
    await Promise.race([registerCommands(registry, definitions, log), lost]);
    await Promise.race([removeLeftovers(registry, [...ready.guilds.cache.keys()], log), lost]);
  } catch (error) {
    if (error instanceof ConnectionError) throw error;
    // The commands of an earlier start are still there, and messages are answered anyway.
    log.error({ reason: messageOf(error) }, 'commands not registered, or not tidied up');
  }
  output.write('Ready.\n');
  return lost;
}

/** @returns the answers on their way, as they come and go */
function answerEvents(client: Client, answerer: Answerer, log: Logger): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  const track = (answer: Promise<void>): void => {
    underWay.add(answer);
    void answer.finally(() => underWay.delete(answer));
  };
  const answerMessage = createMessageAnswerer(answerer, log);
  client.on(Events.InteractionCreate, (interaction) => track(answerInteraction(interaction, answerer, log)));
  client.on(Events.MessageCreate, (message) => track(answerMessage(message)));
  // Without a listener, an error event would end the process.
  client.on(Events.Error, (error) => log.error({ reason: messageOf(error) }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  return underWay;
}

function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
