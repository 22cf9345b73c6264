import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { END_WHEN_IDLE } from './console/run-program.js';
import { withStandIn } from './discord-bot/with-bot.js';
import { TOKEN } from './discord-stand-in/ids.js';
import { startStandIn } from './discord-stand-in/stand-in.js';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as `npm start` does. */
function start(settings: Readonly<Record<string, string>>): ChildProcess {
  const env = {
    PATH: process.env['PATH'],
    DISCORD_TOKEN: TOKEN,
    DISCORD_GUILD_ID: '',
    DATA_DIR: '',
    LOG_LEVEL: '',
    ...settings,
  };
  return spawn(process.execPath, ['--import', END_WHEN_IDLE, join(PACKAGE_ROOT, '.build/src/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(child: ChildProcess): Promise<Ended> {
  if (child.stdout === null || child.stderr === null) throw new Error('not piped');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

describe('the program with a token', () => {
  const discord = withStandIn();

  for (const [what, settings, expected] of [
    ['a wrong token', { DISCORD_TOKEN: 'a.wrong.token' }, /^Discord does not accept DISCORD_TOKEN: [^\n]+\n$/],
  ] as const) {
    it(`says one line and exits with 1: ${what}`, async () => {
      const { code, stderr } = await end(start({ DISCORD_API_URL: discord.url, ...settings }));
      assert.match(stderr, expected);
      assert.equal(code, 1);
    });
  }

  for (const [what, apiUrl, address] of [
    ['no way to Discord', 'http://127.0.0.1:1/api', 'http://127.0.0.1:1/api (ECONNREFUSED)'],
    ['no name server', 'http://discord.invalid/api', 'http://discord.invalid/api (E'],
    ['no way to its gateway', '', 'ws://127.0.0.1:1'],
  ] as const) {
    it(`says what it waits for, goes on trying, and leaves when told to: ${what}`, async () => {
      const gone = apiUrl === '' ? await startStandIn({ gatewayUrl: 'ws://127.0.0.1:1' }) : undefined;
      const child = start({ DISCORD_API_URL: gone?.url ?? apiUrl });
      let log = '';
      child.stderr?.on('data', (chunk) => {
        log += String(chunk);
        if (/Trying again in 1 s\./.test(log)) child.kill('SIGTERM');
      });
      const [code] = await once(child, 'close');
      await gone?.close();
      assert.ok(log.includes(`Cannot reach Discord at ${address}`), log);
      assert.equal(code, 0);
    });
  }

  it('goes on when nobody reads what it says any more, neither its lines nor its log', async () => {
    const child = start({ DISCORD_API_URL: discord.url, LOG_LEVEL: 'trace' });
    const closed = once(child, 'close');
    const [first] = child.stdout === null ? [] : await once(child.stdout, 'data');
    assert.match(String(first), /^Connecting/);
    child.stdout?.destroy();
    child.stderr?.destroy();
    await discord.connected();
    assert.equal((await discord.call('read', { passage: '25' }))['type'], 4);
    child.kill('SIGTERM');
    assert.deepEqual(await closed, [0, null]);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`leaves on ${signal}`, async () => {
      const child = start({ DISCORD_API_URL: discord.url });
      child.stdout?.on('data', (chunk) => String(chunk).includes('Ready.') && child.kill(signal));
      const { code, stdout, stderr } = await end(child);
      assert.match(stdout, /^Connected as plan-bot#4242, in 1 server/m);
      assert.doesNotMatch(stderr, /"level":[456]0/);
      assert.equal(code, 0);
    });
  }
});
