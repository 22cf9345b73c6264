import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import { findAskedThing } from '../search/question/asked-thing.js';
import { library, search } from './real-report/library.js';

describe('the thing that a question asks to be there at all', () => {
  for (const [question, expected] of [
    ['is there anything about dogs', 'dogs'],
    ['anything on the stock market at all?', 'stock market'],
    ['does the report mention taxes', 'taxes'],
    ['do they talk about the police?', 'police'],
    ['is Shanghai mentioned in it', 'Shanghai'],
    ['is tesla in it', 'tesla'],
    ['hey, any mention of parking', 'parking'],
    ['what about Japan?', 'Japan'],
    ['casinos??', 'casinos'],
    ['do you know if theres anything on hydrogen', 'hydrogen'],
    ['is donald trump mentioned lol', 'donald trump'],
    ['soybeans, any mention?', 'soybeans'],
    ['what does the report say about taxes', 'taxes'], // what is said of it, rather than whether
    ['tell me about casinos pls', 'casinos'],
    ['有没有提到台湾', '台湾'],
    ['有大熊猫吗？', '大熊猫'],
    ['生育有没有提到', '生育'],
    ['电影?', '电影'],
    // A statement of which some words are always missing.
    ['is there anything about how they will pay for all this', undefined],
    ['anything about smart tech making streets nicer', undefined],
    ['who owns the dogs', undefined],
    ['which cities are named', undefined],
    ['电影怎么发展', undefined],
  ] as const) {
    it(`“${question}”: ${expected ?? 'none'}`, () => {
      const thing = findAskedThing(question);
      assert.equal(thing && question.slice(thing.start, thing.end), expected);
    });
  }
});

describe('whether a thing stands in the report', () => {
  for (const [question, absent] of [
    ['is there anything about dogs', 'dogs'],
    ['casinos??', 'casinos'],
    ['does it mention bitcoin', 'bitcoin'],
    ['any mention of the stock market', 'stock market'],
    ['football', 'football'], // sport stands there, and no football
    ['anything on robots?', 'robots'], // nor what equipment is made
    ['do they mention brazil', 'brazil'], // a country, and no slip for “brain”
    ['is north korea in it', 'north korea'], // its words stand there, and not side by side
    ['anything on tigers or lions', 'tigers or lions'], // neither of them
    ['what does the report say about taxes', 'taxes'],
    ['有没有提到台湾', '台湾'],
  ] as const) {
    it(`“${question}”: no, and the refusal names it`, () => {
      const { status, missing } = search.ask(question);
      assert.deepEqual({ status, missing }, { status: 'not_in_report', missing: [absent] });
    });
  }

  for (const [question, paragraph] of [
    ['is there anything about snow', 18],
    ['anything about makeup?', 17], // by another word: cosmetic
    ['does it mention cartoons', 18], // animation
    ['any mention of pensioners', 7], // old-age care
    ['do they talk about the old train factory', 18], // Changchun Railway Vehicles
    ['anything about computers or digital things', 18], // one of them
    ['do they mention south korea', 15],
    ['what do they say about pensioners', 7],
    ['有没有提到旅游', 18],
  ] as const) {
    it(`“${question}”: yes, in ¶${paragraph}`, () => {
      const { status, missing, hits } = search.ask(question);
      assert.deepEqual({ status, missing }, { status: 'answered', missing: [] });
      assert.equal(hits[0]?.excerpt.paragraph.number, paragraph);
    });
  }

  it('a year that stands nowhere is named, whatever is asked of it', () => {
    const { status, missing } = search.ask('what happens in 2025');
    assert.deepEqual({ status, missing }, { status: 'not_in_report', missing: ['2025'] });
  });

  it('who somebody is gets the place that names them, in either language', () => {
    for (const question of ['who is Sun Zhengcai', '孙政才是谁']) {
      const { status, hits } = search.ask(question);
      assert.deepEqual([status, hits[0]?.excerpt.paragraph.number], ['answered', 7]);
    }
  });

  it('is said in the first line', () => {
    const [first] = ask.handle({ question: 'is there anything about dogs' }, library).blocks;
    assert.match(first?.kind === 'text' ? first.text : '', /nowhere in it is “dogs”/);
  });
});
