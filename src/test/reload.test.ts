import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { END_WHEN_IDLE } from './console/run-program.js';
import { COUNTY } from './data-folder/county.js';
import { folderWith } from './data-folder/data-folder.js';
import { contentOf } from './discord-bot/answers.js';
import { withStandIn } from './discord-bot/with-bot.js';
import { TOKEN } from './discord-stand-in/ids.js';

describe('data that change while the bot runs', () => {
  const discord = withStandIn();
  const folder = folderWith(COUNTY);
  const knowledge = mkdtempSync(join(tmpdir(), 'plan-bot-knowledge-'));
  after(() => {
    rmSync(knowledge, { recursive: true });
  });

  it('are taken at SIGHUP when they are sound, and left alone when they are not', async () => {
    const child = spawn(process.execPath, ['--import', END_WHEN_IDLE, join(PACKAGE_ROOT, '.build/src/main.js')], {
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.url,
        DATA_DIR: folder,
        KNOWLEDGE_DIR: knowledge,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const until = async (pattern: RegExp): Promise<void> => {
      for (let tries = 0; !pattern.test(said); tries++) {
        assert.ok(tries < 2000, `never said ${pattern}: ${said}`);
        await sleep(10);
      }
    };
    const title = async (): Promise<string> => contentOf(await discord.call('about'));
    await until(/^Ready/m);
    const file = join(folder, 'report.json');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace(/"title":\s*"[^"]*"/, '"title": "Another title"'));
    child.kill('SIGHUP');
    await until(/data loaded anew/);
    assert.match(await title(), /Another title/);
    writeFileSync(file, '{ "title": ');
    child.kill('SIGHUP');
    await until(/data not loaded anew: those from before stay in service/);
    assert.match(said, /report\.json/);
    assert.match(await title(), /Another title/);
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    assert.deepEqual(await closed, [0, null]);
  });
});
