import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { readArguments } from '../batch/arguments.js';
import { type AnswerRecord, answerRecord, toJsonLine } from '../batch/json-line.js';
import { answerAll } from '../batch/run-batch.js';
import { StartupError } from '../errors.js';
import { OMISSION } from '../report/excerpt.js';
import { runProgram } from './console/run-program.js';
import { silentLog } from './console/silent-log.js';
import { library, search } from './real-report/library.js';
import { report } from './real-report/report.js';

describe('the arguments of ask', () => {
  const run = { kind: 'run', json: false, conversation: false, limit: undefined, questions: [] };
  for (const [args, expected] of [
    [[], run],
    [['--json'], { ...run, json: true }],
    [['--json', '--limit', '1000'], { ...run, json: true, limit: 1000 }],
    [['--limit=1', 'how many?', 'and why?'], { ...run, limit: 1, questions: ['how many?', 'and why?'] }],
    [['--json', '--conversation'], { ...run, json: true, conversation: true }],
    [['--', '--why?'], { ...run, questions: ['--why?'] }],
    [[''], { ...run, questions: [''] }],
    [['--help'], { kind: 'help' }],
    [['-h', '--json'], { kind: 'help' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readArguments(args), expected));
  }

  for (const args of [
    ['--limit', '0'],
    ['--limit', '1001'],
    ['--limit', '1.5'],
    ['--limit', '1e2'],
    ['--limit', ''],
    ['--limit=-3'],
    ['--limit', '-3'],
    ['--limit'],
    ['--json=yes'],
    ['--yaml'],
    ['-x'],
  ]) {
    it(`${args.join(' ')} is a mistake, said in one line`, () => {
      const request = readArguments(args);
      assert.ok(request.kind === 'mistake');
      assert.match(request.message, /^[^\n]*(--limit|--json|--yaml|-x)[^\n]*$/);
    });
  }
});

describe('answerRecord', () => {
  it('gives what the interface promises, in its order', () => {
    const record = answerRecord('automobile industry', 3, { report, search });
    assert.deepEqual(Object.keys(record), ['question', 'status', 'passages', 'missing']);
    assert.equal(record.status, 'answered');
    assert.ok(record.passages.length > 0 && record.passages.length <= 3);
    for (const passage of record.passages) {
      assert.deepEqual(Object.keys(passage), ['paragraph', 'sentence', 'citation', 'excerpt', 'score']);
      const paragraph = report.paragraphs[passage.paragraph - 1];
      assert.ok(paragraph?.sentences[passage.sentence - 1]);
      assert.match(passage.citation, new RegExp(`^Party Congress report, Dec 28, 2021 · .*¶${passage.paragraph}( |$)`));
      for (const piece of passage.excerpt.split(OMISSION)) assert.ok(paragraph.text.includes(piece.trim()));
      assert.equal(passage.score, Number(passage.score.toPrecision(4)));
    }
    const paragraphs = record.passages.map(({ paragraph }) => paragraph);
    assert.equal(new Set(paragraphs).size, paragraphs.length, 'each paragraph once');
  });

  for (const question of ['', '   ', '\t']) {
    it(`${JSON.stringify(question)} is no question`, () => {
      assert.deepEqual(answerRecord(question, 5, { report, search }), {
        question,
        status: 'no_question',
        passages: [],
        missing: [],
      });
    });
  }

  it('stays on one line, whatever is taken for a line break', () => {
    const question = 'a\u2028b\u0085c\nd\ud800';
    const line = toJsonLine({ question, status: 'not_in_report', passages: [], missing: [] });
    assert.match(line, /^[\x20-\x7e]+\n$/);
    assert.equal((JSON.parse(line) as AnswerRecord).question, question);
  });
});

describe('answerAll', () => {
  const request = { kind: 'run', json: true, conversation: false, limit: 1, questions: [] } as const;

  it('does not read on while the reader of its output is slow', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    function* questions(): Generator<string> {
      for (; read < 50; read++) yield 'industry';
    }
    const output = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        ahead = Math.max(ahead, read - written);
        if (chunk.length > 0) written++;
        setImmediate(done);
      },
    });
    await answerAll(request, questions(), output, library, silentLog);
    assert.equal(written, 50);
    assert.ok(ahead <= 2, `${ahead} questions ahead`);
  });

  it('answers a line before the next one comes', async () => {
    let answered = 0;
    const output = new Writable({
      write(chunk, _encoding, done) {
        if (chunk.length > 0) answered++;
        done();
      },
    });
    async function* questions(): AsyncGenerator<string> {
      for (let number = 0; number < 5; number++) {
        assert.equal(answered, number);
        yield 'industry';
      }
    }
    await answerAll(request, questions(), output, library, silentLog);
    assert.equal(answered, 5);
  });

  it('ends quietly when the reader leaves, and with one message when the output takes no more', async () => {
    const failing = (code: string): Writable =>
      new Writable({
        write: (_chunk, _encoding, done) =>
          done(Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })),
      });
    const questions = Array.from({ length: 100 }, () => 'industry');
    await answerAll(request, questions, failing('EPIPE'), library, silentLog);
    await assert.rejects(
      answerAll(request, questions, failing('ENOSPC'), library, silentLog),
      (error) => error instanceof StartupError && /standard output.*\n.*ENOSPC/.test(error.message),
    );
  });
});

describe('npm run ask', () => {
  const records = (stdout: string): readonly AnswerRecord[] =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as AnswerRecord);

  it('answers each line of its input with one line, in order', async () => {
    const input = Buffer.concat([Buffer.from('industry\r\n\nzzz长 \n'), Buffer.from([0xff]), Buffer.from('\nthe end')]);
    const { stdout, stderr, exitCode } = await runProgram('src/programs/ask.js', {
      args: ['--json', '--limit', '2'],
      input,
    });
    assert.deepEqual(
      records(stdout).map(({ question }) => question),
      ['industry', '', 'zzz长 ', '\uFFFD', 'the end'],
    );
    assert.deepEqual(records(stdout)[1], { question: '', status: 'no_question', passages: [], missing: [] });
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  it('answers 2,000 questions in order', async () => {
    const questions = Array.from({ length: 2000 }, (_, index) => `industry ${index}`);
    const { stdout, exitCode } = await runProgram('src/programs/ask.js', {
      args: ['--json'],
      input: questions.join('\n'),
    });
    assert.deepEqual(
      records(stdout).map(({ question }) => question),
      questions,
    );
    assert.equal(exitCode, 0);
  });

  it('takes a line of ten million characters', async () => {
    const input = `${'industry '.repeat(1_111_111)}\nnext\n`;
    const { stdout, exitCode } = await runProgram('src/programs/ask.js', { args: ['--json'], input });
    assert.deepEqual(
      records(stdout).map(({ question }) => question.length),
      [1_048_576, 4],
    );
    assert.equal(exitCode, 0);
  });

  it('answers its arguments, as text without --json', async () => {
    const args = ['automobile industry', 'urban renewal', '--limit', '1'];
    const { stdout, exitCode } = await runProgram('src/programs/ask.js', { args, keepOpen: true });
    assert.equal(stdout.match(/¶\d+/g)?.length, 2, 'one passage each');
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('[1]'), 'no escapes, and no actions: nobody can choose');
    assert.equal(exitCode, 0);
  });

  for (const [what, options, expected] of [
    ['a mistake in its arguments', { args: ['--limit', '0'] }, { code: 2, stderr: /^--limit is “0”.*\n$/ }],
    ['an unknown flag', { args: ['--yaml'] }, { code: 2, stderr: /^Unknown option '--yaml'.*\n$/ }],
    ['--help', { args: ['--help'] }, { code: 0, stderr: /^$/ }],
    ['an empty input', { args: ['--json'] }, { code: 0, stderr: /^$/ }],
    ['a missing data folder', { env: { DATA_DIR: '/nowhere' } }, { code: 1, stderr: /^1 problem in the data folder/ }],
    [
      'a reader that leaves',
      { args: ['--json'], input: 'industry\n'.repeat(9999), readOnce: true },
      { code: 0, stderr: /^$/ },
    ],
  ] as const) {
    it(`${what}: exit code ${expected.code}`, async () => {
      const { exitCode, stderr } = await runProgram('src/programs/ask.js', options);
      assert.match(stderr, expected.stderr);
      assert.equal(exitCode, expected.code);
    });
  }

  it('does not grow with the number of questions', async () => {
    const { stdout } = await runProgram('src/test/memory/measure-batch.js', { nodeArgs: ['--expose-gc'] });
    const [before, after] = JSON.parse(stdout) as [number, number];
    // 2,500 more questions; keeping as little as 400 bytes of each would be 1 MB.
    assert.ok(after - before < 1_000_000, `the heap grew from ${before} to ${after} bytes`);
  });
});
