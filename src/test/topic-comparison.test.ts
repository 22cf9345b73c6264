import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { search } from './real-report/library.js';

describe('a question that compares cities or projects', () => {
  for (const [question, expected] of [
    ['auto city versus farm city', [13, 14]],
    ['compare the auto city with the farm city', [13, 14]],
    ['what is the difference between the reform project and the upgrading project', [23, 24]],
    ['how does the consumption city differ from the cultural city', [17, 18]],
    ['科技创新城和文化创意城有什么不同', [16, 18]],
  ] as const) {
    it(`“${question}” is answered from the paragraphs of all that are compared`, () => {
      const { status, hits } = search.ask(question);
      const shown = hits.filter(({ isClose }) => isClose).map(({ excerpt }) => excerpt.paragraph.number);
      assert.equal(status, 'answered');
      assert.deepEqual(
        shown.toSorted((one, other) => one - other),
        expected,
      );
    });
  }

  for (const question of [
    'compare the budget of the auto city with that of the agricultural city',
    'how does the auto city compare with Stuttgart',
    'who earns more, the mayor of the auto city or of the farm city, in comparison',
  ]) {
    it(`“${question}” is not taken for answered`, () => {
      const { status, isUnsure = false } = search.ask(question);
      assert.ok(status === 'not_in_report' || isUnsure);
    });
  }
});
