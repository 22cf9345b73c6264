import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PARTS, readBenchArguments } from '../bench/arguments.js';
import { SIZES } from '../bench/sizes.js';

describe('the arguments of bench', () => {
  const run = { kind: 'run', parts: PARTS, rounds: 7, cranfield: undefined, output: 'text' };
  for (const [args, expected] of [
    [[], run],
    [['--rounds', '1', '--cranfield', 'dir', '--json'], { ...run, rounds: 1, cranfield: 'dir', output: 'json' }],
    [['--only', 'batch', '--only=start', '--write'], { ...run, parts: ['start', 'batch'], output: 'file' }],
    [['--scale'], { kind: 'scale', sizes: SIZES, output: 'text' }],
    [['--scale', '--sizes', '10,1000000'], { kind: 'scale', sizes: [10, 1_000_000], output: 'text' }],
    [['-h', '--scale'], { kind: 'help' }],
    [['--rounds', '0'], { kind: 'mistake', message: '--rounds is “0”; it takes a whole number from 1 to 100' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readBenchArguments(args), expected));
  }

  for (const args of [
    ['--only', 'luck'],
    ['--write', '--json'],
    ['--sizes', '10'],
    ['--scale', '--sizes', '9'],
    ['--scale', '--only', 'start'],
    ['--better'],
  ]) {
    it(`${args.join(' ')} is a mistake, said in one line`, () => {
      const request = readBenchArguments(args);
      assert.ok(request.kind === 'mistake');
      assert.match(request.message, /^[^\n]*--[^\n]*$/);
    });
  }
});
