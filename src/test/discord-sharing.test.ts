import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InteractionResponseType, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { en } from '../messages/en.js';
import {
  bodyAt,
  buttonOf,
  buttonsOf,
  CALLBACK,
  CHANNEL,
  contentOf,
  createClick,
  FOLLOW_UP,
  isPrivate,
  MEMBER,
  ORIGINAL,
  QUESTION,
  shown,
  steps,
  without,
} from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { ALICE, BOB, CHANNEL_ID, READ_ONLY_CHANNEL_ID, THREAD_ID } from './discord-stand-in/ids.js';
import { asRecord } from './discord-stand-in/json.js';
import type { InteractionOptions } from './discord-stand-in/payloads.js';

const { SendMessages, SendMessagesInThreads, UseExternalApps, ViewChannel } = PermissionFlagsBits;

describe('sharing and removing in Discord', () => {
  const { discord } = withBot();
  const ask = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION }, at);
  const askInPrivate = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION, private: true }, at);
  const click = createClick(discord);

  describe('share', () => {
    for (const [where, at, about] of [
      ['in the channel', { memberMay: MEMBER }, CHANNEL_ID],
      ['in a thread', { inThread: true, memberMay: without(SendMessages) }, THREAD_ID],
    ] as const) {
      it(`posts the answer ${where}, says by whom, and offers itself no more`, async () => {
        const body = await askInPrivate(at);
        const requests = await click(body, 'Share', at, 2);
        assert.deepEqual(steps(requests), [
          `POST ${CALLBACK} DeferredMessageUpdate`,
          `POST ${CHANNEL}`,
          `PATCH ${ORIGINAL}`,
        ]);
        const posted = requests[1];
        assert.equal(posted?.about, about);
        assert.equal(contentOf(posted?.body), `${contentOf(body)}\n-# Shared by <@${ALICE.id}>`);
        assert.deepEqual(asRecord(posted?.body)['allowed_mentions'], { parse: [], replied_user: false });
        assert.equal(buttonOf(posted?.body, 'Remove'), `1|*remove|${ALICE.id}`);
        assert.deepEqual([...buttonsOf(bodyAt(requests, 2)).keys()], [...buttonsOf(body).keys()].slice(0, -1));
      });
    }

    for (const [where, at] of [
      ['where the bot may not write', { botMay: without(SendMessages) }],
      ['where the bot does not see the channel', { botMay: without(ViewChannel) }],
      ['where the bot may not write in threads', { inThread: true, botMay: without(SendMessagesInThreads) }],
      ['between people', { place: 'people' }],
      ['in a group', { place: 'group' }],
      ['in a server that does not have the bot', { place: 'foreign-server', memberMay: MEMBER }],
    ] as const) {
      it(`answers the click for everyone ${where}`, async () => {
        const body = await askInPrivate(at);
        const requests = await click(body, 'Share', at, 3);
        assert.deepEqual(steps(requests), [
          `POST ${CALLBACK} DeferredMessageUpdate`,
          `POST ${FOLLOW_UP}`,
          `PATCH ${ORIGINAL}`,
        ]);
        assert.ok(!isPrivate(bodyAt(requests, 1)));
        assert.match(contentOf(bodyAt(requests, 1)), new RegExp(`\n-# Shared by <@${ALICE.id}>$`));
      });
    }

    it('answers the click where the channel turns out to be closed', async () => {
      const at = { channelId: READ_ONLY_CHANNEL_ID };
      const requests = await click(await askInPrivate(at), 'Share', at, 3);
      assert.deepEqual(
        requests.map(({ status }) => status),
        [204, 403, 200, 200],
      );
    });

    for (const [permission, at] of [
      ['Send Messages', { memberMay: without(SendMessages) }],
      ['Send Messages in Threads', { inThread: true, memberMay: without(SendMessagesInThreads) }],
      ['Use External Apps', { place: 'foreign-server', memberMay: without(UseExternalApps) }],
    ] as const) {
      it(`tells who may not in private what is missing: ${permission}`, async () => {
        const [notice, ...others] = await click(await askInPrivate(at), 'Share', at);
        assert.equal(contentOf(notice?.body), en.cannotShare(permission));
        assert.ok(isPrivate(notice?.body));
        assert.deepEqual(others, []);
      });
    }

    it('tells in private when Discord hides the shared answer all the same', async () => {
      discord.hideFollowUps(true);
      const at = { place: 'foreign-server' } as const;
      const requests = await click(await askInPrivate(at), 'Share', at, 3);
      discord.hideFollowUps(false);
      assert.equal(contentOf(bodyAt(requests, 2)), en.cannotShare('Use External Apps'));
      assert.ok(isPrivate(bodyAt(requests, 2)));
    });

    it('leaves the longest answer within one message', async () => {
      for (const body of [await askInPrivate(), await discord.call('read', { passage: '8', private: true })]) {
        const requests = await click(body, 'Share', {}, 2);
        assert.equal(requests[1]?.status, 200);
      }
    });

    it('gives the shared answer the controls of any other', async () => {
      const requests = await click(await discord.call('read', { passage: '¶25 s2', private: true }), 'Share', {}, 2);
      const posted = shown(bodyAt(requests, 1));
      const next = buttonOf(bodyAt(requests, 1), 'Next (¶26)');
      const [turned] = await discord.click(next, posted);
      assert.equal(asRecord(turned?.body)['type'], InteractionResponseType.UpdateMessage);
      assert.equal(buttonOf(turned?.body, 'Remove'), `1|*remove|${ALICE.id}`, 'still hers');
      assert.ok(isPrivate((await discord.click(next, posted, { user: BOB }))[0]?.body));
      const [copy] = await discord.click(buttonOf(bodyAt(requests, 1), 'Copy'), posted, { user: BOB });
      assert.match(contentOf(copy?.body), /Plain text/);
    });
  });

  describe('remove', () => {
    for (const [who, at] of [
      ['whoever asked', { memberMay: MEMBER }],
      ['who manages messages', { user: BOB }],
      ['whoever asked, in a thread', { memberMay: MEMBER, inThread: true }],
      ['whoever asked, between people', { place: 'people' }],
      ['whoever asked, in a group', { place: 'group' }],
      ['whoever asked, where the server does not have the bot', { place: 'foreign-server', memberMay: MEMBER }],
      ['the other one in a direct message', { place: 'dm', user: BOB }],
    ] as const) {
      it(`takes the answer away for ${who}, with no permission of the bot’s`, async () => {
        const requests = await click(await ask(at), 'Remove', { ...at, botMay: 0n }, 2);
        assert.deepEqual(steps(requests), [`POST ${CALLBACK} DeferredMessageUpdate`, `DELETE ${ORIGINAL}`]);
      });
    }

    for (const [who, at] of [
      ['a stranger', { user: BOB, memberMay: MEMBER }],
      ['a stranger between people', { user: BOB, place: 'people' }],
      ['a stranger in a group', { user: BOB, place: 'group' }],
    ] as const) {
      it(`tells ${who} in private who can`, async () => {
        const [notice, ...others] = await click(await ask(at), 'Remove', at);
        assert.equal(contentOf(notice?.body), en.removeNotYours('Manage Messages'));
        assert.ok(isPrivate(notice?.body));
        assert.deepEqual(others, []);
      });
    }

    it('leaves an old message that names nobody to those who manage messages', async () => {
      const body = await ask();
      const [notice] = await discord.click(buttonOf(body, 'Remove'), shown(body), { memberMay: MEMBER });
      assert.equal(contentOf(notice?.body), en.removeNotYours('Manage Messages'));
      assert.equal((await discord.click(buttonOf(body, 'Remove'), shown(body), {}, 2)).length, 2);
    });

    it('says nothing of a message that is gone already, and tells of any other refusal', async () => {
      const body = await ask();
      discord.refuseDeleting(RESTJSONErrorCodes.UnknownMessage);
      assert.equal((await click(body, 'Remove', {}, 2)).length, 2);
      discord.refuseDeleting(RESTJSONErrorCodes.MissingAccess);
      const requests = await click(body, 'Remove', {}, 3);
      discord.refuseDeleting(0);
      assert.equal(contentOf(bodyAt(requests, 2)), en.failedToRemove);
      assert.ok(isPrivate(bodyAt(requests, 2)));
    });
  });

  describe('where a server hides the answers of apps that it does not have', () => {
    for (const [permission, memberMay] of [
      ['Use External Apps', without(UseExternalApps)],
      ['Send Messages', without(SendMessages, SendMessagesInThreads)],
    ] as const) {
      it(`says so in the answer, and what is missing: ${permission}`, async () => {
        const at = { place: 'foreign-server', memberMay } as const;
        const body = await discord.call('city', { name: 'dual-carbon' }, at);
        assert.ok(isPrivate(body));
        assert.ok(contentOf(body).endsWith(`\n-# ${en.hiddenAnswer(permission)}`));
        assert.deepEqual([...buttonsOf(body).keys()].slice(-2), ['Copy', 'Share']);
      });
    }

    it('says so in a second message when the answer fills the first', async () => {
      const at = { place: 'foreign-server', memberMay: without(UseExternalApps) } as const;
      const [body, notice] = await discord.callHidden('figure', {}, at, 2);
      assert.ok(contentOf(body?.body).endsWith(en.page(1)), 'the answer as it is');
      assert.equal(contentOf(notice?.body), en.hiddenAnswer('Use External Apps'));
      assert.ok(isPrivate(notice?.body));
    });

    for (const [permission, memberMay] of [
      ['Use External Apps', undefined],
      ['Send Messages', without(SendMessages)], // whether the channel is a thread is not known
    ] as const) {
      it(`learns it from Discord where nothing foretold it: ${permission}`, async () => {
        const at = { place: 'foreign-server', ...(memberMay === undefined ? {} : { memberMay }) } as const;
        const [sent, edited] = await discord.callHidden('city', { name: 'dual-carbon' }, at, 2);
        assert.ok(!isPrivate(sent?.body));
        assert.equal(edited?.method, 'PATCH');
        assert.ok(contentOf(edited?.body).endsWith(`\n-# ${en.hiddenAnswer(permission)}`));
        assert.ok(buttonsOf(edited?.body).has('Share'));
      });
    }

    it('shows everyone the answer in a thread where the member may write', async () => {
      const at = { place: 'foreign-server', inThread: true, memberMay: without(SendMessages) } as const;
      assert.ok(!isPrivate(await discord.call('city', { name: 'dual-carbon' }, at)));
    });

    it('does not pass the reason on when it is shared after all', async () => {
      const at = { place: 'foreign-server', memberMay: without(UseExternalApps) } as const;
      const body = await discord.call('city', { name: 'dual-carbon' }, at);
      const requests = await click(body, 'Share', { place: 'foreign-server' }, 3);
      assert.doesNotMatch(contentOf(bodyAt(requests, 1)), /Only you see this/);
    });
  });
});
