import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { InteractionResponseType, MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { en } from '../messages/en.js';
import { ALICE, BOB, BOT, CHANNEL_ID, READ_ONLY_CHANNEL_ID, THREAD_ID } from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import type { InteractionOptions, ShownMessage } from './discord-stand-in/payloads.js';
import type { Received } from './discord-stand-in/rest.js';
import { type StandIn, startStandIn } from './discord-stand-in/stand-in.js';
import { type RunningBot, startBot } from './discord-stand-in/start-bot.js';

const QUESTION = 'automobile industry';
const ALL = (1n << 53n) - 1n;
const { Administrator, SendMessages, SendMessagesInThreads, UseExternalApps, ManageMessages, ViewChannel } =
  PermissionFlagsBits;
const without = (...flags: readonly bigint[]): bigint =>
  flags.reduce((left, flag) => left & ~flag, ALL & ~Administrator);
const MEMBER = without(ManageMessages);

const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
const CHANNEL = '/channels/{channel_id}/messages';
const FOLLOW_UP = '/webhooks/{webhook_id}/{webhook_token}';
const ORIGINAL = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';

/** A message as it was sent, wherever in the request it stands. */
function messageIn(body: unknown): Readonly<Record<string, unknown>> {
  const { type, data } = asRecord(body);
  return type === undefined ? asRecord(body) : asRecord(data);
}
const contentOf = (body: unknown): string => String(messageIn(body)['content']);
const isPrivate = (body: unknown): boolean => (Number(messageIn(body)['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;

function buttonsOf(body: unknown): ReadonlyMap<string, string> {
  const buttons = asArray(messageIn(body)['components']).flatMap((row) => asArray(asRecord(row)['components']));
  return new Map(buttons.map(asRecord).map(({ label, custom_id: customId }) => [String(label), String(customId)]));
}
const buttonOf = (body: unknown, label: string): string => buttonsOf(body).get(label) ?? assert.fail(`no ${label}`);

/** The answer as a message that somebody sees, and clicks under. */
const shown = (body: unknown, asker?: ShownMessage['asker']): ShownMessage => ({
  content: contentOf(body),
  components: asArray(messageIn(body)['components']),
  shownTo: isPrivate(body) ? 'one' : 'everyone',
  asker,
});
const steps = (requests: readonly Received[]): readonly string[] =>
  requests.map(({ method, route, body }) => {
    const type = asRecord(body)['type'];
    return [method, route, ...(typeof type === 'number' ? [InteractionResponseType[type]] : [])].join(' ');
  });
const bodyAt = (requests: readonly Received[], index: number): unknown => requests[index]?.body;

describe('controls in Discord', { timeout: 60_000 }, () => {
  let discord: StandIn;
  let bot: RunningBot;
  before(async () => {
    discord = await startStandIn();
    bot = await startBot(discord);
  });
  after(async () => {
    await bot.stop();
    await discord.close();
    assert.deepEqual(discord.faults, []);
  });
  const ask = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION }, at);
  const askInPrivate = (at: InteractionOptions = {}) => discord.call('ask', { question: QUESTION, private: true }, at);
  const click = async (body: unknown, label: string, at: InteractionOptions = {}, count = 1) =>
    discord.click(buttonOf(body, label), shown(body, ALICE), at, count);

  it('stand under every answer: copy and remove for all, copy and share for one', async () => {
    const labels = (body: unknown): readonly string[] => [...buttonsOf(body).keys()].slice(-3);
    assert.deepEqual(labels(await ask()), ['Next', 'Copy', 'Remove']);
    assert.deepEqual(labels(await askInPrivate()), ['Next', 'Copy', 'Share']);
    assert.deepEqual(labels(await ask({ place: 'people' })), ['Next', 'Copy', 'Remove']);
    assert.deepEqual(labels(await askInPrivate({ place: 'dm' })).slice(-2), ['Next', 'Copy'], 'nobody to share with');
    assert.deepEqual([...buttonsOf(await discord.call('read', { passage: '99' })).keys()], [], 'a notice');
  });

  describe('next', () => {
    it('turns the page in place for whoever asked', async () => {
      const [turned] = await click(await ask(), 'Next', { memberMay: MEMBER });
      assert.equal(asRecord(turned?.body)['type'], InteractionResponseType.UpdateMessage);
      assert.match(contentOf(turned?.body), /^-# Passages [34]–\d of 9, best first\n> /);
      assert.deepEqual([...buttonsOf(turned?.body).keys()].slice(-4), ['Previous', 'Next', 'Copy', 'Remove']);
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

  describe('answers to messages', () => {
    const mention = { content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT] };

    it('have the same controls, and know who asked', async () => {
      const [sent] = await discord.write(mention);
      assert.deepEqual([...buttonsOf(sent?.body).keys()].slice(-3), ['Next', 'Copy', 'Remove']);
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
      const [body, notice] = await discord.callHidden('ask', { question: QUESTION }, at, 2);
      assert.match(contentOf(body?.body), /^> .*\)$/s);
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
    await bot.stop();
    bot = await startBot(discord);
    assert.equal((await click(body, 'Next'))[0]?.status, 204);
    assert.equal((await click(body, 'Remove', {}, 2)).length, 2);
  });

  it('keeps people out of the log', () => {
    assert.doesNotMatch(JSON.stringify(bot.log), new RegExp(`${ALICE.id}|${BOB.id}|alice|bob|stand-in-interaction`));
  });
});
