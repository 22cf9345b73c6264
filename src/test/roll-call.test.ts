import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptText } from '../report/excerpt.js';
import { search } from './real-report/library.js';
import { report } from './real-report/report.js';

describe('a question about all cities or projects', () => {
  for (const [question, words] of [
    ['tldr the six cities', 'emerging consumption city and cultural and creative city'],
    ['can you brief me on the 6 cities', 'emerging consumption city and cultural and creative city'],
    ['run me through all 10 projects', 'improvement of people’s livelihood, security and stability and Party building'],
    ['give me a rundown of the ten major projects', 'improvement of people’s livelihood, security and stability'],
    ['list all projects', 'improvement of people’s livelihood, security and stability'],
    ['六城分别要建成什么样', 'emerging consumption city and cultural and creative city'],
    ['the six citys', 'international automobile city, modern agricultural city'],
    ['ten projects', 'political guidance, sci-tech innovation'],
    ['十大工程分别是什么', 'improvement of people’s livelihood, security and stability'],
  ] as const) {
    it(`“${question}” is answered by the place that names them all`, () => {
      const { status, hits } = search.ask(question);
      const [first] = hits;
      assert.equal(status, 'answered');
      assert.equal(first?.excerpt.paragraph.number, 11);
      assert.ok(excerptText(report, first.excerpt).includes(words), excerptText(report, first.excerpt));
    });
  }

  it('leads on to what each has for itself', () => {
    const own = new Set(report.cities.map(({ paragraph }) => paragraph));
    const { hits } = search.ask('walk me through the six cities, each with its goal');
    assert.equal(hits.filter(({ excerpt }) => own.has(excerpt.paragraph)).length, 4);
  });

  it('is no roll call where one of them is asked for', () => {
    const { hits } = search.ask('which of the six cities has the cosmetics valley');
    assert.equal(hits[0]?.excerpt.paragraph.number, 17);
  });

  for (const question of ['an overview of each of the ten projects', 'explain all six cities to a newcomer']) {
    it(`is answered when nothing else is asked: “${question}”`, () => {
      assert.equal(search.ask(question).status, 'answered');
    });
  }

  it('is not said to be answered where a person or a number is asked of each', () => {
    for (const question of ['who built each of the six cities', 'how many staff has each of the ten projects']) {
      const { status, isUnsure } = search.ask(question);
      assert.ok(status === 'not_in_report' || isUnsure === true, question);
    }
  });

  it('is refused where nobody says it of any of them', () => {
    assert.equal(search.ask('list the mayors of the six cities').status, 'not_in_report');
  });
});
