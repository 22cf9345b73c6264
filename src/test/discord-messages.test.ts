import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../messages/en.js';
import { questionIn } from '../reply/message-text.js';
import { withBot } from './discord-bot/with-bot.js';
import {
  ALICE,
  BOT,
  CHANNEL_ID,
  NO_HISTORY_CHANNEL_ID,
  OTHER_BOT,
  READ_ONLY_CHANNEL_ID,
} from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import type { MessageOptions } from './discord-stand-in/message-payload.js';
import type { Received } from './discord-stand-in/rest.js';

const QUESTION = 'How many people should the city have?';
const mention = (text: string): MessageOptions => ({ content: `<@${BOT.id}> ${text}`, pings: [BOT] });

describe('questions in messages', () => {
  const { discord, bot } = withBot();

  const ask = async (message: MessageOptions): Promise<Readonly<Record<string, unknown>>> => {
    const [sent] = await discord.write(message);
    return asRecord(sent?.body);
  };

  for (const [when, message] of [
    ['that mention it', mention(QUESTION)],
    ['that reply to one of its own, with the ping on', { content: QUESTION, pings: [BOT], repliesTo: BOT }],
    ['that mention it in a reply to somebody else', { ...mention(QUESTION), repliesTo: ALICE }],
    ['in private', { content: QUESTION, place: 'dm' }],
  ] as const) {
    it(`answers messages ${when}`, async () => {
      const { content, message_reference: reference } = await ask(message);
      assert.match(String(content), /^-# \*.+\*\n> .*\n\[Party Congress report, Dec 28, 2021/s);
      assert.equal(asRecord(reference)['fail_if_not_exists'], false);
    });
  }

  it('takes itself out of the question', async () => {
    const { content } = await ask({ content: `What about <@!${BOT.id}>   the six cities?`, pings: [BOT] });
    assert.equal(content, (await ask(mention('What about the six cities?')))['content']);
  });

  it('helps whoever mentions it and says nothing else', async () => {
    assert.match(String((await ask(mention(' ')))['content']), /^Ask me in the same message/);
    assert.match(String((await ask({ content: '', place: 'dm' }))['content']), /^Ask me in the same message/);
  });

  it('is short in a channel when the report does not say', async () => {
    const { content } = await ask(mention('qwertyuiop zxcvbnm?'));
    assert.doesNotMatch(String(content), /^>/m);
    assert.ok(String(content).length < 400);
  });

  it('leaves everything else alone', async () => {
    const before = discord.received.length;
    for (const message of [
      { content: QUESTION },
      { content: `@everyone ${QUESTION}`, pingsEveryone: true },
      { content: `<@&1100000000000000099> ${QUESTION}`, pingsRoles: ['1100000000000000099'] },
      { content: `<@${ALICE.id}> ${QUESTION}`, pings: [ALICE] },
      { content: QUESTION, repliesTo: BOT }, // the ping is off
      { ...mention(QUESTION), author: OTHER_BOT },
      { ...mention(QUESTION), author: BOT },
      { content: QUESTION, author: BOT, place: 'dm' },
      { ...mention(QUESTION), webhookId: '1100000000000000098' },
    ] as const) {
      discord.writeUnanswered(message);
    }
    // Messages are taken in order, so an answer to any of these would be there before this one's.
    await ask(mention(QUESTION));
    assert.equal(discord.received.length, before + 1);
  });

  it('pings nobody, whatever it repeats', async () => {
    const { content, allowed_mentions: mentions } = await ask(
      mention(`@everyone <@&1100000000000000099> **zxcvbnm** ${'qwertyuiop '.repeat(300)}`),
    );
    assert.deepEqual(mentions, { parse: [], replied_user: false });
    assert.doesNotMatch(String(content), /@everyone|<@|(?<!\\)\*\*/);
  });

  it('offers the paragraphs as buttons', async () => {
    const { components } = await ask(mention(QUESTION));
    assert.ok(asArray(components).length > 0);
  });

  it('goes on where it may not write, and says so once', async () => {
    const refuse = async (): Promise<readonly Received[]> =>
      discord.write({ ...mention(QUESTION), channelId: READ_ONLY_CHANNEL_ID });
    assert.equal((await refuse())[0]?.status, 403);
    assert.equal((await refuse())[0]?.status, 403);
    await ask(mention(QUESTION));
    assert.equal(bot().log.filter(({ level, channel }) => level === 40 && channel === READ_ONLY_CHANNEL_ID).length, 1);
  });

  it('answers unattached where it may not reply', async () => {
    const [reply, plain] = await discord.write({ ...mention(QUESTION), channelId: NO_HISTORY_CHANNEL_ID }, 2);
    assert.equal(reply?.status, 400);
    assert.equal(plain?.status, 200);
    assert.equal(asRecord(plain?.body)['message_reference'], undefined);
  });

  it('keeps people and questions out of the log', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), new RegExp(`${ALICE.id}|alice|qwertyuiop|${CHANNEL_ID}`));
  });
});

describe('the question in a message', () => {
  for (const [content, expected] of [
    ['<@1100000000000000001> what about  the six cities?', 'what about the six cities?'],
    ['what <@!1100000000000000001>, <@&1100000000000000099> <#1100000000000000011> is it', 'what , is it'],
    [
      '<:plan:1100000000000000020> <a:go:1100000000000000021> </ask:1100000000000000022> <t:1640649600:R> when?',
      'when?',
    ],
    ['is 3 < 4 > 2?', 'is 3 < 4 > 2?'],
    ['<@1100000000000000001>', ''],
  ] as const) {
    it(`${content} → ${expected}`, () => assert.equal(questionIn(content), expected));
  }

  it('has words of its own when there is none', () => assert.match(en.mentionedOnly, /Ask me/));
});
