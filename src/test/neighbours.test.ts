import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSmoothing, type NeighbourTables } from '../search/rank/neighbours.js';
import { findNearest } from '../study/nearest-paragraphs.js';
import { createTermRows, invert, toRowLists } from '../study/term-rows.js';
import { listLength, toLists } from '../tables/lists.js';

/** What is found among paragraphs of these terms. */
function nearestAmong(paragraphs: readonly string[]): NeighbourTables {
  const rows = createTermRows();
  const lists = toRowLists(paragraphs, (paragraph) => paragraph.split(' '), rows);
  return findNearest(lists, invert(lists, rows.count()));
}

function nearestOf({ nearest }: NeighbourTables, paragraph: number): readonly number[] {
  return [...nearest.ids.subarray(nearest.starts[paragraph], nearest.starts[paragraph + 1])];
}

describe('the paragraphs that resemble a paragraph', () => {
  const tables = nearestAmong([
    'farm barley oats mill', // 0
    'farm barley oats brook', // 1: three terms in common with 0
    'farm wool', // 2: one, which many have
    'tram stop', // 3
    'farm tram stop', // 4
    'lighthouse', // 5
  ]);

  for (const [paragraph, expected, why] of [
    [0, [1, 2, 4], 'the more they share, the nearer; what is longer is farther'],
    [3, [4], 'what shares nothing is no neighbour'],
    [5, [], 'one that shares nothing has none'],
  ] as const) {
    it(`of ${paragraph}: ${expected.join(', ') || 'none'}, for ${why}`, () => {
      assert.deepEqual(nearestOf(tables, paragraph), expected);
    });
  }

  it('are as like as the cosine of their vectors says: 1 for the same terms, the same both ways', () => {
    const { nearest, cosines } = nearestAmong(['a b', 'a b', 'c']);
    assert.deepEqual(nearestOf({ nearest, cosines }, 0), [1]);
    assert.deepEqual(nearestOf({ nearest, cosines }, 1), [0]);
    for (const cosine of cosines) assert.ok(Math.abs(cosine - 1) < 1e-6, String(cosine));
  });

  it('are a few, however many there are', () => {
    const many = nearestAmong(Array.from({ length: 200 }, (_, at) => `farm p${at % 5}`));
    for (let paragraph = 0; paragraph < 200; paragraph++) assert.equal(listLength(many.nearest, paragraph), 30);
  });
});

describe('scores that neighbours share', () => {
  // 0 and 1 are alike, 1 and 2 half as much; nobody is like 3.
  const tables: NeighbourTables = {
    nearest: toLists([[1], [0, 2], [1], []]),
    cosines: Float32Array.of(1, 1, 0.5, 0.5),
  };
  const smooth = createSmoothing(tables);
  const rounded = (scores: Float64Array): readonly number[] => [...scores].map((score) => Number(score.toFixed(3)));

  for (const [scores, expected, why] of [
    [[2, 2, 2, 2], [2, 2, 2, 0.7], 'who is like others keeps what it has; who is like nobody keeps a part'],
    [[4, 2, 0, 0], [2.7, 3.3, 0, 0], 'what did not score takes no part, and gives none'],
    [[1, 1, 4, 2], [1, 1.65, 2.05, 0.7], 'the nearer counts for more'],
    [[0, 0, 0, 0], [0, 0, 0, 0], 'nothing is shared where there is nothing'],
  ] as const) {
    it(`${scores.join(' ')} → ${expected.join(' ')}: ${why}`, () => {
      assert.deepEqual(rounded(smooth(Float64Array.from(scores))), expected);
    });
  }

  it('leaves what it was given as it was', () => {
    const scores = Float64Array.of(4, 2, 0, 0);
    smooth(scores);
    assert.deepEqual(scores, Float64Array.of(4, 2, 0, 0));
  });
});
