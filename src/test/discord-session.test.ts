import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import type { SlashCommand } from '../command.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../command-list.js';
import { ConnectionError } from '../discord/connection/connection-error.js';
import { type BotOptions, startBot } from './discord-bot/start-bot.js';
import { withStandIn } from './discord-bot/with-bot.js';
import { GUILD_ID, TOKEN } from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import { startStandIn } from './discord-stand-in/stand-in.js';

const WRONG_TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.another';

describe('a session in Discord', () => {
  const discord = withStandIn();

  /** Starts and stops a bot; gives the sets of commands that it registered, and what it said. */
  const session = async (options: BotOptions = {}): Promise<{ puts: readonly unknown[]; output: string }> => {
    const before = discord.received.length;
    const bot = await startBot(discord, options);
    await bot.stop();
    const puts = discord.received.slice(before).filter(({ method }) => method === 'PUT');
    return { puts: puts.map(({ body }) => body), output: bot.output() };
  };

  it('registers its commands for servers and for single accounts, everywhere, when they are new', async () => {
    const { puts } = await session();
    assert.equal(puts.length, 1);
    const commands = asArray(puts[0]).map(asRecord);
    assert.deepEqual(
      commands.map(({ name }) => name),
      [...COMMANDS.keys(), ...MESSAGE_COMMANDS.keys()],
    );
    for (const { integration_types: types, contexts } of commands) {
      assert.deepEqual(
        [types, contexts],
        [
          [0, 1],
          [0, 1, 2],
        ],
      );
    }
  });

  it('leaves them as they are when they are the same', async () => {
    assert.deepEqual((await session()).puts, []);
  });

  it('registers them again when one differs, however little', async () => {
    const [[name, command] = ['', undefined]] = COMMANDS;
    assert.ok(command !== undefined);
    const reworded: SlashCommand = {
      ...command,
      define: (report) => ({ ...command.define(report), description_localizations: { 'zh-CN': '问', de: 'Frage' } }),
    };
    const commands = new Map([...COMMANDS, [name, reworded]]);
    assert.equal((await session({ commands })).puts.length, 1);
    assert.equal((await session({ commands })).puts.length, 0);
    assert.equal((await session()).puts.length, 1);
  });

  it('registers them in one server when told to', async () => {
    const { puts } = await session({ guildId: GUILD_ID });
    assert.equal(asRecord(asArray(puts[0])[0])['contexts'], undefined);
    assert.deepEqual((await session({ guildId: GUILD_ID })).puts, []);
  });

  it('says that a server shows them twice while they are registered everywhere, too, and leaves those alone', async () => {
    const bot = await startBot(discord, { guildId: GUILD_ID });
    await bot.stop();
    assert.ok(bot.log.some(({ level, msg }) => level === 40 && /registered everywhere, too/.test(String(msg))));
    assert.deepEqual((await session()).puts, [[]], 'the set of the server goes when they are for everywhere again');
    assert.deepEqual((await session()).puts, []);
  });

  it('tells the operator who it is, where, and how to invite it', async () => {
    const { output } = await session();
    assert.match(output, /^Connecting to Discord at http:\/\/127\.0\.0\.1:\d+\/api …$/m);
    assert.match(output, /^Connected as plan-bot#4242, in 1 server\. /m);
    assert.match(
      output,
      /^Invite it: https:\/\/discord\.com\/oauth2\/authorize\?client_id=1100000000000000001&scope=bot\+applications\.commands&permissions=274878008320$/m,
    );
  });

  it('asks for no privileged intent', () => {
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    assert.ok(discord.identified.every((intents) => intents === (Guilds | GuildMessages | DirectMessages)));
  });

  it('comes back by itself after an interruption', async () => {
    const bot = await startBot(discord);
    await discord.drop(GatewayCloseCodes.UnknownError);
    assert.equal((await discord.call('read', { passage: '25' }))['type'], 4);
    assert.equal(bot.log.filter(({ level }) => level === 40).length, 1);
    await bot.stop();
  });

  it('ends with one line when Discord closes the connection for good', async () => {
    const bot = await startBot(discord);
    void discord.drop(GatewayCloseCodes.AuthenticationFailed);
    await assert.rejects(bot.ended, { message: /^Discord does not accept DISCORD_TOKEN/ });
  });

  for (const [what, options, expected] of [
    ['a wrong token', { token: WRONG_TOKEN }, /^Discord does not accept DISCORD_TOKEN: .*Reset Token/],
    [
      'a server that it is not in',
      { guildId: '1100000000000000077' },
      /^DISCORD_GUILD_ID is 1100000000000000077, a server/,
    ],
  ] as const) {
    it(`does not start with ${what}, and says so in one line`, async () => {
      await assert.rejects(startBot(discord, options), isOneLine(expected));
    });
  }

  it('does not start when only the gateway refuses the token', async () => {
    const strict = await startStandIn({ gatewayToken: WRONG_TOKEN });
    await assert.rejects(startBot(strict), isOneLine(/^Discord does not accept DISCORD_TOKEN/));
    await strict.close();
  });

  it('does not start at an address that is not Discord’s', async () => {
    const url = discord.url.replace('/api', '/elsewhere');
    await assert.rejects(startBot({ url }), isOneLine(/elsewhere answers with HTTP status 40\d.*DISCORD_API_URL/));
  });
});

function isOneLine(expected: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof ConnectionError);
    assert.match(error.message, expected);
    assert.doesNotMatch(error.message, /\n/);
    assert.ok(!error.message.includes(TOKEN) && !error.message.includes(WRONG_TOKEN));
    return true;
  };
}
