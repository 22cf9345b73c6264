import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionParts } from '../language/terms.js';
import { createFindTopicQuestion } from '../search/question/topic-question.js';
import { search } from './real-report/library.js';
import { knowledge, report } from './real-report/report.js';

const find = createFindTopicQuestion(report, knowledge.reading.topicNouns);

function paragraphsAsked(text: string): readonly number[] {
  return find({ text, parts: questionParts(text) })?.paragraphs.map(({ number }) => number) ?? [];
}

describe('a question about one of the cities or projects', () => {
  for (const [question, paragraph] of [
    ['what is the third project', 23],
    ['the 3rd big project, in short', 23],
    ['project 4 please', 24],
    ['number five of the ten', 25],
    ['the sixth in the list of ten', 26],
    ['which scheme is the last one? the final scheme', 30],
    ['the second of the six cities', 14],
    ['what does the fourth city do', 16],
    ['第三个工程是什么', 23],
    ['十大工程的第四个叫什么', 24],
    ['十大工程第10项是什么', 30],
    ['最后一个工程', 30],
  ] as const) {
    it(`“${question}” names it by its number`, () => assert.deepEqual(paragraphsAsked(question), [paragraph]));
  }

  for (const question of [
    'which scheme helps farmers',
    'what initiative is for old people',
    'which of the ten is about nature',
    'the one of the ten that is about nature',
    '哪个工程管环保',
  ]) {
    it(`“${question}” asks which it is`, () => {
      assert.deepEqual(
        paragraphsAsked(question),
        report.projects.map(({ paragraph }) => paragraph.number),
      );
    });
  }

  for (const question of [
    'list the third-party projects',
    'which projects are there',
    'the eleventh project',
    'project 12',
    'the third ring road',
    'is there a project library',
    '第三次会议',
  ]) {
    it(`“${question}” asks for none in particular`, () => assert.deepEqual(paragraphsAsked(question), []));
  }

  it('is answered from the paragraph that the one has for itself', () => {
    for (const question of ['what is the third project', '十大工程第三个叫什么']) {
      const { status, hits } = search.ask(question);
      assert.equal(status, 'answered', question);
      assert.equal(hits[0]?.excerpt.paragraph.number, 23, question);
    }
  });

  it('is refused where nobody says it of that one', () => {
    for (const question of ['who leads the third project', 'budget of the fifth project']) {
      assert.equal(search.ask(question).status, 'not_in_report', question);
    }
  });
});
