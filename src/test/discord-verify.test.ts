import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ComponentType, InteractionResponseType } from 'discord.js';
import { en } from '../messages/en.js';
import { contentOf, isPrivate } from './discord-bot/answers.js';
import { startBot } from './discord-bot/start-bot.js';
import { withBot } from './discord-bot/with-bot.js';
import { asArray, asRecord } from './discord-stand-in/json.js';

const FIGURE = 'a permanent population of 10 million, an economic aggregate of more than a trillion';

describe('checking quotations in Discord', () => {
  const { discord, bot } = withBot();

  it('registers the commands of a message’s menu where the others are', () => {
    const [put] = discord.received.filter(({ method }) => method === 'PUT');
    const menu = asArray(put?.body)
      .map(asRecord)
      .filter(({ type }) => type === 3);
    assert.deepEqual(
      menu.map(({ name, contexts, integration_types: types }) => ({ name, contexts, types })),
      ['Ask the report', 'Check against the report'].map((name) => ({ name, contexts: [0, 1, 2], types: [0, 1] })),
    );
  });

  it('finds its own commands when it comes back, and registers nothing', async () => {
    const again = await startBot(discord);
    await again.stop();
    assert.equal(discord.received.filter(({ method }) => method === 'PUT').length, 1);
  });

  it('/verify shows the words that differ, for everyone', async () => {
    const answer = await discord.call('verify', { quote: `“${FIGURE}”` });
    assert.match(contentOf(answer), /left out here: “more than”/);
    assert.match(contentOf(answer), /^> .*\*\*more than\*\* 10 million.*\n\[.*¶10 s1\]/m);
    assert.ok(!isPrivate(answer));
  });

  it('/verify answers in private what the report does not have, and what is asked in private', async () => {
    assert.ok(isPrivate(await discord.call('verify', { quote: 'nobody ever said such a thing' })));
    assert.ok(isPrivate(await discord.call('verify', { quote: `“${FIGURE}”`, private: true })));
  });

  for (const isAskedInPrivate of [false, true]) {
    it(`asks for the quotation that was left out${isAskedInPrivate ? ', and answers in private as was wished' : ''}`, async () => {
      const { type, data } = await discord.call('verify', isAskedInPrivate ? { private: true } : {});
      assert.equal(type, InteractionResponseType.Modal);
      const { custom_id: id, title, components } = asRecord(data);
      const [label] = asArray(components).map(asRecord);
      const field = asRecord(label?.['component']);
      assert.equal(title, en.verify.promptTitle);
      assert.deepEqual(
        [label?.['type'], field['type'], field['max_length']],
        [ComponentType.Label, ComponentType.TextInput, 4000],
      );
      const lines = 'Implement the urban renewal project.\nThe concept of life cycle management';
      const answer = await discord.submit(String(id), String(field['custom_id']), lines);
      assert.equal(answer['type'], InteractionResponseType.ChannelMessageWithSource);
      assert.match(contentOf(answer), /exact but for typography \(spaces\)/);
      assert.equal(isPrivate(answer), isAskedInPrivate);
    });
  }

  it('has a word for a form that was left empty, and for one of another version', async () => {
    assert.match(contentOf(await discord.submit('1|verify', 'quote', '  \n ')), /12 characters at least/);
    for (const id of ['0|verify', 'garbage', '1|gone']) {
      const notice = await discord.submit(id, 'quote', 'x');
      assert.equal(contentOf(notice), en.staleForm);
      assert.ok(isPrivate(notice));
    }
  });

  for (const place of ['server', 'dm', 'foreign-server', 'people'] as const) {
    it(`checks a message in private: ${place}`, async () => {
      const content = `<@1100000000000000002> says “${FIGURE}” ¶9`;
      const answer = await discord.callOnMessage('Check against the report', { content }, { place });
      assert.match(contentOf(answer), /Cited as ¶9; it stands in ¶10 s1/);
      assert.ok(isPrivate(answer));
    });
  }

  it('checks what a message forwards', async () => {
    const answer = await discord.callOnMessage('Check against the report', { forwards: `“${FIGURE}”` });
    assert.match(contentOf(answer), /more than/);
  });

  it('finds its own answers exact, citation and all', async () => {
    for (const question of ['how many people should the city have?', 'what is the urban renewal project?']) {
      const content = contentOf(await discord.call('ask', { question }));
      const answer = contentOf(await discord.callOnMessage('Check against the report', { content }));
      assert.doesNotMatch(answer, /typography|near|not in the report|Cited as/);
      assert.match(answer, /: exact.*The citation ¶\d+.* is right\./);
    }
  });

  it('says what the report says about a message', async () => {
    const content = '> **How many people** should the [city](https://example.com) have, <@1100000000000000002>?';
    const answer = await discord.callOnMessage('Ask the report', { content });
    assert.match(contentOf(answer), /more than 10 million|permanent/);
    assert.ok(isPrivate(answer));
  });

  for (const name of ['Ask the report', 'Check against the report']) {
    it(`${name}: says that a message has no text`, async () => {
      const notice = await discord.callOnMessage(name, { content: '' });
      assert.equal(contentOf(notice), en.emptyMessage);
      assert.ok(isPrivate(notice));
    });

    for (const [what, content] of [
      ['mark-up', '“@everyone **bold** [link](https://example.com) <@1> `code` || spoiler ||” '.repeat(30)],
      ['Chinese', '长春市要建设国际汽车城，实施城市更新工程。'.repeat(90)],
      ['a thousand quotes', '“'.repeat(2_000) + '”'.repeat(2_000)],
      ['asterisks', '*'.repeat(4_000)],
      ['mentions alone', '<@1100000000000000002> <#1100000000000000002>'],
      ['words of the report, shuffled', 'the city and the development of new breakthroughs in '.repeat(75)],
    ] as const) {
      it(`${name}: stays within one message for ${what}`, async () => {
        const content2 = contentOf(await discord.callOnMessage(name, { content }));
        assert.ok(content2.length <= 2000);
        assert.doesNotMatch(content2, /@everyone|(?<!\\)<@|(?<!\\)`|(?<!\\)\|\|/);
      });
    }
  }

  it('keeps what was checked out of the log', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), /permanent|urban renewal|1100000000000000002/);
  });
});
