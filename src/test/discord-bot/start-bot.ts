import { Writable } from 'node:stream';
import type { SlashCommand } from '../../command.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../../command-list.js';
import type { Answerer } from '../../discord/answerer.js';
import { runDiscord } from '../../discord/run-discord.js';
import { createLog } from '../../process/log.js';
import { TOKEN } from '../discord-stand-in/ids.js';
import type { StandIn } from '../discord-stand-in/stand-in.js';
import { search } from '../real-report/library.js';
import { report } from '../real-report/report.js';

/** A bot that runs against a stand-in. */
export interface RunningBot {
  /** What it told the operator. */
  readonly output: () => string;
  /** Its log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Loads the data anew, as at SIGHUP. */
  reload(): Promise<void>;
  /** Resolves when it has ended, as after a signal. */
  stop(): Promise<void>;
  /** Resolves or rejects when it ends by itself. */
  readonly ended: Promise<void>;
}

export interface BotOptions {
  readonly token?: string;
  readonly guildId?: string;
  readonly commands?: ReadonlyMap<string, SlashCommand>;
  readonly logLevel?: 'debug' | 'info';
  readonly healthPort?: number;
  /** What it answers from, each time that it is loaded; the real report when left out. */
  readonly prepare?: () => Promise<Answerer>;
}

/** Runs the real bot on the real report; resolves when it is ready, rejects when it cannot start. */
export async function startBot({ url }: Pick<StandIn, 'url'>, options: BotOptions = {}): Promise<RunningBot> {
  const { token = TOKEN, commands = COMMANDS, guildId, logLevel = 'info', healthPort } = options;
  const stop = new AbortController();
  const log: Readonly<Record<string, unknown>>[] = [];
  let output = '';
  let reloadNow = async (): Promise<void> => undefined;
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const write = (text: string): void => {
      output += text;
      if (text.startsWith('Ready')) resolve();
    };
    const config = {
      discordToken: token,
      discordApiUrl: url,
      discordGuildId: guildId,
      dataDir: '',
      knowledgeDir: '',
      logLevel,
      healthPort,
    };
    const logger = createLog(logLevel, jsonLines(log));
    const answerer = { commands, messageCommands: MESSAGE_COMMANDS, report, search };
    ended = runDiscord(config, { prepare: options.prepare ?? (async () => answerer) }, logger, {
      stop: stop.signal,
      output: { write },
      onReload: (reload) => {
        reloadNow = reload;
      },
    });
    ended.catch(reject);
  });
  return {
    output: () => output,
    log,
    ended,
    reload: () => reloadNow(),
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}

function jsonLines(into: Readonly<Record<string, unknown>>[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      into.push(JSON.parse(String(chunk)));
      done();
    },
  });
}
