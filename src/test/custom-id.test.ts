import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromCustomId, fromMenuId, toCustomId, toMenuId } from '../reply/custom-id.js';

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
    ['1|*follow', { control: 'follow' }],
    ['1|*followed|57b8-d.k|0', { control: 'followed', list: '57b8-d.k', isPrivate: false, question: undefined }],
    ['1|*followed|57b8-d|1|who%7Cwhy?', { control: 'followed', list: '57b8-d', isPrivate: true, question: 'who|why?' }],
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
    '1|*follow|x',
    '1|*followed|57b8-d',
    '1|*followed|57b8-d|2',
    '1|*followed|57b8-d|0|why|x',
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

describe('a menu’s custom_id', () => {
  it('names the command and the option that takes what is chosen', () => {
    const menu = { command: 'read', option: 'passage' };
    assert.equal(toMenuId(menu, 1), '1|read|>passage|1');
    assert.deepEqual(fromMenuId('1|read|>passage|1', '¶25'), { command: 'read', options: { passage: '¶25' } });
  });
  it('survives separators in what it names', () => {
    const id = toMenuId({ command: 'a|b', option: '%=>' }, 0) ?? '';
    assert.deepEqual(fromMenuId(id, 'x=|'), { command: 'a|b', options: { '%=>': 'x=|' } });
  });
  it('is none when it would be too long', () =>
    assert.equal(toMenuId({ command: 'x', option: 'y'.repeat(100) }, 0), undefined));
  for (const customId of [
    '',
    '0|read|>passage|0',
    '1||>a|0',
    '1|read|>|0',
    '1|read|a=b',
    '1|read|>a',
    '1|read|>a|x',
    '1|read|>%|0',
    '1|read|>a|0|b',
  ]) {
    it(`is not made of ${customId}`, () => assert.equal(fromMenuId(customId, 'x'), undefined));
  }
  it('is no button’s, nor the other way round', () => {
    assert.equal(fromCustomId('1|read|>passage|0'), undefined);
    assert.equal(fromMenuId('1|read|passage=25', 'x'), undefined);
  });
});
