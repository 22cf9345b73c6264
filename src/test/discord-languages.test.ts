import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zhCn } from '../messages/zh-cn.js';
import { zhTw } from '../messages/zh-tw.js';
import { contentOf } from './discord-bot/answers.js';
import { withBot } from './discord-bot/with-bot.js';
import { BOT } from './discord-stand-in/ids.js';
import { asArray, asRecord } from './discord-stand-in/json.js';

const CHINESE = { locale: 'zh-CN' } as const;
const QUOTATION =
  /^> [^\p{Script=Han}]*\n\[Party Congress report, Dec 28, 2021 · [^\p{Script=Han}]*¶\d+[^\p{Script=Han}]*\]\(/mu;

function labelsOf(message: unknown): readonly string[] {
  return asArray(asRecord(message)['components'])
    .flatMap((row) => asArray(asRecord(row)['components']))
    .flatMap((component) => {
      const { label, placeholder } = asRecord(component);
      return typeof label === 'string' ? [label] : [String(placeholder)];
    });
}

describe('askers who read Chinese', () => {
  const { discord } = withBot();

  it('get the report’s English with Chinese controls', async () => {
    const answer = await discord.call('ask', { question: '全市人口要达到多少？' }, CHINESE);
    assert.match(contentOf(answer), QUOTATION);
    assert.deepEqual(
      labelsOf(answer['data']).filter((label) => !/^阅读 ¶\d+$/.test(label)),
      [zhCn.next, zhCn.followUp, zhCn.copy, zhCn.remove],
    );
  });

  for (const [name, options, expected] of [
    ['city', { name: 'dual-carbon' }, /^\*\*“双碳”示范城 · “Dual carbon” demonstration city\*\*\n/],
    ['place', { name: '朝阳' }, /^\*\*朝阳区? · Chaoyang.* — 共 2 处\*\*\n/],
    ['term', { name: 'four plates' }, /“四大板块”|共 \d+ 处\*\*\n报告/],
    ['figure', {}, /^\*\*报告给出的数字 — \d+ 个，共 \d+ 处\*\*/],
    ['compare', { first: 'dual-carbon', second: 'urban-renewal' }, /双方/],
    ['outline', {}, /2021年12月28日 — 共 31 段/],
    ['verify', { quote: 'the total population of the city will reach one hundred million' }, /”：.*报告/],
    ['about', {}, /“逐字引用”是什么意思/],
    ['read', { passage: '99' }, /^报告里没有“99”这个位置。/],
    ['city', { name: 'Atlantis' }, /^报告里没有叫“Atlantis”的城。/],
    ['ask', { question: 'qwertyuiop zxcvbnm?' }, /^我只依据|^报告没有说明/],
  ] as const) {
    it(`/${name} ${JSON.stringify(options)} speaks Chinese`, async () => {
      assert.match(contentOf(await discord.call(name, options, CHINESE)), expected);
    });
  }

  it('have traditional characters where they set Discord so', async () => {
    assert.equal(contentOf(await discord.call('read', {}, { locale: 'zh-TW' })), '/閱讀 需要填寫「段落」。');
    assert.match(
      contentOf(await discord.call('city', { name: 'modern-agricultural' }, { locale: 'zh-TW' })),
      /^\*\*現代農業城 · /,
    );
  });

  it('are told of options by the names that they see', async () => {
    assert.equal(contentOf(await discord.call('read', {}, CHINESE)), '/阅读 需要填写“段落”。');
  });

  it('complete to Chinese names', async () => {
    const { data } = await discord.complete('compare', 'first', 'carbon', CHINESE);
    assert.match(String(asRecord(asArray(asRecord(data)['choices'])[0])['name']), /^“双碳”示范城 · “Dual carbon”/);
  });

  it('fill in a Chinese form', async () => {
    assert.match(JSON.stringify(await discord.call('verify', {}, CHINESE)), /"title":"核对引文"/);
  });

  it('are told in Chinese of a button from before', async () => {
    assert.equal(contentOf(await discord.press('0|read|25', 'one', CHINESE)), zhCn.staleButton);
    assert.equal(contentOf(await discord.press('0|read|25', 'one', { locale: 'zh-TW' })), zhTw.staleButton);
  });

  it('use the menus of messages', async () => {
    const answer = await discord.callOnMessage('Check against the report', { content: 'Hi' }, CHINESE);
    assert.equal(contentOf(answer), zhCn.verify.tooShort(12));
  });

  for (const [question, label] of [
    ['全市人口要达到多少？', '阅读'],
    ['全市人口要達到多少？', '閱讀'],
    ['How many people should the city have?', 'Read'],
    ['what does 双碳 mean', 'Read'],
  ] as const) {
    it(`a mention is answered in its own language: ${question}`, async () => {
      const [sent] = await discord.write({ content: `<@${BOT.id}> ${question}`, pings: [BOT] });
      assert.match(labelsOf(sent?.body)[0] ?? '', new RegExp(`^${label} ¶`));
    });
  }
});

describe('what was typed', () => {
  const { discord } = withBot();

  const long = 'a very long name '.repeat(5).repeat(60);
  for (const locale of ['en-US', 'zh-CN', 'zh-TW']) {
    for (const [name, options] of [
      ['read', { passage: long }],
      ['city', { name: long }],
      ['project', { name: long }],
      ['place', { name: long }],
      ['figure', { name: long }],
      ['term', { name: long }],
      ['compare', { first: long, second: 'dual-carbon' }],
    ] as const) {
      it(`never pushes the advice off a notice: /${name}, ${locale}`, async () => {
        const content = contentOf(await discord.call(name, options, { locale }));
        assert.match(content, /a very long name.*…[”」]/);
        assert.ok(content.length < 400, content);
        assert.doesNotMatch(content, /…$/);
      });
    }
  }
});
