import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StartupError } from '../../errors.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { TOKEN } from '../../test/discord-stand-in/ids.js';
import { type StandIn, startStandIn } from '../../test/discord-stand-in/stand-in.js';
import { residentMb } from './resident.js';

/** The programs that are measured, compiled. */
const BOTS = { own: 'src/main.js', bare: 'src/bench/bots/bare-bot.js' } as const;
export type BotName = keyof typeof BOTS;

/** A bot in a process of its own, connected to a stand-in of Discord in this one. */
export interface BotProcess {
  readonly discord: StandIn;
  /** From the start of its process until IDENTIFY arrived at the gateway. */
  readonly identifiedMs: number;
  /** Memory that it holds at this moment; undefined where the system does not tell. */
  residentMb(): number | undefined;
  stop(): Promise<void>;
}

/** Longest that a bot may take until it is ready, or to leave. */
const PATIENCE_MS = { ready: 180_000, farewell: 5_000 } as const;

/**
 * Starts a bot and waits until it is ready.
 * @param nodeArgs  for node, before the program
 * @throws {StartupError} when it ends before, or takes too long
 */
export async function startBot(name: BotName, dataDir: string, nodeArgs: readonly string[] = []): Promise<BotProcess> {
  const discord = await startStandIn();
  const identified = discord.connected().then(() => performance.now());
  const begunMs = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, join(PACKAGE_ROOT, '.build', BOTS[name])], {
    // A variable that is set, if to nothing, wins over the operator's .env.
    env: {
      ...process.env,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      DISCORD_GUILD_ID: '',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    await end(child);
    await discord.close();
  };
  try {
    await isReady(child, BOTS[name]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { discord, identifiedMs: (await identified) - begunMs, residentMb: () => residentMb(child.pid), stop };
}

/** Resolves when the bot has said that it is ready. */
function isReady(child: ChildProcess, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new StartupError('bench', [`${program} ${what}`]));
    const timer = setTimeout(() => fail(`was not ready within ${PATIENCE_MS.ready / 1000} s`), PATIENCE_MS.ready);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('Ready.')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', () => {
      clearTimeout(timer);
      fail('ended before it was ready');
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS.farewell);
  await exited;
  clearTimeout(timer);
}
