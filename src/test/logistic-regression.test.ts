import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaUnderCurve, fitLogistic, logOddsOf, thresholdAt } from '../learning/logistic-regression.js';
import { samples } from './learning/samples.js';

describe('fitLogistic', () => {
  const model = fitLogistic(samples, 0.01);

  it('finds the feature that tells, and gives none to one that never changes', () => {
    assert.ok((model.weights[0] ?? 0) > 0);
    assert.equal(model.weights[1], 0);
  });

  it('gives the same model for the same samples', () => assert.deepEqual(fitLogistic(samples, 0.01), model));

  it('speaks of the features as they are: in other units, the same odds', () => {
    const scaled = samples.map(({ features: [first = 0, second = 0], isPositive }) => ({
      features: [1000 * first + 5, second],
      isPositive,
    }));
    const other = fitLogistic(scaled, 0.01);
    for (const [at, sample] of samples.entries()) {
      const odds = logOddsOf(other, scaled[at]?.features ?? []);
      assert.ok(Math.abs(odds - logOddsOf(model, sample.features)) < 1e-6);
    }
  });

  it('weighs both classes the same, however many samples each has', () => {
    const doubled = [...samples, ...samples.filter(({ isPositive }) => isPositive)];
    const other = fitLogistic(
      doubled.map(({ features: [first = 0], isPositive }) => ({ features: [first], isPositive })),
      0,
    );
    const alone = fitLogistic(
      samples.map(({ features: [first = 0], isPositive }) => ({ features: [first], isPositive })),
      0,
    );
    assert.ok(Math.abs(-other.constant / (other.weights[0] ?? 1) + alone.constant / (alone.weights[0] ?? 1)) < 1e-6);
  });
});

describe('areaUnderCurve', () => {
  for (const [what, positives, negatives, expected] of [
    ['all told apart', [3, 4], [1, 2], 1],
    ['all the wrong way round', [1, 2], [3, 4], 0],
    ['a tie counts half', [1], [1], 0.5],
    ['three of four pairs', [1, 3], [0, 2], 0.75],
    ['never scored at all', [1], [Number.NEGATIVE_INFINITY], 1],
  ] as const) {
    it(what, () => assert.equal(areaUnderCurve(positives, negatives), expected));
  }
});

describe('thresholdAt', () => {
  const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  for (const [what, given, share, refused] of [
    ['none', scores, 0, 0],
    ['less than one is none', scores, 0.09, 0],
    ['one in ten', scores, 0.1, 1],
    ['three in ten', scores, 0.3, 3],
    ['all', scores, 1, 10],
    ['ties stay together, on the side of fewer', [1, 2, 2, 3], 0.5, 1],
    ['all alike: none', [2, 2, 2], 0.5, 0],
    ['what is refused anyway uses up its share', [Number.NEGATIVE_INFINITY, 1, 2, 3], 0.5, 2],
  ] as const) {
    it(what, () => {
      const threshold = thresholdAt(given, share);
      assert.ok(Number.isFinite(threshold));
      assert.equal(given.filter((score) => score <= threshold).length, refused);
    });
  }

  it('counts each score by its weight', () => {
    assert.equal(thresholdAt([1, 2, 3, 4], 0.5, [4, 1, 1, 1]), 1 - 1e-6);
    assert.equal(thresholdAt([1, 2, 3, 4], 0.5, [1, 1, 4, 4]), 2.5);
  });
});
