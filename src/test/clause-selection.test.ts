import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSelection } from '../search/excerpt/clause-selection.js';
import type { Clause } from '../search/excerpt/clauses.js';
import { EXCERPT_MAX } from '../search/excerpt/excerpt-length.js';

/** Clauses of these lengths, a space between; those with a full stop behind them end a sentence. */
function clausesOf(lengths: readonly number[], ends: readonly number[] = [lengths.length - 1]): readonly Clause[] {
  let at = 0;
  return lengths.map((length, place) => {
    const start = at;
    at += length + 1;
    const opens = place === 0 || ends.includes(place - 1);
    return { start, end: start + length, opens, closes: ends.includes(place), answers: [] };
  });
}

/** Which of these were taken, and how the chosen ones lie together, as the numbers of their characters. */
function taking(clauses: readonly Clause[], piecesMax: number, order: readonly number[]): [boolean[], number[][]] {
  const selection = createSelection(clauses, piecesMax);
  const taken = order.map((at) => selection.add(at));
  return [taken, selection.pieces().map(({ start, end }) => [start, end])];
}

describe('clauses that are chosen for an excerpt', () => {
  const four = clausesOf([10, 10, 10, 10]);

  for (const [piecesMax, order, taken, pieces, why] of [
    [3, [1], [true], [[11, 21]], 'one by itself'],
    [3, [1, 2], [true, true], [[11, 32]], 'two that follow one another are one piece, with what is between'],
    [3, [2, 1], [true, true], [[11, 32]], 'whichever comes first'],
    [
      3,
      [0, 2],
      [true, true],
      [
        [0, 10],
        [22, 32],
      ],
      'two apart are two pieces',
    ],
    [1, [0, 2], [true, false], [[0, 10]], 'where one piece is allowed, the second is left out'],
    [1, [0, 1, 2], [true, true, true], [[0, 32]], 'but what follows is no second piece'],
    [2, [0, 2, 1], [true, true, true], [[0, 32]], 'what lies between two makes them one'],
    [3, [0, 0], [true, false], [[0, 10]], 'none is taken twice'],
    [3, [4, -1], [false, false], [], 'nor one that is not there'],
  ] as const) {
    it(`${order.join(', then ')} in ${piecesMax}: ${why}`, () => {
      assert.deepEqual(taking(four, piecesMax, order), [taken, pieces]);
    });
  }

  for (const [lengths, ends, order, taken, why] of [
    [[EXCERPT_MAX], [0], [0], [true], 'a sentence may fill it'],
    [[EXCERPT_MAX + 1], [0], [0], [false], 'and be no longer'],
    [[EXCERPT_MAX - 4, 10], [1], [0], [true], 'a part of one leaves room for a mark'],
    [[EXCERPT_MAX - 3, 10], [1], [0], [false], 'which takes four'],
    [[10, EXCERPT_MAX - 8, 10], [2], [1], [true], 'or for one at both ends'],
    [[10, EXCERPT_MAX - 7, 10], [2], [1], [false], 'which takes eight'],
    [[200, 10, EXCERPT_MAX - 205], [0, 1, 2], [0, 2], [true, true], 'two pieces leave room for a mark between'],
    [[200, 10, EXCERPT_MAX - 204], [0, 1, 2], [0, 2], [true, false], 'which takes five'],
    [[200, EXCERPT_MAX - 201], [1], [0, 1], [true, true], 'none between what follows one another'],
  ] as const) {
    it(`of ${lengths.join(' and ')} characters: ${why}`, () => {
      assert.deepEqual(taking(clausesOf(lengths, ends), 3, order)[0], taken);
    });
  }

  it('are told to lie beside a chosen one', () => {
    const selection = createSelection(four, 3);
    selection.add(1);
    assert.deepEqual([0, 1, 2, 3].map(selection.isBeside), [true, false, true, false]);
  });
});
