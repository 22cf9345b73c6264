import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CUTS } from '../fit/fit-weights.js';
import { chooseConstant, crossFit, fitRefusal, type LabelledSet } from '../fit/refusal-fit.js';
import { logOddsOf } from '../learning/logistic-regression.js';
import { samples } from './learning/samples.js';

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
