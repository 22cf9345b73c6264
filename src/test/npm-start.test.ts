import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { folderWith, MINIMAL } from './data-folder/data-folder.js';
import { TOKEN } from './discord-stand-in/ids.js';
import { type StandIn, startStandIn } from './discord-stand-in/stand-in.js';

// A report of one line, as these tests are not about reading it.
const DATA_DIR = folderWith({ 'report.txt': 'One line.', 'report.json': MINIMAL });

/** The npm that runs the tests, or the one of the path. */
const { npm_execpath: npm } = process.env;
const [program, ...args] = npm === undefined ? ['npm', 'start'] : [process.execPath, npm, 'start'];

/** A process group of its own, as a shell at a terminal gives it one. */
function npmStart(DISCORD_API_URL: string): ChildProcess {
  const { PATH, HOME } = process.env;
  const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID: '', DATA_DIR, LOG_LEVEL: '' };
  return spawn(program ?? 'npm', args, {
    cwd: PACKAGE_ROOT,
    env: { PATH, HOME, npm_config_update_notifier: 'false', ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('npm start with a token', { skip: process.platform === 'win32' && 'Windows has no signals' }, () => {
  let discord: StandIn;
  before(async () => {
    discord = await startStandIn();
  });
  after(() => discord.close());

  for (const [what, stop] of [
    ['SIGTERM to npm alone', (child) => child.kill('SIGTERM')],
    ['SIGINT to npm alone', (child) => child.kill('SIGINT')],
    ['SIGKILL to npm alone', (child) => child.kill('SIGKILL')],
    ['Ctrl-C, which goes to npm and to the bot', ({ pid = 0 }) => process.kill(-pid, 'SIGINT')],
  ] satisfies readonly (readonly [string, (child: ChildProcess) => void])[]) {
    it(`ends, with a goodbye to Discord, at ${what}`, async () => {
      const child = npmStart(discord.url);
      // Comes when everybody who writes to npm's output is gone: npm, and the bot, too.
      const allGone = once(child, 'close');
      const left = discord.left();
      child.stdout?.on('data', (chunk) => String(chunk).includes('Ready.') && stop(child));
      assert.equal(await left, 1000);
      await allGone;
    });
  }
});
