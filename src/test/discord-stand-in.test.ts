import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callbackFaults, commandFaults, messageFaults } from './discord-stand-in/rules.js';
import { loadSchemaCheck } from './discord-stand-in/schema.js';

const OPENAPI = process.env['DISCORD_OPENAPI'];
const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';

const button = { type: 2, style: 2, label: 'Read', custom_id: '1|read|passage=25' };
const message = {
  content: 'an answer',
  allowed_mentions: { parse: [], replied_user: false },
  flags: 4,
  components: [{ type: 1, components: [button] }],
};
const answer = (changes: object): object => ({ type: 4, data: { ...message, ...changes } });
const withButton = (changes: object): object =>
  answer({ components: [{ type: 1, components: [{ ...button, ...changes }] }] });
const choices = (...list: readonly object[]): object => ({ type: 8, data: { choices: list } });

// A check that cannot fail proves nothing, so here is what it has to object to.
describe('the rules that every request of the bot is held against', () => {
  it('let a good answer pass', () => {
    assert.deepEqual(callbackFaults(answer({})), []);
    assert.deepEqual(messageFaults(message), []);
  });

  for (const [what, body] of [
    ['an empty message', answer({ content: ' ' })],
    ['2,001 characters', answer({ content: 'x'.repeat(2001) })],
    ['pings', answer({ allowed_mentions: { parse: ['users'], replied_user: false } })],
    ['no word about pings', answer({ allowed_mentions: undefined })],
    ['a flag that an answer cannot have', answer({ flags: 1 << 13 })],
    ['an ephemeral update', { type: 7, data: { ...message, flags: 64 } }],
    ['a label of 81 characters', withButton({ label: 'x'.repeat(81) })],
    ['a button without a label', withButton({ label: '' })],
    ['a custom_id of 101 characters', withButton({ custom_id: 'x'.repeat(101) })],
    ['a custom_id twice', answer({ components: [{ type: 1, components: [button, button] }] })],
    ['six buttons in a row', answer({ components: [{ type: 1, components: Array(6).fill(button) }] })],
    ['six rows', answer({ components: Array(6).fill({ type: 1, components: [] }) })],
    ['26 completions', choices(...Array(26).fill({ name: 'a', value: 'a' }))],
    ['a completion without a name', choices({ name: '', value: 'a' })],
    ['a form without a title', { type: 9, data: { custom_id: 'a', components: [] } }],
  ] as const) {
    it(`object to ${what}`, () => assert.notDeepEqual(callbackFaults(body), []));
  }

  for (const [what, command] of [
    ['a name with capitals', { name: 'Ask', description: 'x' }],
    ['no description', { name: 'ask', description: '' }],
    [
      'a required option after another',
      { name: 'ask', description: 'x', options: [option({}), option({ required: true })] },
    ],
    [
      'choices and completions',
      { name: 'ask', description: 'x', options: [option({ choices: [], autocomplete: true })] },
    ],
  ] as const) {
    it(`object to a command with ${what}`, () => assert.notDeepEqual(commandFaults([command], true), []));
  }
});

// Set DISCORD_OPENAPI to Discord's own description of its API to have all tests check against it, too.
describe('Discord’s own description of its API', { skip: OPENAPI === undefined }, () => {
  const check = loadSchemaCheck(OPENAPI);
  it('takes a good answer', () => assert.deepEqual(check('POST', CALLBACK, answer({})), []));

  for (const [what, body] of [
    ['a number for content', answer({ content: 3 })],
    ['2,001 characters', answer({ content: 'x'.repeat(2001) })],
    ['a style that there is not', withButton({ style: 99 })],
    ['six buttons in a row', answer({ components: [{ type: 1, components: Array(6).fill(button) }] })],
    ['a kind of ping that there is not', answer({ allowed_mentions: { parse: ['dogs'] } })],
    ['no type', { data: message }],
    ['26 completions', choices(...Array(26).fill({ name: 'a', value: 'a' }))],
  ] as const) {
    it(`refuses ${what}`, () => assert.notDeepEqual(check('POST', CALLBACK, body), []));
  }

  for (const [method, route] of [
    ['POST', '/channels/{channel_id}/messages'],
    ['POST', '/webhooks/{webhook_id}/{webhook_token}'],
    ['PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
  ] as const) {
    it(`knows ${method} ${route}`, () => {
      assert.deepEqual(check(method, route, message), []);
      assert.notDeepEqual(check(method, route, { ...message, content: 3 }), []);
    });
  }

  for (const route of [
    '/applications/{application_id}/commands',
    '/applications/{application_id}/guilds/{guild_id}/commands',
  ]) {
    it(`knows PUT ${route}`, () => {
      const command = { name: 'ask', description: 'x', options: [option({ max_length: 6000 })] };
      assert.deepEqual(check('PUT', route, [command]), []);
      assert.notDeepEqual(check('PUT', route, [{ ...command, options: [option({ max_length: 6001 })] }]), []);
    });
  }
});

function option(changes: object): object {
  return { type: 3, name: 'question', description: 'x', ...changes };
}
