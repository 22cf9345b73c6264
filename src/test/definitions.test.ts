import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApplicationCommandType } from 'discord.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../command-list.js';
import { isRegistered, toGlobalDefinition } from '../discord/connection/definitions.js';
import { hasHan } from '../language/fold.js';
import { en } from '../messages/commands/en.js';
import { asArray, asRecord } from './discord-stand-in/json.js';
import { charactersOf, inLocale } from './discord-stand-in/localized.js';
import { commandFaults } from './discord-stand-in/rules.js';
import { report } from './real-report/report.js';

const definitions = [...COMMANDS.values(), ...MESSAGE_COMMANDS.values()].map(({ define }) => define(report));
const records = definitions.map(asRecord);

/** Every name and description of a definition, with what it belongs to. */
function textsOf(definition: Readonly<Record<string, unknown>>): readonly string[] {
  const own = ['name', 'description'].flatMap((field) => {
    const text = definition[field];
    return typeof text === 'string' ? [text] : [];
  });
  return [
    ...own,
    ...['options', 'choices'].flatMap((field) => asArray(definition[field]).map(asRecord).flatMap(textsOf)),
  ];
}

describe('the definitions of commands', () => {
  it('are as Discord wants them, in every language', () => {
    assert.deepEqual(commandFaults(definitions.map(toGlobalDefinition), true), []);
    assert.deepEqual(commandFaults(definitions, false), []);
    for (const record of records) assert.ok(charactersOf(record) <= 8000);
  });

  it('are called as they are looked up', () => {
    assert.deepEqual([...COMMANDS.keys()].sort(), Object.keys(en.commands).sort());
    assert.deepEqual([...MESSAGE_COMMANDS.keys()].sort(), Object.values(en.menus).sort());
    for (const [name, { define }] of COMMANDS) assert.equal(define(report).name, name);
    for (const [name, { define }] of MESSAGE_COMMANDS) {
      const { name: defined, type } = define(report);
      assert.deepEqual([defined, type], [name, ApplicationCommandType.Message]);
    }
  });

  for (const locale of ['zh-CN', 'zh-TW']) {
    it(`leave no name and no description in English for ${locale}`, () => {
      for (const record of records) {
        for (const text of textsOf(inLocale(record, locale)))
          assert.ok(hasHan(text), `${String(record['name'])}: ${text}`);
      }
    });
  }

  it('name choices in both scripts', () => {
    const city = records.find(({ name }) => name === 'city') ?? {};
    const [option] = asArray(city['options']).map(asRecord);
    assert.deepEqual(asRecord(asArray(option?.['choices'])[0])['name_localizations'], {
      'zh-CN': '国际汽车城',
      'zh-TW': '國際汽車城',
    });
  });

  it('are told from others by a word of one language', () => {
    const [first, ...others] = definitions;
    assert.ok(first !== undefined && isRegistered(definitions, definitions, 'global'));
    const changed = { ...first, name_localizations: { ...first.name_localizations, 'zh-TW': '詢問' } };
    assert.ok(!isRegistered([changed, ...others], definitions, 'global'));
    const dropped = { ...first, name_localizations: null };
    assert.ok(!isRegistered([dropped, ...others], definitions, 'global'));
  });
});
