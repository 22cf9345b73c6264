import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runProgram } from './console/run-program.js';

describe('npm start without a token', () => {
  it('says in one line why nothing happens when nothing comes in', async () => {
    const { stdout, stderr, exitCode } = await runProgram('src/main.js');
    assert.equal(stdout, '');
    assert.match(stderr, /^Nobody to answer: DISCORD_TOKEN is not set.*\n$/);
    assert.equal(exitCode, 0);
  });

  it('says it without a look at the data', async () => {
    const { stderr, exitCode } = await runProgram('src/main.js', { input: '\n', env: { DATA_DIR: '/no/folder' } });
    assert.match(stderr, /^Nobody to answer/);
    assert.equal(exitCode, 0);
  });

  it('names what is wrong with its data as soon as there is a line to answer', async () => {
    const { stderr, exitCode } = await runProgram('src/main.js', {
      input: '/read 25\n',
      env: { DATA_DIR: '/no/folder' },
      keepOpen: true,
    });
    assert.match(stderr, /^1 problem in the data folder .*\n {2}- it does not exist/);
    assert.equal(exitCode, 1);
  });

  it('answers each line that is piped in, without a prompt', async () => {
    const input = '/read 25\r\n\n1\n/read 999\n';
    const { stdout, stderr, exitCode } = await runProgram('src/main.js', { input });
    assert.match(stdout, /^│ .*¶25\n.*\n\n│ .*¶24\n.*\n\n“999” is no place in the report/s);
    assert.doesNotMatch(stdout, /^> /m);
    assert.ok(!stdout.includes('\u001b'), 'no escapes');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  it('leaves at /quit, whatever may follow', async () => {
    const { stdout, stderr, exitCode } = await runProgram('src/main.js', {
      input: '/quit\n/read 25\n',
      keepOpen: true,
    });
    assert.deepEqual({ stdout, stderr, exitCode }, { stdout: '', stderr: '', exitCode: 0 });
  });

  it('ends quietly when the reader of its output leaves', async () => {
    const input = '/read 7\n'.repeat(5000);
    const { stderr, exitCode } = await runProgram('src/main.js', { input, readOnce: true });
    assert.deepEqual({ stderr, exitCode }, { stderr: '', exitCode: 0 });
  });

  it('is styled when asked to, even through a pipe', async () => {
    const { stdout } = await runProgram('src/main.js', { input: '/read 25\n', env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.startsWith('\u001b[2m│ \u001b[22m'));
  });

  it('names what is wrong with its settings, and exits with 1', async () => {
    const env = { LOG_LEVEL: 'loud', DISCORD_TOKEN: 'not a token' };
    const { stderr, exitCode } = await runProgram('src/main.js', { env });
    assert.match(stderr, /^2 problems in settings/);
    assert.doesNotMatch(stderr, /not a token/);
    assert.equal(exitCode, 1);
  });

  it('names what is wrong with its settings and its data at once', async () => {
    const { stderr, exitCode } = await runProgram('src/main.js', {
      env: { LOG_LEVEL: 'loud', DATA_DIR: '/no/folder' },
    });
    assert.match(
      stderr,
      /^1 problem in settings.*\n {2}- LOG_LEVEL .*\n1 problem in the data folder .*\n {2}- it does not exist/,
    );
    assert.equal(exitCode, 1);
  });

  it('does not show a token that went into the wrong variable', async () => {
    const DATA_DIR = 'MTAwMDAwMDAwMDAwMDAwMDAwMA.Gxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy';
    const { stderr } = await runProgram('src/main.js', { input: '/read 25\n', env: { DATA_DIR } });
    assert.match(stderr, /^1 problem in the data folder .*a token, not shown here/);
    assert.doesNotMatch(stderr, /MTAw|yyy/);
  });
});
