import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import { messagesFor } from '../messages/messages.js';
import { LIMITS } from '../reply/limits.js';
import type { Reply } from '../reply/reply.js';
import { withoutRequests } from '../talk/requests.js';
import { readRemarks } from '../talk/talk.js';
import type { Talk } from '../talk/talk-kinds.js';
import { library, search } from './real-report/library.js';

const TALK: Readonly<Record<Talk, readonly string[]>> = {
  hello: [
    'hey',
    'heyyy',
    'good evening, bot!',
    'help please',
    'what can you do?',
    'how do I use this bot',
    '你好',
    '在吗',
    '你能做什么',
    '幫助',
  ],
  thanks: ['thx', 'thanks a lot for the help 🙏', 'ok thanks, bye', '谢谢你', '再见', '謝謝'],
  about: [
    'are you serious',
    'is this reliable?',
    'can I trust this bot',
    'who built this bot',
    'do you save my messages',
    '你确定吗',
    '出处？',
    '可信吗',
  ],
  beyond: [
    'write a haiku about spring',
    'tell me a joke',
    'summarise this please',
    'translate it into German',
    'will it rain tomorrow?',
    'wanna bet?',
    'do you like pizza',
    '2+2',
    '讲个笑话',
    '总结一下',
    '今天天气怎么样',
  ],
  nothing: [
    'k',
    'lmaooo',
    'hmm',
    'wrong',
    "that's not what I asked",
    'f*** you',
    'asdf',
    '...',
    ':D',
    '😂😂',
    '🇨🇳',
    'why?',
    'continue',
    '哈哈哈',
    '答非所问',
    '继续',
    '<:smile:1100000000000000020>',
  ],
};

/** What begins or sounds like talk, and asks all the same. */
const QUESTIONS = [
  'thanks! and who spoke?',
  'help for farmers',
  'ok so what about trains',
  'is it true that they want more people?',
  'more about tourism',
  'what can farmers do',
  'summarize the six cities',
  'sources of growth',
  'draw investment',
  'what do they call the plan',
  'when did it end',
  'who wrote the report',
  '谢谢，那报告是谁作的',
  '帮助企业',
  '总结六城',
  '测试验证',
  '你知道双碳吗',
  'weather',
  '牛',
];

describe('talk', () => {
  for (const [kind, messages] of Object.entries(TALK)) {
    for (const message of messages) it(`${message} → ${kind}`, () => assert.equal(readRemarks(message).talk, kind));
  }
  for (const question of QUESTIONS) {
    it(`${question} is a question`, () => assert.equal(readRemarks(question).talk, undefined));
  }

  it('is taken away from a question, which stays where it stood', () => {
    assert.equal(readRemarks('thanks! and who spoke?').question, '       ! and who spoke?'.slice(1));
  });
});

describe('what stands around a question', () => {
  for (const [typed, left] of [
    ['send me the original text of the urban renewal project', 'the urban renewal project'],
    ['quote me the bit where they talk about carbon', 'carbon'],
    ['Growth? Need it for a slide.', 'Growth?'],
    ['I am 78 and nobody tells us anything. Is there anything on care?', 'Is there anything on care?'],
    ['I write about the arts. What role does culture get?', 'I write about the arts. What role does culture get?'],
    ['帮我找提到韩国的段落', '韩国'],
    ['报告分为哪三个部分？', '报告分为哪三个部分？'],
    ['the text', 'the text'],
  ] as const) {
    it(`${typed} → ${left}`, () => assert.equal(withoutRequests(typed).trim(), left));
  }
});

describe('a reply to talk', () => {
  const replies = (locale: string): readonly Reply[] =>
    Object.values(TALK).map(([message = '']) =>
      ask.handle({ question: message }, { ...library, messages: messagesFor(locale) }),
    );

  it('has no passage, is private, and takes two lines of a channel at most', () => {
    for (const { blocks, visibility } of ['en', 'zh-CN', 'zh-TW'].flatMap(replies)) {
      assert.equal(visibility, 'private');
      const [block] = blocks;
      assert.ok(blocks.length === 1 && block?.kind === 'text');
      assert.ok(block.text.length <= 160 && !/[\n:：]$/.test(block.text), block.text);
    }
  });

  it('offers three questions that are answered to whoever greets', () => {
    const { actions } = ask.handle({ question: 'hello' }, library);
    assert.equal(actions.length, 3);
    for (const { label } of actions) {
      assert.ok(label.length <= LIMITS.buttonLabel);
      assert.equal(search.ask(label).status, 'answered');
    }
  });

  it('is no question to a script', () => {
    assert.deepEqual(search.ask('hello'), {
      status: 'no_question',
      hits: [],
      missing: [],
      lacks: undefined,
      isOffTopic: false,
      talk: 'hello',
    });
  });

  it('leaves a refusal a whole sentence where only buttons follow', () => {
    const { brief = [], blocks } = ask.handle({ question: 'who leads the urban renewal project?' }, library);
    assert.ok(blocks.length > 0);
    for (const block of brief) assert.ok(block.kind === 'text' && !/[:：]$/.test(block.text));
  });
});
