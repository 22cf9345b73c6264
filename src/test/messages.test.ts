import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Converter } from 'opencc-js/cn2t';
import { toSimplified } from '../language/chinese.js';
import { hasHan } from '../language/fold.js';
import { en as enCommands } from '../messages/commands/en.js';
import { zhCn as zhCnCommands } from '../messages/commands/zh-cn.js';
import { zhTw as zhTwCommands } from '../messages/commands/zh-tw.js';
import { en } from '../messages/en.js';
import { localeFor, localeOfWords } from '../messages/locale.js';
import { messagesFor } from '../messages/messages.js';
import { zhCn } from '../messages/zh-cn.js';
import { zhTw } from '../messages/zh-tw.js';
import { leavesOf } from './messages/leaves.js';
import { findUsedKeys } from './messages/used-keys.js';

/** How a language sets words; these are not words themselves. */
const MANNERS = new Set(['locale', 'list', 'sentences', 'quoted', 'date', 'named']);
const leaves = leavesOf(en).filter(({ path }) => !MANNERS.has(path));
/** Values that are seen again in a text that takes them. */
const VALUES = [71, 72, 73, 74];
const BOOKS = [
  ['zh-CN', zhCn, zhCnCommands],
  ['zh-TW', zhTw, zhTwCommands],
] as const;

describe('the catalogues', () => {
  for (const [locale, messages, commands] of BOOKS) {
    const twins = new Map([...leavesOf(messages), ...leavesOf(commands)].map((leaf) => [leaf.path, leaf]));

    it(`${locale} has every key, and none of its own`, () => {
      assert.deepEqual(
        [...twins.keys()].sort(),
        [...leavesOf(en), ...leavesOf(enCommands)].map(({ path }) => path).sort(),
      );
    });

    it(`${locale} says all that English says, in Chinese`, () => {
      for (const { path, say, arity } of leaves) {
        const values = VALUES.slice(0, arity);
        const text = twins.get(path)?.say(...values) ?? '';
        const told = values.filter((value) => say(...values).includes(String(value)));
        assert.deepEqual(
          values.filter((value) => text.includes(String(value))),
          told,
          `${path}: ${text}`,
        );
        assert.ok(hasHan(text) || path === 'markdown', `${path}: ${text}`);
      }
      for (const { path, say } of leavesOf(commands)) assert.ok(hasHan(say()), path);
    });
  }

  it('English has no Chinese in it', () => {
    for (const { path, say } of [...leaves, ...leavesOf(enCommands)]) assert.ok(!hasHan(say(...VALUES)), path);
  });

  it('keeps the scripts apart', () => {
    const toTraditional = Converter({ from: 'cn', to: 'tw' });
    for (const [, messages, commands] of BOOKS) {
      const convert = messages === zhCn ? toSimplified : toTraditional;
      const texts = [...leavesOf(messages), ...leavesOf(commands)].filter(({ path }) => !MANNERS.has(path));
      for (const { path, say } of texts) assert.equal(say(...VALUES), convert(say(...VALUES)), path);
    }
  });

  it('has no text that nobody says', () => {
    const { keys, groups } = findUsedKeys();
    const unused = leavesOf(en).filter(({ path }) => {
      const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
      return !keys.has(parts.at(-1) ?? '') && !parts.some((part) => groups.has(part));
    });
    assert.deepEqual(
      unused.map(({ path }) => path),
      [],
    );
  });

  it('sets lists, names and dates in the manner of each language', () => {
    assert.equal(en.list(['¶1', '¶2']), '¶1, ¶2');
    assert.equal(zhCn.list(['¶1', '¶2']), '¶1、¶2');
    assert.deepEqual(
      [en, zhCn, zhTw].map(({ date }) => date('2021-12-28')),
      ['Dec 28, 2021', '2021年12月28日', '2021年12月28日'],
    );
    assert.deepEqual(
      [en, zhCn, zhTw].map(({ quoted }) => quoted('x')),
      ['“x”', '“x”', '「x」'],
    );
    assert.equal(zhCn.named('Dual carbon', '双碳'), '双碳 · Dual carbon');
    assert.equal(zhCn.named('Beihu', undefined), 'Beihu');
  });
});

describe('the language of an asker', () => {
  for (const [code, locale] of [
    ['en-US', 'en-US'],
    ['en-GB', 'en-US'],
    ['de', 'en-US'],
    ['C', 'en-US'],
    ['', 'en-US'],
    [undefined, 'en-US'],
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-MO', 'zh-TW'],
    ['zhuang', 'en-US'],
  ] as const) {
    it(`${code} is answered in ${locale}`, () => {
      assert.equal(localeFor(code), locale);
      assert.equal(messagesFor(code).locale, locale);
    });
  }

  for (const [text, locale] of [
    ['How many people should the city have?', 'en-US'],
    ['', 'en-US'],
    ['什么是双碳示范城？', 'zh-CN'],
    ['GDP 要达到多少？', 'zh-CN'],
    ['what does 双碳 mean', 'en-US'],
    ['長春要建設哪六座城？', 'zh-TW'],
    ['計画は何ですか', 'en-US'],
  ] as const) {
    it(`a message that says “${text}” is answered in ${locale}`, () => assert.equal(localeOfWords(text), locale));
  }
});
