import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Context } from '../conversation/context.js';
import { createReadFollowUp, type FollowUp, goesOn, withoutTopicChange } from '../conversation/follow-up.js';
import { report } from './real-report/report.js';

const read = createReadFollowUp(report);
/** The auto city, the first of the six; where not said otherwise, that is what was cited. */
const AUTO: Context = { question: 'which city is about cars?', paragraphs: [13] };
const PROJECTS: Context = { question: 'What are the ten major projects?', paragraphs: [11, 20] };

describe('a question goes on from an answer', () => {
  const kinds: Readonly<Record<FollowUp['kind'], readonly string[]>> = {
    again: [
      'source?',
      'the exact words please',
      'can you quote it',
      'where does it say that',
      'and in Chinese?',
      '原文呢',
      '在第几段',
      '用中文说一下',
    ],
    meaning: ['what does that mean?', 'meaning?', 'what do those letters stand for', '什么意思'],
    speaker: ['who said that?', 'says who', '谁说的'],
    more: ['is that all?', 'anything else?', 'what else is there', 'tell me more', '还有吗', '就这些吗'],
    member: ['the next one please', 'and the last', 'what about the second?', '第三个呢', 'no. 4'],
    leans: ['where exactly?', 'why tho', 'how big is it', 'and the farming one?', 'no, the other zone', '那双碳城市呢'],
  };
  for (const [kind, questions] of Object.entries(kinds)) {
    for (const question of questions) {
      it(`“${question}” → ${kind}`, () => {
        assert.equal(read(question, AUTO)?.kind, kind);
        assert.equal(goesOn(question), true);
      });
    }
  }
});

describe('a question that stands on its own', () => {
  for (const question of [
    'who gave the report?',
    'and who gave the report', // it names what it is about
    'What is planned for snow tourism?',
    'is there anything about dogs',
    'does it mention taxes', // the report
    'is it true that they fulfilled the five-year plan',
    'btw, where is Yushu?',
    'different topic: who presided over it',
    '换个话题，反腐有提吗',
    '营商环境有提到吗',
  ]) {
    it(`“${question}”`, () => {
      assert.equal(read(question, AUTO), undefined);
      assert.equal(goesOn(question), false);
    });
  }

  it('nor does any where nothing was cited', () => {
    assert.equal(read('the next one', { question: undefined, paragraphs: [] }), undefined);
  });
});

describe('a member of what was listed', () => {
  const memberOf = (question: string, context: Context): number | undefined => {
    const followUp = read(question, context);
    return followUp?.kind === 'member' ? followUp.paragraph.number : undefined;
  };
  for (const [question, context, paragraph] of [
    ['the second', PROJECTS, 22],
    ['what about the last one?', PROJECTS, 30],
    ['the next one please', { ...PROJECTS, paragraphs: [22] }, 23],
    ['and the previous one', { ...PROJECTS, paragraphs: [22] }, 21],
    ['next', AUTO, 14],
    ['the sixth', AUTO, 18],
    ['the seventh', AUTO, undefined], // there are six
    ['the previous', AUTO, undefined],
    ['next', { question: undefined, paragraphs: [7] }, 8], // read on
  ] as const) {
    it(`“${question}” after ¶${context.paragraphs.join(', ¶')} → ${paragraph ?? 'none'}`, () => {
      assert.equal(memberOf(question, context), paragraph);
    });
  }
});

describe('what says that a question is a new one', () => {
  for (const [typed, bare] of [
    ['btw, where is Yushu?', 'where is Yushu?'],
    ['ok different question: who chaired it', 'who chaired it'],
    ['换个话题，反腐有提吗', '反腐有提吗'],
    ['new question', 'new question'],
  ] as const) {
    it(`“${typed}” → “${bare}”`, () => assert.equal(withoutTopicChange(typed), bare));
  }
});
