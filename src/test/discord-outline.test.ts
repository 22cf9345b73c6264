import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ComponentType, InteractionResponseType, PermissionFlagsBits } from 'discord.js';
import { en } from '../messages/en.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { contentOf, isPrivate } from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import type { Sent } from './discord-stand-in/stand-in.js';

const attachmentsOf = ({ data }: Sent): readonly unknown[] => asArray(asRecord(data)['attachments']);
const componentsOf = ({ data }: Sent): readonly Readonly<Record<string, unknown>>[] =>
  asArray(asRecord(data)['components'])
    .flatMap((row) => asArray(asRecord(row)['components']))
    .map(asRecord);
const menusOf = (sent: Sent): readonly { customId: string; values: readonly string[] }[] =>
  componentsOf(sent)
    .filter(({ type }) => type === ComponentType.StringSelect)
    .map(({ custom_id: customId, options }) => ({
      customId: String(customId),
      values: asArray(options).map((option) => String(asRecord(option)['value'])),
    }));

// An administrator may do everything.
const EVERYTHING_ELSE = 2147483647n & ~PermissionFlagsBits.AttachFiles & ~PermissionFlagsBits.Administrator;

describe('the map of the report in Discord', () => {
  const { discord } = withBot();

  it('comes with the picture, which has a description', async () => {
    const answer = await discord.call('outline');
    assert.match(contentOf(answer), /¶25 Urban renewal project/);
    const [attachment] = attachmentsOf(answer).map(asRecord);
    assert.match(String(attachment?.['description']), /International auto city/);
    const [file] = discord.received.at(-1)?.files ?? [];
    assert.equal(file?.name, 'plan.png');
    assert.deepEqual(Buffer.from(file?.bytes ?? []), readFileSync(join(PACKAGE_ROOT, 'data/plan.png')));
  });

  it('comes without it where the bot may not attach files, and says so', async () => {
    const answer = await discord.call('outline', {}, { botMay: EVERYTHING_ELSE });
    assert.deepEqual(attachmentsOf(answer), []);
    assert.ok(contentOf(answer).endsWith(en.noPicture));
    assert.match(en.noPicture, /Attach Files/);
  });

  it('opens whatever is chosen, for the one who chose', async () => {
    const menus = menusOf(await discord.call('outline'));
    assert.equal(menus.length, 2);
    for (const { customId, values } of menus) {
      for (const value of values) {
        const answer = await discord.choose(customId, value, 'everyone');
        assert.equal(answer['type'], InteractionResponseType.ChannelMessageWithSource);
        assert.ok(isPrivate(answer));
        assert.match(contentOf(answer), new RegExp(`${value}( s1(–\\d+)?)?\\]`));
      }
    }
  });

  it('gives way in a private answer, the picture too', async () => {
    const [menu] = menusOf(await discord.call('outline', { private: true }));
    const answer = await discord.choose(menu?.customId ?? '', '¶13', 'one');
    assert.equal(answer['type'], InteractionResponseType.UpdateMessage);
    assert.deepEqual(asRecord(answer['data'])['attachments'], []);
    assert.match(contentOf(answer), /International auto city/);
  });

  for (const [customId, value] of [
    ['0|read|>passage|0', '¶13'],
    ['1|gone|>passage|0', '¶13'],
    ['1|read|>section|0', '¶13'],
    ['1|read|passage=1', '¶13'],
    ['garbage', '¶13'],
  ] as const) {
    it(`tells that a menu is too old: ${customId}`, async () => {
      const notice = await discord.choose(customId, value, 'everyone');
      assert.equal(contentOf(notice), en.staleButton);
      assert.ok(isPrivate(notice));
    });
  }

  it('tells that a section is no longer there', async () => {
    assert.match(contentOf(await discord.choose('1|read|>passage|0', '¶99', 'one')), /is no place in the report/);
  });

  it('offers related sections under /city and /project', async () => {
    const [menu] = menusOf(await discord.call('city', { name: 'dual-carbon' }));
    assert.ok(menu?.values.includes('¶18'));
    assert.match(
      contentOf(await discord.choose(menu?.customId ?? '', '¶18', 'everyone')),
      /Cultural and creative city/,
    );
  });

  it('compares two sections', async () => {
    const answer = await discord.call('compare', { first: '汽车城', second: 'urban-renewal' });
    assert.match(contentOf(answer), /¶13.*¶25/s);
    const notice = await discord.call('compare', { first: '@everyone', second: 'x'.repeat(100) });
    assert.ok(isPrivate(notice));
    const { data } = await discord.complete('compare', 'second', 'renewl');
    assert.equal(asRecord(asArray(asRecord(data)['choices'])[0])['value'], 'urban-renewal');
  });

  it('completes a passage', async () => {
    const { data } = await discord.complete('read', 'passage', '7-9');
    assert.deepEqual(asRecord(data)['choices'], [{ name: '¶7–9 · Achievements – Situation', value: '¶7–9' }]);
  });

  it('tells about itself', async () => {
    const answer = await discord.call('about');
    assert.match(contentOf(answer), /SHA-256/);
    assert.ok(!isPrivate(answer));
  });
});
