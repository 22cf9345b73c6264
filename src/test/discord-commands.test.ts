import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApplicationCommandOptionType, ComponentType, InteractionResponseType } from 'discord.js';
import type { SlashCommand } from '../command.js';
import { COMMANDS } from '../command-list.js';
import { en } from '../messages/en.js';
import { publicReply } from '../reply/reply.js';
import { contentOf, isPrivate } from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import type { Sent } from './discord-stand-in/stand-in.js';

/** Says back what it was told, and can be made to fail. */
const echo: SlashCommand<{ readonly text: string }> = {
  define: () => ({
    name: 'echo',
    description: 'For tests',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'What',
        required: true,
        autocomplete: true,
      },
    ],
  }),
  handle({ text }) {
    if (text.startsWith('fail')) throw new TypeError(`a bug with ${text}`);
    return publicReply([{ kind: 'text', text }], [{ label: 'Again', command: 'echo', options: { text } }]);
  },
  complete(_option, typed) {
    if (typed === 'fail') throw new TypeError('a bug');
    return Array.from({ length: 40 }, (_, index) => ({ name: `${index} ${'x'.repeat(200)}`, value: String(index) }));
  },
};

function buttonsOf({ data }: Sent): readonly { label: string; customId: string }[] {
  return asArray(asRecord(data)['components'])
    .flatMap((row) => asArray(asRecord(row)['components']))
    .map(asRecord)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label, custom_id: customId }) => ({ label: String(label), customId: String(customId) }));
}

describe('commands in Discord', () => {
  const { discord, bot } = withBot({
    commands: new Map<string, SlashCommand>([...COMMANDS, ['echo', echo]]),
    provokes: (fault) => fault.endsWith('content: empty message'), // an answer that Discord cannot take
  });

  it('/ask answers for everyone, with the citation beside the quotation', async () => {
    const answer = await discord.call('ask', { question: 'How many people should the city have?' });
    assert.equal(answer['type'], InteractionResponseType.ChannelMessageWithSource);
    assert.match(
      contentOf(answer),
      /^-# \*.+\*\n> .*\n\[Party Congress report, Dec 28, 2021 · .*¶\d+.*\]\(<http.*#:~:text=.*>\)/s,
    );
    assert.equal(isPrivate(answer), false);
    assert.match(buttonsOf(answer)[0]?.label ?? '', /^Read ¶\d+$/);
  });

  for (const [name, options, expected] of [
    ['project', { name: 'urban-renewal' }, /Urban renewal project · ¶25/],
    ['city', { name: 'modern-agricultural' }, /Modern agricultural city/],
    ['read', { passage: '¶25 s2' }, /¶25 s2/],
  ] as const) {
    it(`/${name} answers for everyone`, async () => {
      const answer = await discord.call(name, options);
      assert.match(contentOf(answer), expected);
      assert.equal(isPrivate(answer), false);
    });
  }

  it('answers the asker alone when they want it so, in a server or not', async () => {
    assert.ok(isPrivate(await discord.call('read', { passage: '25', private: true })));
    assert.ok(isPrivate(await discord.call('read', { passage: '25', private: true }, { place: 'dm' })));
    assert.ok(!isPrivate(await discord.call('read', { passage: '25' }, { place: 'dm' })));
  });

  it('says in private that the report does not say', async () => {
    const miss = await discord.call('ask', { question: 'qwertyuiop zxcvbnm?' });
    assert.ok(isPrivate(miss));
  });

  it('says in private what the asker can put right', async () => {
    const notice = await discord.call('read', { passage: '99' });
    assert.match(contentOf(notice), /is no place in the report/);
    assert.ok(isPrivate(notice));
  });

  it('shows what was typed as it was typed', async () => {
    const hostile = '@everyone **bold** [link](https://example.com) <@1100000000000000002> `code` # || spoiler ||';
    const notice = contentOf(await discord.call('read', { passage: hostile }));
    assert.doesNotMatch(notice, /@everyone|(?<!\\)\*\*|(?<!\\)\[link\](?!\\)\(|(?<!\\)<@|(?<!\\)`|(?<!\\)\|\|/);
  });

  it('stays within one message, however long the question', async () => {
    const notice = contentOf(await discord.call('read', { passage: `${'*_'.repeat(3000)}` }));
    assert.ok(notice.length <= 2000);
    assert.ok(contentOf(await discord.call('ask', { question: 'city '.repeat(1200) })).length <= 2000);
  });

  it('does not know every command', async () => {
    for (const answer of [await discord.call('gone'), await discord.callOnMessage('Gone')]) {
      assert.match(contentOf(answer), /I do not know the command/);
      assert.ok(isPrivate(answer));
    }
  });

  it('asks for an option that an older definition did not have', async () => {
    assert.equal(contentOf(await discord.call('read')), '/read needs “passage”.');
  });

  it('has one sentence for a bug, and tells the operator where it is', async () => {
    const notice = await discord.call('echo', { text: 'fail with qwertyuiop' });
    assert.equal(contentOf(notice), en.internalError);
    assert.ok(isPrivate(notice));
    const entry = bot().log.find(({ msg, command }) => msg === 'command failed' && command === 'echo');
    const { type, stack } = asRecord(entry?.['err']);
    assert.equal(type, 'TypeError');
    assert.match(String(stack), /^ +at .*discord-commands\.test\./);
    assert.equal(typeof entry?.['interaction'], 'string');
  });

  it('has the same sentence for an answer that Discord does not take', async () => {
    const [refused, notice] = await discord.callRefused('echo', { text: '' });
    assert.equal(refused?.status, 400);
    assert.equal(contentOf(asRecord(notice?.body)), en.internalError);
  });

  it('completes an option, with 25 names of 100 characters at most', async () => {
    const { type, data } = await discord.complete('echo', 'text', 'x');
    const choices = asArray(asRecord(data)['choices']);
    assert.equal(type, InteractionResponseType.ApplicationCommandAutocompleteResult);
    assert.equal(choices.length, 25);
    assert.ok(choices.every((choice) => String(asRecord(choice)['name']).length <= 100));
  });

  it('completes nothing where it cannot', async () => {
    for (const [name, option, typed] of [
      ['echo', 'text', 'fail'],
      ['city', 'name', '2'],
      ['gone', 'text', ''],
    ] as const) {
      const { data } = await discord.complete(name, option, typed);
      assert.deepEqual(asRecord(data)['choices'], []);
    }
  });

  it('opens a private copy for whoever clicks under what everyone sees', async () => {
    const [button] = buttonsOf(await discord.call('ask', { question: 'How many people should the city have?' }));
    const answer = await discord.press(button?.customId ?? '', 'everyone');
    assert.equal(answer['type'], InteractionResponseType.ChannelMessageWithSource);
    assert.ok(isPrivate(answer));
    assert.match(contentOf(answer), /¶\d+/);
  });

  it('turns the pages of a private answer in place', async () => {
    const [button] = buttonsOf(await discord.call('read', { passage: '25', private: true }));
    const answer = await discord.press(button?.customId ?? '', 'one');
    assert.equal(answer['type'], InteractionResponseType.UpdateMessage);
    assert.match(contentOf(answer), /¶24/);
  });

  it('adds an ordinary message to a conversation with the bot alone', async () => {
    const answer = await discord.press('1|read|passage=25', 'everyone', { place: 'dm' });
    assert.equal(answer['type'], InteractionResponseType.ChannelMessageWithSource);
    assert.ok(!isPrivate(answer));
  });

  for (const place of ['foreign-server', 'people'] as const) {
    it(`works where only the asker has it: ${place}`, async () => {
      const answer = await discord.call('city', { name: 'modern-agricultural' }, { place });
      assert.ok(!isPrivate(answer));
      assert.match(contentOf(await discord.press('1|read|passage=25', 'everyone', { place })), /¶25/);
      assert.equal(
        (await discord.press('1|read|passage=25', 'one', { place }))['type'],
        InteractionResponseType.UpdateMessage,
      );
    });
  }

  for (const customId of ['0|read|25', 'garbage', '1|gone|a=b', '1|read|section=25']) {
    it(`tells that a button is too old, and keeps what stands above it: ${customId}`, async () => {
      const notice = await discord.press(customId, 'one');
      assert.equal(notice['type'], InteractionResponseType.ChannelMessageWithSource);
      assert.equal(contentOf(notice), en.staleButton);
      assert.ok(isPrivate(notice));
    });
  }

  it('goes on after an interaction that expired', async () => {
    const [refused] = await discord.callTooLate('read', { passage: '25' });
    assert.equal(refused?.status, 404);
    assert.match(contentOf(await discord.call('read', { passage: '25' })), /¶25/);
    assert.ok(bot().log.some(({ level, code }) => level === 40 && code === 10062));
  });

  it('keeps people and questions out of the log', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), /1100000000000000002|alice|qwertyuiop|stand-in-interaction/);
  });
});
