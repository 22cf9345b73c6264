import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../messages/en.js';
import { contentOf, isPrivate } from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { ALICE, BOB, BOT, CHANNEL_ID, nextId } from './discord-stand-in/ids.js';

const FLOOD = 600;
const TOO_MANY = /^That is more than I can answer at once\. Ask again in (?:a second|\d+ seconds)\.$/;

describe('a member who floods the bot', () => {
  const { discord, bot } = withBot();
  const QUESTION = 'who chaired the opening?';

  it('is told so in private, and keeps nobody waiting', async () => {
    const flood = Array.from({ length: FLOOD }, () => discord.call('ask', { question: QUESTION }));
    let answeredBefore = 0;
    for (const one of flood) void one.then(() => (answeredBefore += 1));
    const other = await discord.call('ask', { question: QUESTION }, { user: BOB });
    assert.match(contentOf(other), /Wang Zilian/);
    assert.ok(answeredBefore < FLOOD, 'the other member waited for all of the flood');
    const answers = await Promise.all(flood);
    const told = answers.filter((answer) => TOO_MANY.test(contentOf(answer)));
    assert.ok(told.length > 0 && told.every(isPrivate));
    assert.ok(answers.length - told.length >= 100, 'a good share is answered');
    for (const answer of answers) assert.match(contentOf(answer), /Wang Zilian|^That is more/);
  });

  it('is completed what they typed last, whatever they typed before', async () => {
    const user = { ...ALICE, id: nextId() };
    const typing = ['w', 'wh', 'who', 'who c'].map((typed) => discord.complete('ask', 'question', typed, { user }));
    const last = await typing.at(-1);
    assert.match(JSON.stringify(last), /presided/);
  });

  it('is told once in a channel', async () => {
    const user = { ...ALICE, id: nextId() };
    const ask = { content: `<@${BOT.id}> ${QUESTION}`, pings: [BOT], author: user };
    const before = discord.received.length;
    for (let count = 0; count < FLOOD; count++) discord.writeUnanswered(ask);
    // Whoever comes after all of them is answered after all that the flood is answered.
    await discord.write({ ...ask, author: BOB, content: `<@${BOT.id}> who gave the report?` }, 2);
    while (!discord.received.slice(before).some(({ body }) => TOO_MANY.test(contentOf(body)))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await discord.call('about', {}, { user: BOB });
    const told = discord.received.slice(before).filter(({ body }) => TOO_MANY.test(contentOf(body)));
    assert.equal(told.length, 1);
    assert.equal(told[0]?.about, CHANNEL_ID);
  });

  it('leaves no trace of themselves in the log', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), new RegExp(`${ALICE.id}|${BOB.id}|chaired`));
    assert.equal(en.tooManyQuestions(1), 'That is more than I can answer at once. Ask again in a second.');
  });
});
