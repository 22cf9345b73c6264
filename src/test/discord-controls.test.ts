import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InteractionResponseType } from 'discord.js';
import { en } from '../messages/en.js';
import {
  buttonOf,
  buttonsOf,
  CALLBACK,
  contentOf,
  createClick,
  FOLLOW_UP,
  isPrivate,
  MEMBER,
  QUESTION,
  shown,
  steps,
} from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { ALICE, BOB, BOT } from './discord-stand-in/ids.js';
import { asRecord } from './discord-stand-in/json.js';
import type { InteractionOptions } from './discord-stand-in/payloads.js';

describe('controls in Discord', () => {
  const { discord, bot, restart } = withBot();
  const ask = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION }, at);
  const askInPrivate = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION, private: true }, at);
  const click = createClick(discord);

  it('stand under every answer: follow up, copy; remove for all, share for one', async () => {
    const labels = (body: unknown): readonly string[] => [...buttonsOf(body).keys()].slice(-4);
    assert.deepEqual(labels(await ask()), ['Next', 'Follow up', 'Copy', 'Remove']);
    assert.deepEqual(labels(await askInPrivate()), ['Next', 'Follow up', 'Copy', 'Share']);
    assert.deepEqual(labels(await ask({ place: 'people' })), ['Next', 'Follow up', 'Copy', 'Remove']);
    assert.deepEqual(
      labels(await askInPrivate({ place: 'dm' })).slice(-3),
      ['Next', 'Follow up', 'Copy'],
      'nobody to share with',
    );
    assert.deepEqual([...buttonsOf(await discord.call('read', { passage: '99' })).keys()], [], 'a notice');
  });

  describe('next', () => {
    it('turns the page in place for whoever asked', async () => {
      const [turned] = await click(await ask(), 'Next', { memberMay: MEMBER });
      assert.equal(asRecord(turned?.body)['type'], InteractionResponseType.UpdateMessage);
      assert.match(contentOf(turned?.body), /^-# \*automobile industry\*\n-# Passages [2-4]–\d of 8, best first\n> /);
      assert.deepEqual([...buttonsOf(turned?.body).keys()].slice(-5), [
        'Previous',
        'Next',
        'Follow up',
        'Copy',
        'Remove',
      ]);
    });

    for (const [who, at] of [
      ['a stranger', { user: BOB }],
      ['a stranger in a thread', { user: BOB, inThread: true }],
      ['a stranger between people', { user: BOB, place: 'people' }],
    ] as const) {
      it(`opens a copy for ${who}, and leaves what everyone sees`, async () => {
        const [copy] = await click(await ask(at), 'Next', at);
        assert.equal(asRecord(copy?.body)['type'], InteractionResponseType.ChannelMessageWithSource);
        assert.ok(isPrivate(copy?.body));
        assert.ok(buttonsOf(copy?.body).has('Share'));
      });
    }

    it('turns in place in private, and in a direct message', async () => {
      for (const [body, at] of [
        [await askInPrivate(), { user: BOB }],
        [await ask({ place: 'dm' }), { place: 'dm' }],
      ] as const) {
        const [turned] = await click(body, 'Next', at);
        assert.equal(asRecord(turned?.body)['type'], InteractionResponseType.UpdateMessage);
      }
    });

    it('turns the pages of a paragraph for whoever asked', async () => {
      const body = await discord.call('read', { passage: '25' });
      const at = { memberMay: MEMBER };
      assert.match(contentOf((await click(body, 'Next (¶26)', at))[0]?.body), /¶26\]/);
      assert.ok(isPrivate((await click(body, 'Next (¶26)', { user: BOB }))[0]?.body));
    });

    it('works on a message from before the bot knew who asked: as a copy', async () => {
      const body = await ask();
      const [copy] = await discord.click(buttonOf(body, 'Next'), shown(body));
      assert.ok(isPrivate(copy?.body));
    });

    it('does not change an answer by reading on', async () => {
      const body = await ask();
      const [read] = [...buttonsOf(body).keys()];
      const [opened] = await click(body, read ?? '');
      assert.equal(asRecord(opened?.body)['type'], InteractionResponseType.ChannelMessageWithSource);
      assert.ok(isPrivate(opened?.body));
    });
  });

  describe('copy', () => {
    for (const at of [{}, { user: BOB }, { place: 'dm' }, { place: 'foreign-server' }, { inThread: true }] as const) {
      it(`gives three forms to whoever wants them, in private: ${JSON.stringify(at)}`, async () => {
        const body = await discord.call('read', { passage: '¶25 s2' }, at);
        const [copy] = await click(body, 'Copy', at);
        assert.ok(isPrivate(copy?.body));
        assert.match(contentOf(copy?.body), /^\*\*Plain text\*\*\n```\n“The concept of life .* ¶25 s2\)\n```/s);
        assert.match(
          contentOf(copy?.body),
          /\*\*Markdown\*\*\n```\n> The concept.*\n>\n> — \[.*\*\*Reference\*\*\n```\nZhang/s,
        );
      });
    }

    it('takes as many messages as keep each form whole', async () => {
      const body = await discord.call('read', { passage: '10' });
      const requests = await click(body, 'Copy', {}, 3);
      assert.deepEqual(steps(requests), [
        `POST ${CALLBACK} ChannelMessageWithSource`,
        `POST ${FOLLOW_UP}`,
        `POST ${FOLLOW_UP}`,
      ]);
      for (const { body: sent } of requests) assert.ok(isPrivate(sent));
    });

    it('says so when the message holds no quotation', async () => {
      const [notice] = await discord.click('1|*copy', { shownTo: 'everyone' });
      assert.equal(contentOf(notice?.body), en.nothingToCopy);
    });
  });

  describe('answers to messages', () => {
    const mention = { content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT] };

    it('have the same controls, and know who asked', async () => {
      const [sent] = await discord.write(mention);
      assert.deepEqual([...buttonsOf(sent?.body).keys()].slice(-4), ['Next', 'Follow up', 'Copy', 'Remove']);
      const under = shown(sent?.body);
      const remove = buttonOf(sent?.body, 'Remove');
      assert.equal((await discord.click(remove, under, { memberMay: MEMBER }, 2)).length, 2);
      const [notice] = await discord.click(remove, under, { user: BOB, memberMay: MEMBER });
      assert.equal(contentOf(notice?.body), en.removeNotYours('Manage Messages'));
      const [turned] = await discord.click(buttonOf(sent?.body, 'Next'), under, { memberMay: MEMBER });
      assert.equal(asRecord(turned?.body)['type'], InteractionResponseType.UpdateMessage);
      assert.equal(buttonOf(turned?.body, 'Remove'), remove);
    });

    it('can be taken away when the report does not say, or nothing was asked', async () => {
      for (const text of ['qwertyuiop zxcvbnm?', ' ']) {
        const [sent] = await discord.write({ ...mention, content: `<@${BOT.id}> ${text}` });
        assert.equal([...buttonsOf(sent?.body).keys()].at(-1), 'Remove');
      }
    });

    it('have them in a direct message, too', async () => {
      const [sent] = await discord.write({ content: QUESTION, place: 'dm' });
      assert.deepEqual([...buttonsOf(sent?.body).keys()].slice(-2), ['Copy', 'Remove']);
    });
  });

  describe('a custom_id that this version did not write', () => {
    for (const customId of [
      '0|*copy',
      '2|*share',
      '1|*share|x',
      '1|*remove|me',
      '1|*remove|1100000000000000002|x',
      '1|*gone',
      '1|*',
      '1|*passages|0',
      '1|*passages|x|b351-a.5.z',
      '1|*passages|0|0000-a.5.z',
      '1|*passages|99|b351-a.5.z',
      '1|*passages|0|b351-zz.5.z',
      '1|*turn',
      '1|*turn|gone|a=b',
      '1|*turn|read|passage',
      '1|*turn|read|passage=%',
    ]) {
      it(`is answered in private with what to do: ${customId}`, async () => {
        for (const shownTo of ['everyone', 'one'] as const) {
          const [notice] = await discord.click(customId, { shownTo, asker: ALICE });
          assert.equal(contentOf(notice?.body), en.staleButton);
          assert.ok(isPrivate(notice?.body));
        }
      });
    }
  });

  it('works on another instance, which never saw the message', async () => {
    const body = await ask();
    await restart();
    assert.equal((await click(body, 'Next'))[0]?.status, 204);
    assert.equal((await click(body, 'Remove', {}, 2)).length, 2);
  });

  it('keeps people out of the log', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), new RegExp(`${ALICE.id}|${BOB.id}|alice|bob|stand-in-interaction`));
  });
});
