import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromCustomId, toCustomId } from '../reply/custom-id.js';

describe('a button’s custom_id', () => {
  it('carries the command and its options, after the version of the layout', () => {
    assert.equal(toCustomId({ command: 'read', options: { passage: '¶25 s2' } }), '1|read|passage=¶25 s2');
  });

  for (const options of [{}, { a: '' }, { name: '50% = half | 城市', private: 'true' }, { a: '%7C', b: '||==' }]) {
    it(`gives back what went in: ${JSON.stringify(options)}`, () => {
      const customId = toCustomId({ command: 'read', options });
      assert.deepEqual(fromCustomId(customId ?? ''), { command: 'read', options });
    });
  }

  for (const [customId, call] of [
    ['1|*copy', { control: 'copy' }],
    ['1|*share', { control: 'share' }],
    ['1|*remove', { control: 'remove', asker: undefined }],
    ['1|*remove|1100000000000000002', { control: 'remove', asker: '1100000000000000002' }],
    ['1|*passages|3|b351-a.5.z', { control: 'passages', from: 3, list: 'b351-a.5.z' }],
    ['1|*turn|read|passage=¶24', { control: 'turn', command: 'read', options: { passage: '¶24' } }],
  ] as const) {
    it(`names a control with a star: ${customId}`, () => {
      assert.equal(toCustomId(call), customId);
      assert.deepEqual(fromCustomId(customId), call);
    });
  }

  it('does not exist for what takes more than 100 characters', () => {
    const call = (length: number) => ({ command: 'ask', options: { question: 'x'.repeat(length) } });
    assert.equal(toCustomId(call(85))?.length, 100);
    assert.equal(toCustomId(call(86)), undefined);
  });

  for (const foreign of [
    '',
    '1',
    '1|',
    '0|read|passage=1',
    '2|read',
    'read:25',
    '1|read|passage',
    '1|read|=x',
    '1|read|a=b=c',
    '1|read|a=%',
    '|||',
    '1|%E0%A4%A',
    '1|*',
    '1|*copy|x',
    '1|*remove|x',
    '1|*remove|1100000000000000002|x',
    '1|*passages|x|b351-a.5.z',
    '1|*passages|1',
    '1|*turn',
    '1|*read|passage=1',
  ]) {
    it(`is not taken from elsewhere or another version: ${JSON.stringify(foreign)}`, () =>
      assert.equal(fromCustomId(foreign), undefined));
  }
});
