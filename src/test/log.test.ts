import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it, mock } from 'node:test';
import type { LogLevel } from '../process/config.js';
import { createLog } from '../process/log.js';

/** What a line of the log says of an error. */
function logged(level: LogLevel, error: unknown): Readonly<Record<string, unknown>> {
  let line = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      line += String(chunk);
      done();
    },
  });
  createLog(level, destination).error({ err: error }, 'command failed');
  return JSON.parse(line).err;
}

/** As where a parser complains of what it was given. */
function failureOn(typed: string): Error {
  return new TypeError(`cannot read “${typed}”`, { cause: new RangeError(`no ${typed}`) });
}

describe('an error in the log', () => {
  it('shows its kind and where it was thrown, not its message, which may repeat what somebody typed', () => {
    const err = logged('info', failureOn('my secret'));
    assert.equal(err['type'], 'TypeError');
    assert.match(String(err['stack']), /^ +at failureOn \(.*log\.test\.[jt]s:\d+:\d+\)$/m);
    assert.doesNotMatch(JSON.stringify(err), /secret/);
  });

  it('shows the message, too, when the operator asks for it', () => {
    const err = logged('debug', failureOn('a question'));
    assert.equal(err['message'], 'cannot read “a question”');
    assert.match(JSON.stringify(err['cause']), /RangeError.*no a question/);
  });

  for (const typed of ['one\n    at two (three:4:5)', '', '\n', '$&', 'x'.repeat(100_000)]) {
    it(`keeps out ${JSON.stringify(typed.slice(0, 40))}`, () => {
      const { stack } = logged('info', failureOn(typed));
      assert.match(String(stack), /^ +at failureOn /);
      assert.doesNotMatch(String(stack), /three|xxx/);
    });
  }

  it('says nothing of what else an error carries: discord.js keeps the request there, with its token', () => {
    const error = Object.assign(new Error('refused'), {
      url: '/webhooks/1/secret',
      requestBody: 'secret',
      code: 50035,
    });
    assert.doesNotMatch(JSON.stringify(logged('debug', error)), /secret/);
    assert.equal(logged('info', error)['code'], 50035);
  });

  it('takes whatever can be thrown', () => {
    const circle = new Error('round');
    circle.cause = circle;
    for (const thrown of ['a text', null, 7, circle, Object.assign(new Error('typed'), { stack: undefined })]) {
      assert.doesNotMatch(JSON.stringify(logged('info', thrown)), /a text|round|typed/);
    }
  });
});

describe('a warning that comes again', () => {
  /** What is logged by a series of calls, the minute after them included. */
  function lines(write: (log: ReturnType<typeof createLog>) => void): readonly Readonly<Record<string, unknown>>[] {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const found: Readonly<Record<string, unknown>>[] = [];
      const destination = new Writable({
        write(chunk, _encoding, done) {
          found.push(JSON.parse(String(chunk)));
          done();
        },
      });
      write(createLog('info', destination));
      mock.timers.tick(60_000);
      return found;
    } finally {
      mock.timers.reset();
    }
  }

  it('is said once, and how often it came again when a minute is over', () => {
    const said = lines((log) => {
      for (let time = 0; time < 100; time++) log.child({ interaction: String(time) }).warn('button of another version');
    });
    assert.deepEqual(
      said.map(({ msg, again }) => [msg, again]),
      [
        ['button of another version', undefined],
        ['button of another version', 99],
      ],
    );
  });

  it('is said each time where its cause is another', () => {
    const said = lines((log) => {
      for (const code of [1, 2, 3]) log.error({ code }, 'answer refused by Discord');
    });
    assert.equal(said.length, 3);
  });

  it('is not confused with what is no warning', () => {
    const said = lines((log) => {
      for (let time = 0; time < 3; time++) log.info('commands registered');
    });
    assert.equal(said.length, 3);
  });
});
