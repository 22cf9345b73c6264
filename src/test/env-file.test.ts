import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { hidden, misspelt, readEnvFile } from '../process/env-file.js';

const SETTINGS = ['DISCORD_TOKEN', 'DATA_DIR', 'LOG_LEVEL'];

describe('the file of settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bot-env-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (content: string | Buffer): string => {
    const path = join(folder, '.env');
    writeFileSync(path, content);
    return path;
  };

  it('is read', () => {
    assert.deepEqual(readEnvFile(file('# mine\nLOG_LEVEL=debug\nDATA_DIR="a b"\n')), {
      values: { LOG_LEVEL: 'debug', DATA_DIR: 'a b' },
      problems: [],
    });
  });

  it('need not be there', () => {
    assert.deepEqual(readEnvFile(join(folder, 'nothing')), { values: {}, problems: [] });
  });

  for (const [what, path, expected] of [
    ['a folder', () => folder, /is a folder; it takes a file/],
    [
      'UTF-16, as Notepad may save it',
      () => file(Buffer.from('\ufeffLOG_LEVEL=debug', 'utf16le')),
      /save it anew .* UTF-8/,
    ],
    ['UTF-16 without its mark', () => file(Buffer.from('LOG_LEVEL=debug', 'utf16le')), /save it anew .* UTF-8/],
  ] as const) {
    it(`is said to be ${what}`, () => {
      const { values, problems } = readEnvFile(path());
      assert.deepEqual(values, {});
      assert.match(problems.join('\n'), expected);
    });
  }
});

describe('names of settings', () => {
  it('that are misspelt are told, with what is meant', () => {
    assert.deepEqual(misspelt({ DISCORD_TOKN: 'x', PATH: 'x', log_level: 'debug' }, SETTINGS), [
      'DISCORD_TOKN is no setting; is DISCORD_TOKEN meant?',
      'log_level is no setting; is LOG_LEVEL meant?',
    ]);
  });

  it('are somebody else’s where the setting is there', () => {
    assert.deepEqual(misspelt({ DISCORD_TOKN: 'x', DISCORD_TOKEN: 'y', DATA_DIRS: '' }, SETTINGS), []);
  });

  it('set to nothing are told where they hide the file’s', () => {
    assert.deepEqual(
      hidden({ DISCORD_TOKEN: ' ', LOG_LEVEL: 'info' }, { DISCORD_TOKEN: 'x', LOG_LEVEL: 'debug' }, SETTINGS),
      ['DISCORD_TOKEN is set to nothing in the environment, which hides the one in .env: unset it to use that'],
    );
  });
});
