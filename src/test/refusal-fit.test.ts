import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentile } from '../bench/timing.js';
import { CUTS } from '../fit/fit-weights.js';
import { chooseConstant, crossFit, fitRefusal, type LabelledSet } from '../fit/refusal-fit.js';
import { areaUnderCurve, fitLogistic, logOddsOf, type Sample, thresholdAt } from '../learning/logistic-regression.js';

/** Twenty samples a class; the first feature tells them apart but for one in ten, the second is the same for all. */
const samples: readonly Sample[] = [true, false].flatMap((isPositive) =>
  Array.from({ length: 20 }, (_, at) => ({
    features: [(isPositive ? 10 : -10) * (at % 10 === 0 ? -0.1 : 1) + at, 7],
    isPositive,
  })),
);

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

describe('the fit of the refusal', () => {
  const signed = samples.map(({ features, isPositive }) => ({
    features: [...features, ...new Array(8).fill(0)],
    isPositive,
  }));
  const reversed = signed.map((sample) => ({ ...sample, isPositive: !sample.isPositive }));
  const set = (name: string, own = signed): LabelledSet => ({ name, samples: own, ruled: [] });
  const model = fitRefusal(signed);

  it('measures each set by a constant that was chosen on the others', () => {
    const folds = crossFit(model, [set('one'), set('two')], CUTS);
    assert.deepEqual(
      folds.map(({ heldOut }) => heldOut),
      ['one', 'two'],
    );
    for (const { auc, atCuts } of folds) {
      assert.equal(atCuts.length, CUTS.length);
      assert.ok(auc > 0.8);
      // The sets are alike, so what was chosen carries over.
      assert.ok(atCuts.every(({ cut, wrongly }) => wrongly <= cut));
    }
    const [, , other] = crossFit(model, [set('one'), set('two'), set('reversed', reversed)], CUTS);
    assert.ok((other?.auc ?? 1) < 0.2);
  });

  it('lets every set weigh the same, however many questions it has', () => {
    const many = set('many', Array.from({ length: 9 }, () => signed).flat());
    const shift = (own: LabelledSet): LabelledSet => ({
      ...own,
      samples: own.samples.map(({ features: [first = 0, ...rest], ...sample }) => ({
        ...sample,
        features: [first - 40, ...rest],
      })),
    });
    const [alike, few] = [
      [set('one'), shift(set('low'))],
      [many, shift(set('low'))],
    ].map((sets) => chooseConstant(model, sets, 0.4));
    assert.deepEqual(few?.constant, alike?.constant);
  });

  it('moves the constants so that odds above 0 answer all but the share allowed', () => {
    const chosen = chooseConstant(model, [set('one')], 0.1);
    const odds = signed.filter(({ isPositive }) => isPositive).map(({ features }) => logOddsOf(chosen, features));
    assert.equal(odds.filter((value) => value <= 0).length, Math.round(chosen.wrongly * odds.length));
    assert.ok(chosen.wrongly <= 0.1);
  });

  it('counts what is refused or answered whatever the features', () => {
    const ruled = Array.from({ length: 20 }, () => ({ odds: Number.NEGATIVE_INFINITY, isPositive: false }));
    const alone = chooseConstant(model, [set('one')], 0);
    const chosen = chooseConstant(model, [{ ...set('one'), ruled }], 0);
    assert.deepEqual(chosen.constant, alone.constant);
    assert.equal(chosen.rightly, (alone.rightly + 1) / 2);
  });
});

describe('percentile', () => {
  for (const [share, expected] of [
    [0, 1],
    [0.5, 2],
    [0.75, 3],
    [0.99, 4],
    [1, 4],
  ] as const) {
    it(`${share} of 4, 2, 3, 1 → ${expected}`, () => assert.equal(percentile([4, 2, 3, 1], share), expected));
  }
});
