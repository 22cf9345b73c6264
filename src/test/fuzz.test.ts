import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFuzzArguments } from '../fuzz/arguments.js';
import { faultIn } from '../fuzz/check-reply.js';
import { surfacesOf } from '../fuzz/surfaces.js';
import { noticeReply } from '../reply/notice.js';
import { publicReply } from '../reply/reply.js';
import { silentLog } from './console/silent-log.js';
import { library } from './real-report/library.js';

/** Cases a surface: some thousands in all; `npm run fuzz` has as many as one likes. */
const CASES = 150;

describe('whatever is typed', () => {
  // What a call takes is measured by `npm run fuzz`, not here.
  for (const { name, property } of surfacesOf(library, silentLog, (run) => run())) {
    it(`breaks nothing: ${name}`, () => fc.assert(property, { numRuns: CASES }));
  }
});

describe('the check of a reply', () => {
  it('finds nothing wrong with a notice, whatever it repeats', () => {
    assert.equal(faultIn(noticeReply('@everyone <@1100000000000000002> \u202e \ud83d'), silentLog), undefined);
  });

  it('finds what Discord would refuse, or act on', () => {
    assert.match(faultIn(publicReply([]), silentLog) ?? '', /empty/);
    const code = (text: string) => faultIn(publicReply([{ kind: 'code', text }]), silentLog) ?? '';
    assert.match(code('@everyone'), /a ping/);
    assert.match(code('<@1100000000000000002>'), /a ping/);
    assert.match(code('\u202e'), /direction/);
    assert.match(code('\ud83d'), /half a character/);
  });
});

describe('the arguments of fuzz', () => {
  for (const [args, expected] of [
    [[], { kind: 'run', cases: 1000, seed: undefined }],
    [['--cases', '100000', '--seed=-7'], { kind: 'run', cases: 100_000, seed: -7 }],
    [['--help'], { kind: 'help' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readFuzzArguments(args), expected));
  }
  for (const args of [['--cases', '0'], ['--cases', 'many'], ['--seed', 'x'], ['--faster'], ['x']]) {
    it(`${args.join(' ')} is a mistake`, () => assert.equal(readFuzzArguments(args).kind, 'mistake'));
  }
});
