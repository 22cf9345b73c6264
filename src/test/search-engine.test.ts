import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptText } from '../report/excerpt.js';
import { search } from './real-report/library.js';
import { reportWithLists } from './real-report/lists.js';
import { report } from './real-report/report.js';

describe('questions to the real report', () => {
  for (const [question, paragraph, words] of [
    ['how many complaints did people phone in?', 7, '4.46 million problems'],
    ['what population is the city meant to reach', 10, 'a permanent population of more than 10 million'],
    ['who ran the opening meeting', 4, 'Wang Zilian'],
    ['which old factories are kept as sights', 18, 'Changchun Tractor Factory'],
    ['wat is planed for comsetics', 17, 'Cosmetic Beauty Valley'],
    ['sci tech inovation coridor flagship', 16, 'Changchun New Area and Economic Development Zone'],
    ['新兴消费城以什么为核心', 17, 'Xinglong Comprehensive Bonded Area'],
    ['國際汽車城支持哪家企業', 13, 'FAW'],
    ['FAW', 13, 'support FAW'],
    ['life cycle management', 25, 'life cycle management'],
  ] as const) {
    it(`${question} → ¶${paragraph}`, () => {
      const { status, hits } = search.ask(question);
      assert.equal(status, 'answered');
      assert.equal(hits[0]?.excerpt.paragraph.number, paragraph);
      assert.ok(excerptText(report, hits[0].excerpt).includes(words));
    });
  }

  it('give each paragraph once, the best first', () => {
    const { hits } = search.ask('rural areas and farming', 1000);
    const paragraphs = hits.map(({ excerpt }) => excerpt.paragraph.number);
    assert.equal(new Set(paragraphs).size, paragraphs.length);
    assert.deepEqual(
      hits.map(({ score }) => score),
      hits.map(({ score }) => score).sort((one, other) => other - one),
    );
  });

  it('give no more than was asked for', () => assert.equal(search.ask('innovation', 2).hits.length, 2));

  it('get the same answer each time', () => {
    assert.deepEqual(search.ask('clean energy'), search.ask('clean energy'));
  });
});

describe('what the report does not say', () => {
  it('is refused with the words that it lacks', () => {
    const { status, missing } = search.ask('how much does a metro ticket cost?');
    assert.equal(status, 'not_in_report');
    assert.deepEqual(missing, ['ticket cost']);
  });

  it('is refused for the number that is asked for, where the passage has none', () => {
    const { status, missing, lacks, hits } = search.ask('how long is the food security belt?');
    assert.equal(status, 'not_in_report');
    assert.deepEqual(missing, []);
    assert.equal(lacks, 'number');
    assert.equal(hits[0]?.excerpt.paragraph.number, 14);
  });

  it('is refused with the closest passages, where it is about the report’s subject', () => {
    const { status, hits, isOffTopic } = search.ask('what is the phone number of the mayor’s hotline?');
    assert.equal(status, 'not_in_report');
    assert.equal(isOffTopic, false);
    assert.equal(hits[0]?.excerpt.paragraph.number, 7);
  });

  it('is told apart from what has nothing to do with it', () => {
    assert.equal(search.ask('how do i fix a segfault in my rust code').isOffTopic, true);
  });

  for (const question of ['量子纠缠的薛定谔猫', 'zebra giraffe crossing']) {
    it(`what hardly a word of is known is refused, though it is like no unanswered question either: ${question}`, () => {
      assert.equal(search.ask(question).status, 'not_in_report');
    });
  }

  for (const question of ['the of and', 'zzzz qqqq']) {
    it(`is not looked for in ${JSON.stringify(question)}`, () => {
      assert.equal(search.ask(question).status, 'not_in_report');
    });
  }

  for (const question of ['', '?!', 'who are you', 'help', '你是谁', '😀']) {
    it(`is no question: ${JSON.stringify(question)}`, () => {
      const { status, hits } = search.ask(question);
      assert.equal(status, 'no_question');
      assert.deepEqual(hits, []);
    });
  }
});

describe('excerpts', () => {
  const questions = reportWithLists.lexicon.anticipations.flatMap(({ questions: [first] }) =>
    first === undefined ? [] : [first],
  );

  it('are at most 420 characters, and verbatim but for their marks', () => {
    for (const question of questions) {
      for (const { excerpt } of search.ask(question, 3).hits) {
        const text = excerptText(report, excerpt);
        assert.ok(text.length <= 420, `${text.length} characters for “${question}”`);
        for (const piece of text.split('[…]')) assert.ok(report.text.includes(piece.trim()), piece);
      }
    }
  });

  it('emphasise only what they quote', () => {
    for (const { excerpt } of search.ask('the international auto city', 5).hits) {
      for (const { start, end } of excerpt.matches) {
        assert.ok(excerpt.pieces.some((piece) => piece.start <= start && end <= piece.end));
      }
    }
  });
});

describe('completions of a question', () => {
  for (const typed of ['who ', 'how many', 'WHAT is']) {
    it(`of “${typed}” are questions that the report answers, which have these words, in the beginning first`, () => {
      const completions = search.complete(typed, 25);
      assert.ok(completions[0]?.toLowerCase().startsWith(typed.toLowerCase()));
      for (const completion of completions) {
        for (const word of typed.trim().split(' ')) assert.match(completion, new RegExp(`\\b${word}`, 'i'));
        assert.equal(search.ask(completion).status, 'answered', completion);
      }
    });
  }

  it('show what there is to ask before anything is typed', () => assert.equal(search.complete('', 25).length, 25));

  it('are none for what nobody asks', () => assert.deepEqual(search.complete('zzzz', 25), []));
});
