import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeOf } from '../terminal/locale.js';
import { printable } from '../terminal/screen/printable.js';
import { styleFor } from '../terminal/screen/style.js';

describe('styleFor', () => {
  for (const [isTTY, env, expected] of [
    [true, {}, 'styled'],
    [false, {}, 'plain'],
    [true, { NO_COLOR: '1' }, 'plain'],
    [true, { NO_COLOR: '' }, 'styled'],
    [true, { TERM: 'dumb' }, 'plain'],
    [false, { FORCE_COLOR: '1' }, 'styled'],
    [false, { FORCE_COLOR: '' }, 'styled'],
    [true, { FORCE_COLOR: '0' }, 'plain'],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, 'styled'],
    [true, { TERM: 'xterm-256color' }, 'styled'],
    [true, { TERM: 'xterm-kitty' }, 'linked'],
    [true, { VTE_VERSION: '7600' }, 'linked'],
    [true, { VTE_VERSION: '4900' }, 'styled'],
    [true, { WT_SESSION: 'an id' }, 'linked'],
    [true, { TERM_PROGRAM: 'WezTerm' }, 'linked'],
    [true, { TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/tmux' }, 'styled'],
    [true, { TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, 'plain'],
    [true, { TERM_PROGRAM: 'WezTerm', FORCE_HYPERLINK: '0' }, 'styled'],
    [false, { FORCE_COLOR: '1', TERM_PROGRAM: 'WezTerm' }, 'styled'],
    [false, { FORCE_COLOR: '1', FORCE_HYPERLINK: '1' }, 'linked'],
  ] as const) {
    it(`${isTTY ? 'terminal' : 'pipe'} with ${JSON.stringify(env)} → ${expected}`, () => {
      const style = styleFor(isTTY, env);
      const isStyled = style.bold('x') === '\u001b[1mx\u001b[22m';
      assert.equal(style.link !== undefined ? 'linked' : isStyled ? 'styled' : 'plain', expected);
    });
  }

  it('links to printable ASCII alone', () => {
    const { link } = styleFor(true, { FORCE_HYPERLINK: '1' });
    assert.equal(
      link?.('¶1', 'http://a.cn/长\u001b?a=%E9'),
      '\u001b]8;;http://a.cn/%E9%95%BF%1B?a=%E9\u001b\\¶1\u001b]8;;\u001b\\',
    );
  });
});

describe('printable', () => {
  for (const [text, expected] of [
    ['plain “text”, ¶25 – 长春 👩‍🚀', 'plain “text”, ¶25 – 长春 👩‍🚀'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;a title\u0007after', 'after'],
    ['half \u001b', 'half '],
    ['bell\u0007, back\b, delete\u007f, CSI \u009b', 'bell, back, delete, CSI '],
    ['a\tb\r\nc\u2028d', 'a b c d'],
    ['txt.\u202egpj', 'txt.gpj'],
  ] as const) {
    it(`${JSON.stringify(text)} → ${JSON.stringify(expected)}`, () => assert.equal(printable(text), expected));
  }
});

describe('localeOf', () => {
  for (const [env, expected] of [
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB' }, 'en-GB'],
    [{ LANG: 'C' }, 'C'],
    [{}, undefined],
  ] as const) {
    it(`${JSON.stringify(env)} → ${expected}`, () => assert.equal(localeOf(env), expected));
  }
});
