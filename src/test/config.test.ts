import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import { type Config, readConfig } from '../process/config.js';
import { PACKAGE_ROOT } from '../process/package-root.js';

/** In the shape of a token; no application has it. */
const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAwMA.Gxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy';

const DEFAULTS: Config = {
  discordToken: undefined,
  discordApiUrl: 'https://discord.com/api',
  discordGuildId: undefined,
  dataDir: join(PACKAGE_ROOT, 'data'),
  knowledgeDir: join(PACKAGE_ROOT, '.build', 'knowledge'),
  logLevel: 'info',
  healthPort: undefined,
};

function failureOf(env: NodeJS.ProcessEnv): StartupError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartupError) return error;
    throw error;
  }
  assert.fail('the settings were accepted');
}

describe('good settings', () => {
  for (const [what, env, expected] of [
    ['nothing set', {}, {}],
    ['set to nothing', { DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', DATA_DIR: '', LOG_LEVEL: '\t' }, {}],
    ['a token', { DISCORD_TOKEN: TOKEN }, { discordToken: TOKEN }],
    ['a token with “Bot” before it', { DISCORD_TOKEN: `Bot ${TOKEN}\n` }, { discordToken: TOKEN }],
    ['a server', { DISCORD_GUILD_ID: '80351110224678912' }, { discordGuildId: '80351110224678912' }],
    [
      'a test server',
      { DISCORD_API_URL: 'http://127.0.0.1:8080/api/' },
      { discordApiUrl: 'http://127.0.0.1:8080/api' },
    ],
    ['a level in capitals', { LOG_LEVEL: 'DEBUG' }, { logLevel: 'debug' }],
    ['a port', { HEALTH_PORT: '9090' }, { healthPort: 9090 }],
    ['a folder', { DATA_DIR: '/srv/report' }, { dataDir: resolve('/srv/report') }],
    ['a folder beside the working directory', { DATA_DIR: 'reports/a' }, { dataDir: resolve('reports/a') }],
  ] as const) {
    it(what, () => assert.deepEqual(readConfig(env), { ...DEFAULTS, ...expected }));
  }

  it('has the data folder of the project as default', () => {
    assert.ok(existsSync(join(PACKAGE_ROOT, 'package.json')));
    assert.ok(existsSync(join(readConfig({}).dataDir, 'report.txt')));
  });
});

describe('bad settings', () => {
  for (const [env, expected] of [
    [{ DISCORD_TOKEN: 'hunter2' }, /^DISCORD_TOKEN does not look like a bot token .*developer portal/],
    [{ HEALTH_PORT: '70000' }, /^HEALTH_PORT is “70000”; it takes a port/],
    [{ DISCORD_TOKEN: 'a.b' }, /^DISCORD_TOKEN does not/],
    [{ DISCORD_TOKEN: `${TOKEN} x` }, /^DISCORD_TOKEN does not/],
    [{ DISCORD_API_URL: 'discord.com/api' }, /^DISCORD_API_URL is “discord.com\/api”; it takes an http or https/],
    [{ DISCORD_API_URL: 'ftp://discord.com' }, /^DISCORD_API_URL is/],
    [{ DISCORD_API_URL: 'https://discord.com/api/v10' }, /^DISCORD_API_URL is .* without version/],
    [{ DISCORD_API_URL: 'https://me:secret@example.com/api' }, /^DISCORD_API_URL is/],
    [{ DISCORD_API_URL: 'https://example.com/api?v=10' }, /^DISCORD_API_URL is/],
    [{ DISCORD_GUILD_ID: 'my server' }, /^DISCORD_GUILD_ID is “my server”; it takes a server’s id/],
    [{ DISCORD_GUILD_ID: '12345' }, /^DISCORD_GUILD_ID is/],
    [{ DISCORD_GUILD_ID: '123456789012345678901' }, /^DISCORD_GUILD_ID is/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is “loud”; it takes one of trace, debug, info, warn, error, fatal, silent$/],
    [{ LOG_LEVEL: 'x'.repeat(500) }, /^LOG_LEVEL is “x{80}…”/],
  ] as const) {
    it(JSON.stringify(env).slice(0, 60), () => {
      const { problems } = failureOf(env);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', expected);
    });
  }

  it('come all at once', () => {
    const { message, problems } = failureOf({
      DISCORD_TOKEN: 'x',
      DISCORD_API_URL: 'x',
      DISCORD_GUILD_ID: 'x',
      LOG_LEVEL: 'x',
    });
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_GUILD_ID', 'LOG_LEVEL'],
    );
    assert.match(message, /^4 problems in settings \(the environment or \.env\):\n {2}- DISCORD_TOKEN/);
  });

  it('never show a token, whichever variable it went into', () => {
    for (const value of [TOKEN, `${TOKEN} ${TOKEN}`, `"${TOKEN}"`, `https://example.com/${TOKEN}`]) {
      for (const name of ['DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_GUILD_ID', 'LOG_LEVEL']) {
        if (name === 'DISCORD_TOKEN' && value === TOKEN) continue;
        assert.doesNotMatch(failureOf({ [name]: value }).message, /MTAwMDAw|yyyyyy/i);
      }
    }
  });

  it('do not show a password in the address either', () => {
    assert.doesNotMatch(failureOf({ DISCORD_API_URL: 'https://me:secret@example.com/api' }).message, /secret/);
  });
});
