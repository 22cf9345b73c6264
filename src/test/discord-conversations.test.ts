import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ComponentType, TextInputStyle } from 'discord.js';
import { en } from '../messages/en.js';
import { zhCn } from '../messages/zh-cn.js';
import { buttonOf, contentOf, createClick, isPrivate } from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import {
  BOB,
  BOT,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  NO_HISTORY_CHANNEL_ID,
  nextId,
  POST_ID,
  POST_TITLE,
  THREAD_ID,
} from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import { type MessageOptions, messagePayload, type Payload } from './discord-stand-in/message-payload.js';
import type { InteractionOptions } from './discord-stand-in/payloads.js';

const mention = (text: string): MessageOptions => ({ content: `<@${BOT.id}> ${text}`, pings: [BOT] });

/** The paragraph that is cited first. */
const paragraphIn = (content: unknown): number => Number(/· ¶(\d+)/.exec(String(content))?.[1] ?? 0);

describe('a conversation by replies', () => {
  const { discord, restart } = withBot();

  /** Writes a message and gives back the bot's answer, as it stands in the channel. */
  const say = async (message: MessageOptions): Promise<Payload> => {
    await discord.write(message);
    return discord.lastOwn(message.channelId ?? (message.place === 'dm' ? DM_CHANNEL_ID : CHANNEL_ID));
  };
  const reply = (text: string, answers: Payload, more: Partial<MessageOptions> = {}): MessageOptions => ({
    content: text,
    pings: [BOT],
    answers,
    ...more,
  });

  it('reads a reply in the light of what it replies to', async () => {
    const cities = await say(mention('What are the six cities?'));
    const farming = await say(reply('and the farming one?', cities));
    assert.equal(paragraphIn(farming['content']), 14);
    assert.equal(paragraphIn((await say(reply('the next one please', farming)))['content']), 15);
    // The first answer is as good a place to go on from as the last.
    assert.equal(paragraphIn((await say(reply('and the last?', cities)))['content']), 18);
  });

  it('replies to the follow-up, and not to the first question', async () => {
    const first = await say(mention('who chaired the opening?'));
    const id = nextId();
    const { message_reference: reference } = await say(reply('and who gave the report?', first, { id }));
    assert.equal(asRecord(reference)['message_id'], id);
  });

  it('goes on for ten turns, and through a restart', async () => {
    let answer = await say(mention('What is the political guidance project?'));
    const paragraphs = [paragraphIn(answer['content'])];
    for (let turn = 1; turn < 10; turn++) {
      if (turn === 5) await restart();
      answer = await say(reply('next', answer));
      paragraphs.push(paragraphIn(answer['content']));
    }
    assert.deepEqual(paragraphs, [21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  });

  it('keeps two members apart', async () => {
    const alices = await say(mention('What is the political guidance project?'));
    const bobs = await say({ ...mention('Tell me about the dual-carbon city'), author: BOB });
    assert.equal(paragraphIn((await say(reply('next', alices)))['content']), 22);
    assert.equal(paragraphIn((await say(reply('next', bobs, { author: BOB })))['content']), 16);
  });

  it('works with what the event carries where it may not read the history', async () => {
    const at = { channelId: NO_HISTORY_CHANNEL_ID };
    await discord.write({ ...mention('What are the six cities?'), ...at }, 2);
    const cities = discord.lastOwn(NO_HISTORY_CHANNEL_ID);
    await discord.write(reply('and the farming one?', cities, at), 2);
    assert.equal(paragraphIn(discord.lastOwn(NO_HISTORY_CHANNEL_ID)['content']), 14);
  });

  it('looks a message up that the event does not carry', async () => {
    const cities = await say(mention('What are the six cities?'));
    const answer = await say(reply('and the farming one?', cities, { isReferenceUnknown: true }));
    assert.equal(paragraphIn(answer['content']), 14);
  });

  it('answers a question that stands on its own alone, and asks Discord for nothing then', async () => {
    const cities = await say(mention('What are the six cities?'));
    const before = discord.received.length;
    const alone = await say(mention('who gave the report?'));
    const replied = await say(reply('who gave the report?', cities, { isReferenceUnknown: true }));
    assert.equal(replied['content'], alone['content']);
    assert.ok(discord.received.slice(before).every(({ method }) => method === 'POST'));
  });

  it('says how it read a question that could mean either', async () => {
    const cars = await say(mention('which of the six cities is about cars?'));
    const { content } = await say(reply('how many bases does it get?', cars));
    assert.match(String(content), /On the international auto city:/);
  });

  it('names the topic of what is not answered', async () => {
    const farming = await say(mention('What is the modern agricultural city?'));
    const { content } = await say(reply('what will that cost?', farming));
    assert.match(String(content), /^On the modern agricultural city:\nThe report does not say/);
  });

  it('says that there is nothing in Chinese, and shows the English; in the language of the follow-up', async () => {
    const farming = await say(mention('What is the modern agricultural city?'));
    assert.match(String((await say(reply('and in Chinese?', farming)))['content']), new RegExp(`^${en.englishAlone}`));
    const { content } = await say(reply('用中文说一下', farming));
    assert.match(String(content), new RegExp(`^${zhCn.englishAlone}`));
    assert.equal(paragraphIn(content), 14);
  });

  it('goes on in direct messages from its last answer there', async () => {
    await say({ content: 'What are the six cities?', place: 'dm' });
    await say({ content: 'thanks', place: 'dm' });
    assert.equal(paragraphIn((await say({ content: 'and the farming one?', place: 'dm' }))['content']), 14);
    assert.equal(paragraphIn((await say({ content: 'the next one', place: 'dm' }))['content']), 15);
  });

  it('goes on in a thread from its last answer to the same member there', async () => {
    const at = { channelId: THREAD_ID };
    await say({ ...mention('What is the political guidance project?'), ...at });
    await say({ ...mention('Tell me about the dual-carbon city'), ...at, author: BOB });
    assert.equal(paragraphIn((await say({ ...mention('the next one'), ...at }))['content']), 22);
    assert.equal(paragraphIn((await say({ ...mention('the next one'), ...at, author: BOB }))['content']), 16);
  });

  it('knows nothing of what was said before in a channel for all', async () => {
    await say(mention('What is the political guidance project?'));
    assert.equal(paragraphIn((await say(mention('the next one')))['content']), 0);
  });
});

describe('the control “Follow up”', () => {
  const { discord, restart } = withBot();
  const click = createClick(discord);

  /** Opens the form under an answer and sends it with a question. */
  const followUp = async (body: unknown, question: string, at: InteractionOptions = {}): Promise<unknown> => {
    const [opened] = await click(body, en.followUp, at);
    return discord.submit(String(asRecord(asRecord(opened?.body)['data'])['custom_id']), 'question', question, at);
  };

  it('opens a form with one line', async () => {
    const [opened] = await click(await discord.call('city', { name: 'modern-agricultural' }), en.followUp);
    const { type, data } = asRecord(opened?.body);
    assert.equal(type, 9);
    const [label] = asArray(asRecord(data)['components']).map(asRecord);
    const { type: kind, style } = asRecord(label?.['component']);
    assert.deepEqual([kind, style], [ComponentType.TextInput, TextInputStyle.Short]);
  });

  for (const [where, at] of [
    ['a server', {}],
    ['a thread', { inThread: true }],
    ['a direct message', { place: 'dm' }],
    ['direct messages between people', { place: 'people' }],
    ['a group', { place: 'group' }],
    ['a server that has not installed it', { place: 'foreign-server' }],
  ] as const) {
    it(`goes on from any command in ${where}`, async () => {
      const farming = await discord.call('city', { name: 'modern-agricultural' }, at);
      const next = await followUp(farming, 'the next one', at);
      assert.equal(paragraphIn(contentOf(next)), 15);
      assert.equal(isPrivate(next), false);
      assert.equal(paragraphIn(contentOf(await followUp(next, 'and the one before', at))), 14);
    });
  }

  it('keeps a private chain private', async () => {
    const asked = await discord.call('ask', { question: 'What are the six cities?', private: true });
    const next = await followUp(asked, 'and the farming one?');
    assert.equal(isPrivate(next), true);
    assert.equal(paragraphIn(contentOf(next)), 14);
    assert.equal(isPrivate(await followUp(next, 'the next one')), true);
  });

  it('needs nothing but the form, whatever became of the bot', async () => {
    const [opened] = await click(await discord.call('city', { name: 'modern-agricultural' }), en.followUp);
    const customId = String(asRecord(asRecord(opened?.body)['data'])['custom_id']);
    await restart();
    assert.equal(paragraphIn(contentOf(await discord.submit(customId, 'question', 'the next one'))), 15);
  });

  it('says so when the form is of another report, or another version', async () => {
    for (const customId of ['1|*followed|0000-e|0', '1|*followed|zz|0', '1|*followed|', '0|*followed|x-e|0']) {
      assert.equal(contentOf(await discord.submit(customId, 'question', 'the next one')), en.staleForm);
    }
  });

  it('says so when nothing is quoted above', async () => {
    const [answer] = await discord.click('1|*follow', { content: 'nothing here', shownTo: 'everyone' });
    assert.equal(contentOf(answer?.body), en.staleButton);
  });

  it('is not offered where nothing is quoted', async () => {
    const { components } = asRecord(asRecord(await discord.call('ask', { question: 'lol' }))['data']);
    assert.doesNotMatch(JSON.stringify(components), /\*follow/);
    assert.ok(buttonOf(await discord.call('read', { passage: '7' }), en.followUp));
  });
});

describe('a message that reaches the bot by other ways', () => {
  const { discord, restart } = withBot();
  const QUESTION = 'who gave the report?';
  const answers = (channelId: string): number =>
    discord.received.filter(({ method, about }) => method === 'POST' && about === channelId).length;

  it('a mention that an edit adds is answered, once', async () => {
    const message = discord.writeUnanswered({ content: QUESTION });
    const [sent] = await discord.edit(message, mention(QUESTION));
    assert.equal(paragraphIn(contentOf(sent?.body)), 2);
    const before = answers(CHANNEL_ID);
    discord.editUnanswered(message, mention(`${QUESTION} please`));
    await restart();
    discord.editUnanswered(message, mention(`${QUESTION} pretty please`));
    discord.editUnanswered(message, 'preview');
    await discord.write(mention(QUESTION));
    assert.equal(answers(CHANNEL_ID), before + 1);
  });

  it('an edit of what was answered already is not, wherever the history may not be read', async () => {
    const at = { channelId: NO_HISTORY_CHANNEL_ID };
    const before = answers(NO_HISTORY_CHANNEL_ID);
    const message = discord.writeUnanswered({ ...mention(QUESTION), ...at });
    discord.editUnanswered(message, mention(`${QUESTION} please`));
    await discord.write({ ...mention(QUESTION), ...at }, 4);
    assert.equal(answers(NO_HISTORY_CHANNEL_ID), before + 4); // two answers, each refused as a reply first
  });

  it('the title of a forum post asks where its text has but the mention', async () => {
    await discord.write({ ...mention(''), channelId: POST_ID, id: POST_ID });
    const { content } = discord.lastOwn(POST_ID);
    assert.match(String(content), new RegExp(`^-# \\*${POST_TITLE.replace('?', '\\?')}\\*`));
  });

  it('two mentions in a row are one', async () => {
    const [sent] = await discord.write({ content: `<@${BOT.id}> <@${BOT.id}> ${QUESTION}`, pings: [BOT] });
    assert.equal(paragraphIn(contentOf(sent?.body)), 2);
  });

  it('“is that right?” in a reply to somebody else checks what they said', async () => {
    const quotation = 'Changchun will have a population of more than 20 million';
    const said = messagePayload({ content: `“${quotation}” <@${BOT.id}>`, author: BOB, pings: [BOT] });
    await discord.write({ ...mention('is that right?'), answers: said });
    const { content } = discord.lastOwn(CHANNEL_ID);
    assert.match(String(content), /not (?:in|what) the report/);
  });

  it('says how to check what Discord does not show it', async () => {
    const said = discord.writeUnanswered({ content: 'Changchun will have 20 million people', author: BOB });
    await discord.write({ ...mention('is that right?'), answers: said });
    assert.equal(discord.lastOwn(CHANNEL_ID)['content'], en.hiddenMessage('Check against the report'));
    await discord.write({ ...mention(''), answers: said });
    assert.equal(discord.lastOwn(CHANNEL_ID)['content'], en.hiddenMessage('Ask the report'));
  });

  it('answers a question of its own in a reply to somebody else', async () => {
    const said = discord.writeUnanswered({ content: 'no idea', author: BOB });
    await discord.write({ ...mention(QUESTION), answers: said });
    assert.equal(paragraphIn(discord.lastOwn(CHANNEL_ID)['content']), 2);
  });

  const container = {
    type: ComponentType.Container,
    components: [{ type: ComponentType.TextDisplay, content: QUESTION }],
  };
  const poll = {
    question: { text: QUESTION },
    answers: [{ answer_id: 1, poll_media: { text: 'Wang Zilian' } }],
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
  for (const [what, told] of [
    ['an embed', { content: 'https://example.com/news', embeds: [{ type: 'rich', description: QUESTION }] }],
    ['components', { components: [container] }],
    ['a poll', { poll }],
    ['a forwarded message', { forwards: QUESTION }],
  ] as const) {
    it(`a message's menu reads ${what}`, async () => {
      const answer = await discord.callOnMessage('Ask the report', told);
      assert.equal(paragraphIn(contentOf(answer)), 2);
    });
  }
});
