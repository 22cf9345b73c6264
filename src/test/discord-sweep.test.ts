import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApplicationCommandOptionType, ComponentType, InteractionResponseType, MessageFlags } from 'discord.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../command-list.js';
import { foldName } from '../language/fold.js';
import { withBot } from './discord-bot/with-bot.js';
import { findMarkup } from './discord-markdown/shown.js';
import { ALICE, BOT } from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import type { Received } from './discord-stand-in/rest.js';
import type { Sent } from './discord-stand-in/stand-in.js';
import { report } from './real-report/report.js';
import { INPUTS, type Input } from './sweep/inputs.js';

/** Longest message that a member without a subscription can write. */
const MESSAGE_MAX = 2000;

const LOCALES = ['en-US', 'zh-CN', 'zh-TW'] as const;

/** An answer as it stands in the channel, with controls under it. */
interface Shown {
  readonly content: string;
  readonly components: readonly unknown[];
  readonly shownTo: 'everyone' | 'one';
}

const NOTHING: Input = { what: 'nothing', text: '', isForeign: false };

// The stand-in holds every request against Discord's rules as it comes: lengths after escaping, unique ids, no pings.
// What is asserted here is the rest.
describe('every command, option and control, whatever is typed', () => {
  const { discord, bot } = withBot();
  /** By the id of each control: any answer that it stands under. */
  const controls = new Map<string, Shown>();
  /** By what can be chosen: the id of a menu that offers it. */
  const menus = new Map<string, string>();

  const take = ({ data }: Sent, { what, isForeign }: Input): void => {
    const { content, components = [], flags } = asRecord(data);
    const text = String(content);
    const isPrivate = (Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    for (const { type, id, values } of controlsIn(components)) {
      if (type === ComponentType.StringSelect) for (const value of values) menus.set(value, id);
      else
        controls.set(id, { content: text, components: asArray(components), shownTo: isPrivate ? 'one' : 'everyone' });
    }
    if (!isForeign) return;
    assert.ok(isPrivate, `${what}: a miss that everyone sees: ${text.slice(0, 200)}`);
    // A list is the bot's own mark-up, a quotation too; a notice has none.
    if (!/^> |^- /m.test(text)) assert.deepEqual(findMarkup(text), [], `${what}: ${text.slice(0, 200)}`);
  };

  for (const [name, command] of COMMANDS) {
    const { options = [] } = command.define(report);
    it(`/${name}, with nothing typed`, async () => {
      for (const locale of LOCALES) take(await discord.call(name, {}, { locale }), NOTHING);
    });
    const required = options.filter((option) => option.required === true).map((option) => option.name);
    for (const { name: option, type } of options) {
      if (type === ApplicationCommandOptionType.Boolean) continue;
      it(`/${name} ${option}`, async () => {
        for (const input of INPUTS) {
          const given = Object.fromEntries([...required, option].map((each) => [each, input.text]));
          // Without a name there is a list of all, and every page that is asked for is one of its.
          const isList = required.length === 0 && (option === 'page' || foldName(input.text) === '');
          for (const locale of LOCALES) {
            take(await discord.call(name, given, { locale }), { ...input, isForeign: input.isForeign && !isList });
          }
        }
      });
      it(`/${name} ${option}, while it is typed`, async () => {
        for (const { text } of INPUTS) {
          const { type: kind } = await discord.complete(name, option, text);
          assert.equal(kind, InteractionResponseType.ApplicationCommandAutocompleteResult);
        }
      });
    }
  }

  for (const name of MESSAGE_COMMANDS.keys()) {
    it(name, async () => {
      for (const input of INPUTS) {
        const content = input.text.slice(0, MESSAGE_MAX);
        take(await discord.callOnMessage(name, { content }), { ...input, isForeign: true });
        take(await discord.callOnMessage(name, { forwards: content }), { ...input, isForeign: true });
      }
    });
  }

  it('the form of /verify', async () => {
    const form = await discord.call('verify', { private: true });
    const id = String(asRecord(form['data'])['custom_id']);
    for (const input of INPUTS) take(await discord.submit(id, 'quote', input.text.slice(0, 4000)), input);
  });

  it('mentions and direct messages', async () => {
    for (const { text } of INPUTS) {
      const content = `<@${BOT.id}> ${text}`.slice(0, MESSAGE_MAX);
      await discord.write({ content, pings: [BOT] });
      await discord.write({ content: text.slice(0, MESSAGE_MAX), place: 'dm' });
    }
  });

  it('buttons, by whoever sees them', async () => {
    const used = new Set<string>();
    // What opens has controls, too; two rounds reach all kinds of them.
    for (let round = 0; round < 2; round++) {
      for (const [id, shown] of [...controls]) {
        if (used.has(id)) continue;
        used.add(id);
        for (const { body } of await discord.click(id, shown)) take(asRecord(body), NOTHING);
      }
    }
    assert.ok(used.size > 50);
  });

  it('menus, by whoever sees them', async () => {
    for (const [value, id] of menus) {
      for (const shownTo of ['everyone', 'one'] as const) take(await discord.choose(id, value, shownTo), NOTHING);
    }
    for (const { text } of INPUTS) take(await discord.choose([...menus.values()][0] ?? '', text, 'one'), NOTHING);
    assert.ok(menus.size > 10);
  });

  it('leave nothing that was typed in the log, and nobody who asked', () => {
    assert.doesNotMatch(JSON.stringify(bot().log), /qwertz|zxcvb|城市|six cities/);
    assert.ok(!JSON.stringify(bot().log).includes(ALICE.id));
  });

  it('ids of controls that the bot never gave out', async () => {
    for (const { text } of INPUTS) {
      const part = text.slice(0, 80);
      for (const id of [
        part,
        `1|${part}`,
        `1|read|passage=${part}`,
        `1|*passages|0|${part}`,
        `1|*turn|figure|page=${part}`,
      ]) {
        take(await discord.press(id, 'one'), NOTHING);
        take(await discord.submit(id, 'quote', text), NOTHING);
      }
    }
  });

  it('ends without a fault, without a warning, and with one response to each', async () => {
    await bot().stop();
    assert.deepEqual(discord.faults, []);
    const responses = discord.received.filter(({ route }) => route.endsWith('/callback'));
    assert.equal(new Set(responses.map(({ about }) => about)).size, responses.length);
    assert.deepEqual(responses.filter(({ status }) => status >= 400).map(bodyOf), []);
    assert.deepEqual(
      bot().log.filter(({ level }) => Number(level) >= 50),
      [],
    );
  });
});

function controlsIn(components: unknown): readonly { type: unknown; id: string; values: readonly string[] }[] {
  return asArray(components)
    .flatMap((row) => asArray(asRecord(row)['components']))
    .map(asRecord)
    .map(({ type, custom_id: id, options }) => ({
      type,
      id: String(id),
      values: asArray(options).map((option) => String(asRecord(option)['value'])),
    }));
}

function bodyOf({ body }: Received): unknown {
  return body;
}
