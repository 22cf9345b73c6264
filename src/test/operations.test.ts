import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, mock } from 'node:test';
import { StartupError } from '../errors.js';
import { logAsked } from '../operations/daily-counts.js';
import type { Asked } from '../operations/record.js';
import { serveHealth } from '../operations/serve-health.js';
import { withBot } from './discord-bot/with-bot.js';
import { ALICE, BOT } from './discord-stand-in/ids.js';

const ASKED: Asked = { command: 'ask', outcome: 'answered', locale: 'en-US', context: 'server', ms: 12 };

describe('what the operator is told of what was asked', () => {
  it('is a line for each, and one a day with how many there were', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const lines: unknown[] = [];
      const record = logAsked({ info: (fields: object, text?: string) => lines.push([text, fields]) });
      record(ASKED);
      record({ ...ASKED, outcome: 'refused' });
      record({ ...ASKED, command: 'completion' });
      mock.timers.tick(24 * 60 * 60 * 1000);
      assert.deepEqual(lines, [
        ['asked', ASKED],
        ['asked', { ...ASKED, outcome: 'refused' }],
        ['asked within a day', { answered: 1, refused: 1, completions: 1 }],
      ]);
    } finally {
      mock.timers.reset();
    }
  });

  describe('of a bot that runs', () => {
    const { discord, bot } = withBot();
    it('has neither a person nor what they typed', async () => {
      await discord.call('ask', { question: 'who chaired the opening?' });
      await discord.write({ content: `<@${BOT.id}> who chaired it?`, pings: [BOT] });
      await discord.complete('ask', 'question', 'who');
      await discord.call('about');
      const asked = bot().log.filter(({ msg }) => msg === 'asked');
      assert.deepEqual(
        asked.map(({ command, outcome, locale, context }) => [command, outcome, locale, context]).slice(0, 2),
        [
          ['ask', 'answered', 'en-US', 'server'],
          ['message', 'answered', undefined, 'server'],
        ],
      );
      assert.ok(asked.every(({ ms }) => typeof ms === 'number'));
      assert.doesNotMatch(JSON.stringify(bot().log), new RegExp(`${ALICE.id}|chaired`));
    });
  });
});

describe('the port for a supervisor', () => {
  const get = async (port: number, path: string): Promise<[number, string]> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.text()];
  };

  it('tells whether the bot lives, is ready, and what was asked', async () => {
    let isReady = false;
    const server = await serveHealth(0, { isReady: () => isReady });
    try {
      assert.deepEqual(await get(server.port, '/livez'), [200, 'alive\n']);
      assert.equal((await get(server.port, '/readyz'))[0], 503);
      isReady = true;
      assert.deepEqual(await get(server.port, '/readyz'), [200, 'ready\n']);
      server.record(ASKED);
      const [, metrics] = await get(server.port, '/metrics');
      assert.match(metrics, /^plan_bot_asked_total\{command="ask",outcome="answered"\} 1$/m);
      assert.match(metrics, /^plan_bot_answer_seconds_count 1$/m);
      assert.match(metrics, /^process_resident_memory_bytes \d+$/m);
      assert.equal((await get(server.port, '/else'))[0], 404);
    } finally {
      await server.close();
    }
  });

  it('that is taken is told with the remedy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await assert.rejects(
      serveHealth(port, { isReady: () => true }),
      (error) =>
        error instanceof StartupError && /HEALTH_PORT \d+ cannot be listened on \(EADDRINUSE\)/.test(error.message),
    );
    other.close();
  });
});
