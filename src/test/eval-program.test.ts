import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readEvalArguments } from '../eval/arguments.js';
import { HELD_OUT_FILE } from '../eval/question-files.js';
import { PARTS } from '../study/study-report.js';
import { runProgram } from './console/run-program.js';
import { COUNTY, COUNTY_LISTS } from './data-folder/county.js';
import { folderWith } from './data-folder/data-folder.js';

describe('the arguments of eval', () => {
  const score = {
    kind: 'score',
    files: [],
    isHeldOut: false,
    misses: false,
    compare: false,
    json: false,
    cranfield: undefined,
    withoutEach: false,
    without: new Set(),
  };
  for (const [args, expected] of [
    [[], score],
    [
      ['--misses', '--compare', 'a.jsonl', 'b.jsonl'],
      { ...score, misses: true, compare: true, files: ['a.jsonl', 'b.jsonl'] },
    ],
    [['--without', 'thesaurus', '--without=gaps'], { ...score, without: new Set(['thesaurus', 'gaps']) }],
    [['--without', 'each', '--json'], { ...score, kind: 'ablate', withoutEach: true, json: true }],
    [['--held-out', '--compare'], { ...score, isHeldOut: true, compare: true }],
    [['--cranfield', 'dir', '--without', 'each'], { ...score, kind: 'cranfield', cranfield: 'dir', withoutEach: true }],
    [['--conversations', '--misses'], { ...score, kind: 'conversations', misses: true }],
    [['--write'], { kind: 'write', withoutEach: false, cranfield: undefined }],
    [['--write', '--without', 'each', '--cranfield', 'dir'], { kind: 'write', withoutEach: true, cranfield: 'dir' }],
    [['--help', '--misses'], { kind: 'help' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readEvalArguments(args), expected));
  }

  for (const args of [
    ['--without', 'luck'],
    ['--without', 'each', '--without', 'gaps'],
    ['--without', 'each', '--misses'],
    ['--held-out', '--misses'],
    ['--held-out', '--without', 'each'],
    ['--held-out', 'a.jsonl'],
    ['--cranfield', 'dir', '--misses'],
    ['--cranfield'],
    ['--write', 'a.jsonl'],
    ['--write', '--held-out'],
    ['--write', '--without', 'thesaurus'],
    ['--short', '--conversations'],
    ['--conversations', 'a.jsonl'],
    ['--better'],
  ]) {
    it(`${args.join(' ')} is a mistake, said in one line`, () => {
      const request = readEvalArguments(args);
      assert.ok(request.kind === 'mistake');
      assert.match(request.message, /^[^\n]*--[^\n]*$/);
    });
  }
});

describe('npm run eval, on a small folder and a small file', () => {
  const rows = [
    { id: 't1', question: 'how long is the bridge', kind: 'fact', gold: [{ p: 6, span: '900 meters' }] },
    { id: 't2', question: 'how do I cook spaghetti', kind: 'unanswerable', gold: [] },
    { id: 't3', question: 'old mill', kind: 'keyword', gold: [{ p: 1, span: 'congress' }] },
  ];
  const lines = rows.map((row) => JSON.stringify(row));
  const folder = folderWith({ 'small.jsonl': lines.join('\n'), 'bad.jsonl': `${lines[0]}\n{"id": 5}` });
  const small = join(folder, 'small.jsonl');
  const env = { DATA_DIR: folderWith({ ...COUNTY, ...COUNTY_LISTS }) };
  const run = (...args: readonly string[]) => runProgram('src/programs/eval.js', { args, env });

  it('prints the figures, and on request a comparison and the misses', async () => {
    const { stdout, stderr, exitCode } = await run(small, '--compare', '--misses');
    assert.deepEqual([stderr, exitCode], ['', 0]);
    assert.match(stdout, /^3 questions of small\n\nkind +n +hit@1/);
    assert.match(stdout, /^fact +1 +100\.0 +100\.0 +1\.000 +100\.0 +0\.0$/m);
    assert.match(stdout, /^unanswerable +1 +100\.0$/m);
    assert.match(stdout, /^MiniSearch, as it comes +50\.0 /m);
    assert.match(stdout, /^t3 \[keyword\] old mill\n {5}wanted ¶1; got ¶6/m);
  });

  it('prints the same for machines', async () => {
    const { stdout, exitCode } = await run(small, '--json', '--without', 'thesaurus');
    assert.equal(exitCode, 0);
    const { sets, without, answerable, unanswerable } = JSON.parse(stdout);
    assert.deepEqual(sets, [{ name: 'small', n: 3 }]);
    assert.deepEqual(
      [without, answerable.n, answerable.hit1, unanswerable],
      [['thesaurus'], 2, 0.5, { n: 1, refused: 1 }],
    );
  });

  it('leaves out each part in turn', async () => {
    const { stdout, exitCode } = await run(small, '--without', 'each');
    assert.equal(exitCode, 0);
    assert.match(stdout, /^the whole +\d+\.0 /m);
    for (const part of PARTS) assert.match(stdout, new RegExp(`^without ${part} +\\d+\\.0 `, 'm'));
  });

  for (const [what, args, expected] of [
    ['a bad line', [join(folder, 'bad.jsonl')], /bad\.jsonl:2: /],
    ['no such file', [join(folder, 'none.jsonl')], /none\.jsonl: cannot be read/],
    ['the held-out set as a file like any other', [HELD_OUT_FILE, '--misses'], /scored with --held-out alone/],
    ['no such collection', ['--cranfield', folder], /cran\.all\.1400: cannot be read/],
  ] as const) {
    it(`${what}: one message, exit code 1`, async () => {
      const { stdout, stderr, exitCode } = await run(...args);
      assert.deepEqual([stdout, exitCode], ['', 1]);
      assert.match(stderr, expected);
    });
  }

  it('a mistake in the arguments: one line, exit code 2', async () => {
    const { stderr, exitCode } = await run('--luck');
    assert.deepEqual([stderr.trim().split('\n').length, exitCode], [1, 2]);
  });
});
