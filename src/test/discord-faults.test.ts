import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withAllowedPicture } from '../discord/message/picture.js';
import { publicReply } from '../reply/reply.js';
import { buttonOf, CALLBACK, CHANNEL, contentOf, shown } from './discord-bot/answers.js';
import { type RunningBot, startBot } from './discord-bot/start-bot.js';
import { withBot, withStandIn } from './discord-bot/with-bot.js';
import { ALICE, BOT, CHANNEL_ID } from './discord-stand-in/ids.js';

const QUESTION = 'who chaired the opening?';
const GATEWAY = '/gateway/bot';
const COMMANDS = '/applications/{application_id}/commands';

describe('an answer, when Discord is unwell', () => {
  const { discord, bot } = withBot();
  const warnings = (): readonly unknown[] => bot().log.filter(({ level }) => Number(level) >= 40);
  const own = (): number =>
    discord.received.filter(({ method, route, status }) => method === 'POST' && route === CHANNEL && status === 200)
      .length;

  for (const what of ['cut before', 'cut after', 503] as const) {
    it(`gets through, once, to an interaction: ${what}`, async () => {
      const before = warnings().length;
      discord.mishap(CALLBACK, what, 1);
      assert.match(contentOf(await discord.call('ask', { question: QUESTION })), /Wang Zilian/);
      await discord.call('about');
      assert.deepEqual(warnings().slice(before), []);
    });

    it(`gets through, once, to a message: ${what}`, async () => {
      const before = own();
      discord.mishap(CHANNEL, what, 1);
      await discord.write({ content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT] }, what === 'cut before' ? 1 : 2);
      assert.match(String(discord.lastOwn(CHANNEL_ID)['content']), /Wang Zilian/);
      assert.ok(own() - before <= 2); // twice asked for, and posted once: see the stand-in's nonces
    });
  }

  it('is shared once, however often the button is pressed', async () => {
    const asked = await discord.call('ask', { question: QUESTION, private: true });
    const share = buttonOf(asked, 'Share');
    const message = { ...shown(asked, ALICE), id: '1200000000000099999' };
    await Promise.all([discord.click(share, message, {}, 2), discord.click(share, message, {}, 2)]);
    const posted = discord.received.filter(
      ({ route, body }) => route === CHANNEL && contentOf(body).includes('Shared by'),
    );
    assert.equal(new Set(posted.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.match(JSON.stringify(posted[0]?.body), /"nonce":"1200000000000099999","enforce_nonce":true/);
  });

  it('does without a picture that has gone', () => {
    const reply = { ...publicReply([]), picture: { file: '/nowhere/plan.png', title: 'The plan', alt: 'A plan' } };
    const interaction = { appPermissions: { has: () => true }, locale: 'en-US' } as never;
    assert.equal(withAllowedPicture(reply, interaction).picture, undefined);
  });

  it('tells the operator once that the token was revoked', async () => {
    discord.mishap(CHANNEL, 401, 1);
    await discord.write({ content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT] });
    discord.writeUnanswered({ content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT] });
    await discord.call('about');
    const told = bot().log.filter(({ msg }) => /^Discord does not accept DISCORD_TOKEN/.test(String(msg)));
    assert.equal(told.length, 1);
  });
});

describe('a start, when Discord is unwell', () => {
  const discord = withStandIn();
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds(); tries++) {
      assert.ok(tries < 1000, 'in vain');
      await sleep(10);
    }
  };

  it('waits, says so, and goes on', async () => {
    discord.mishap(GATEWAY, 503, 3); // each attempt is made three times
    const bot: RunningBot = await startBot(discord);
    assert.ok(bot.log.some(({ msg }) => /answers with HTTP status 503.* Trying again in 1 s\.$/.test(String(msg))));
    await bot.stop();
  });

  it('answers without its commands, says so, and registers them as soon as it can', async () => {
    discord.mishap(COMMANDS, 500, 3);
    const bot = await startBot(discord);
    assert.match(bot.output(), /^Ready, but for the commands: they could not be registered, which is tried again\.$/m);
    await until(() => bot.output().includes('The commands are registered.'));
    await bot.stop();
  });
});
