import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Choice, fitChoices } from '../learning/conditional-logit.js';

/** Three alternatives; the first feature mostly tells, the second never changes, the third misleads. */
const choices: readonly Choice[] = Array.from({ length: 60 }, (_, at) => {
  const right = at % 3;
  const told = at % 10 === 0 ? (right + 1) % 3 : right;
  return {
    right,
    features: Float32Array.from([0, 1, 2].flatMap((thing) => [Number(thing === told), 7, Number(thing !== right)])),
  };
});

describe('the weights that make the right choices likeliest', () => {
  const [telling = 0, still = 0] = fitChoices(
    choices.map(({ right, features }) => ({ right, features: features.filter((_, at) => at % 3 < 2) })),
    2,
  );

  it('are such that things are chosen as often as they should be', () => {
    // Nine times in ten the thing told is right, and each of the two others once in twenty: odds of 18.
    assert.ok(Math.abs(telling - Math.log(18)) < 0.01, String(telling));
  });

  it('are 0 for what is the same for all things', () => assert.ok(Math.abs(still) < 1e-6));

  it('are below 0 for what speaks against a thing, and finite where it never errs', () => {
    const [, , misleading = 0] = fitChoices(choices, 3);
    assert.ok(misleading < -1 && Number.isFinite(misleading));
  });

  it('are the same for the same choices', () => assert.deepEqual(fitChoices(choices, 3), fitChoices(choices, 3)));

  it('speak of the features as they are: in other units, the same choices', () => {
    const scaled = choices.map(({ right, features }) => ({
      right,
      features: features.map((value, at) => (at % 3 === 0 ? 1000 * value : value)),
    }));
    const [one = 0] = fitChoices(scaled, 3);
    const [other = 0] = fitChoices(choices, 3);
    assert.ok(Math.abs(1000 * one - other) < 0.01);
  });
});
