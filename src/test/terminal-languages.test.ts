import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../messages/messages.js';
import type { Reply } from '../reply/reply.js';
import { completeLine } from '../terminal/completion.js';
import { openConversation } from '../terminal/conversation.js';
import { defineCommands } from '../terminal/definitions.js';
import { localeOf } from '../terminal/locale.js';
import { renderReply } from '../terminal/screen/render.js';
import { PAPER } from '../terminal/screen/screen.js';
import { welcomeReply } from '../terminal/welcome.js';
import { silentLog } from './console/silent-log.js';
import { library as english } from './real-report/library.js';

const library = { ...english, messages: messagesFor(localeOf({ LANG: 'zh_CN.UTF-8' })) };
const commands = defineCommands(library.report);

function say(line: string): Reply {
  const turn = openConversation(commands, library, silentLog)(line);
  assert.ok(turn.kind === 'reply');
  return turn.reply;
}

function textOf(reply: Reply): string {
  return renderReply(reply, PAPER);
}

describe('a terminal that is set to Chinese', () => {
  it('opens in Chinese', () => {
    assert.match(textOf(welcomeReply(library)), /^我用报告的原文.*2021年12月28日。/);
  });

  it('helps in Chinese, with the names to type', () => {
    const help = textOf(say('/help'));
    assert.match(help, /^- \/ask question – 向报告提问/m);
    assert.match(help, /^- \/compare first: … second: … .*– 先后展示/m);
    assert.doesNotMatch(help, /Ask the report/);
    assert.match(textOf(say('/help city')), /name: 哪座城。可选：国际汽车城、/);
    assert.equal(textOf(say('/help 城市')), textOf(say('/help city')));
  });

  for (const [line, same] of [
    ['/阅读 25', '/read 25'],
    ['/閱讀 25', '/read 25'],
    ['/提问 全市人口要达到多少？', '/ask 全市人口要达到多少？'],
    ['/比较 第一个：国际汽车城 第二个：现代农业城', '/compare first: 国际汽车城 second: 现代农业城'],
    ['/地名 长春 页码：2', '/place 长春 page: 2'],
    ['/城市 国际汽车城 私密：是', '/city 国际汽车城 private: true'],
  ] as const) {
    it(`takes Chinese names, too: ${line}`, () => assert.deepEqual(say(line), say(same)));
  }

  it('completes a Chinese name once one is begun', () => {
    assert.deepEqual(completeLine('/阅', commands, library), [['/阅读 '], '/阅']);
    assert.ok(completeLine('/', commands, library)[0].every((name) => /^\/[a-z]+ $/.test(name)));
  });

  it('offers choices by their Chinese names', () => {
    assert.equal(say('/city Atlantis').actions[0]?.label, '国际汽车城');
  });

  it('knows the language of the system however it is written', () => {
    for (const [LANG, locale] of [
      ['zh_CN.UTF-8', 'zh-CN'],
      ['zh_TW', 'zh-TW'],
      ['zh_HK.UTF-8', 'zh-TW'],
      ['en_GB.UTF-8', 'en-US'],
      ['C', 'en-US'],
    ] as const) {
      assert.equal(messagesFor(localeOf({ LANG })).locale, locale);
    }
  });
});
