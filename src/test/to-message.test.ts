import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { toInteractionMessage, toMessage } from '../discord/message/to-message.js';
import { noticeReply } from '../reply/notice.js';
import { type Action, publicReply } from '../reply/reply.js';

const log = pino({ level: 'silent' });
const buttons = (count: number): readonly Action[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `Read ¶${index}`,
    command: 'read',
    options: { passage: `${index}` },
  }));
const labels = (actions: readonly Action[]): readonly (readonly (string | undefined)[])[] =>
  toMessage(noticeReply('.', actions), log).components.map((row) =>
    row.components.map((component) => ('label' in component ? component.label : undefined)),
  );

describe('a reply as a message', () => {
  it('pings nobody and unfurls nothing', () => {
    const { allowedMentions, flags } = toMessage(publicReply([]), log);
    assert.deepEqual(allowedMentions, { parse: [], repliedUser: false });
    assert.deepEqual(flags, [MessageFlags.SuppressEmbeds]);
  });

  it('is ephemeral as the answer to an interaction when it is private', () => {
    assert.ok(toInteractionMessage(noticeReply('.'), log).flags.includes(MessageFlags.Ephemeral));
    assert.ok(!toInteractionMessage(publicReply([]), log).flags.includes(MessageFlags.Ephemeral));
  });

  it('has rows of at most five buttons, and at most five rows', () => {
    assert.deepEqual(
      labels(buttons(6)).map(({ length }) => length),
      [5, 1],
    );
    assert.deepEqual(
      labels(buttons(30)).map(({ length }) => length),
      [5, 5, 5, 5, 5],
    );
    assert.deepEqual(labels([]), []);
  });

  it('leaves out a button that does not fit, or does what another does already', () => {
    const long = { label: 'long', command: 'ask', options: { question: 'x'.repeat(100) } };
    const twin = { label: 'twin', command: 'read', options: { passage: '0' } };
    assert.deepEqual(labels([long, ...buttons(1), twin]), [['Read ¶0']]);
  });

  it('cuts a label to 80 characters', () => {
    assert.equal(labels([{ label: 'x'.repeat(90), command: 'read', options: {} }])[0]?.[0]?.length, 80);
  });

  it('is one message, whatever a notice repeats of a question', () => {
    assert.ok(toMessage(noticeReply('*'.repeat(6000)), log).content.length <= 2000);
    const two = {
      ...noticeReply('kept'),
      blocks: [...noticeReply('kept').blocks, { kind: 'text', text: '_'.repeat(3000) } as const],
    };
    assert.equal(toMessage(two, log).content, 'kept');
  });
});
