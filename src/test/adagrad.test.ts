import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitBinary, fitMultinomial } from '../learning/adagrad.js';
import { logOdds, logProbabilities } from '../learning/sparse-models.js';

const OPTIONS = { epochs: 5, learningRate: 0.6, initialSquare: 1e-3 };
const BINARY_OPTIONS = { ...OPTIONS, biasLearningRate: 0.01 };

/** Buckets 0 and 1 tell the classes apart, 2 is common to both, 3 is nobody's. */
const binary = [
  { buckets: Int32Array.of(0, 2), isPositive: true, weight: 1 },
  { buckets: Int32Array.of(1, 2), isPositive: false, weight: 1 },
  { buckets: Int32Array.of(0), isPositive: true, weight: 1 },
  { buckets: Int32Array.of(1), isPositive: false, weight: 1 },
];

/** A bucket for each of three classes, and one that all have. */
const multinomial = [0, 1, 2, 0, 1, 2].map((label) => ({ buckets: Int32Array.of(label, 3), label }));

describe('fitBinary', () => {
  const model = fitBinary(binary, 4, BINARY_OPTIONS);

  for (const [buckets, expected] of [
    [[0], 'above'],
    [[0, 2], 'above'],
    [[1], 'below'],
    [[1, 2], 'below'],
  ] as const) {
    it(`log-odds of ${buckets.join(' and ')} are ${expected} 0`, () => {
      assert.equal(logOdds(model, Int32Array.from(buckets)) > 0 ? 'above' : 'below', expected);
    });
  }

  it('leaves the weights of buckets that no example has at 0', () => assert.equal(model.weights[3], 0));

  it('gives an example without features the bias', () => assert.equal(logOdds(model, new Int32Array()), model.bias));

  it('makes the step that AdaGrad is defined by', () => {
    // At first the probability is 1/2, so the slope is -1/2; over the root of two features, the gradient.
    const { weights, bias } = fitBinary(binary.slice(0, 1), 3, { ...BINARY_OPTIONS, epochs: 1 });
    const gradient = -0.5 / Math.SQRT2;
    const step = (0.6 * gradient) / Math.sqrt(1e-3 + gradient ** 2);
    for (const [bucket, expected] of [-step, 0, -step].entries()) {
      assert.ok(Math.abs((weights[bucket] ?? 0) - expected) < 1e-6, `bucket ${bucket}`);
    }
    assert.equal(bias, 0.005);
  });

  it('moves the bias to the class that counts more', () => {
    const heavy = binary.map((example) => ({ ...example, weight: example.isPositive ? 3 : 1 }));
    assert.ok(fitBinary(heavy, 4, BINARY_OPTIONS).bias > model.bias);
  });

  it('learns the same weights each time', () => assert.deepEqual(fitBinary(binary, 4, BINARY_OPTIONS), model));
});

describe('fitMultinomial', () => {
  const model = fitMultinomial(multinomial, 5, 3, OPTIONS);

  for (const label of [0, 1, 2]) {
    it(`bucket ${label} makes class ${label} the likeliest, alone or beside a common one`, () => {
      for (const buckets of [[label], [label, 3]]) {
        const scores = logProbabilities(model, Int32Array.from(buckets));
        assert.equal(scores.indexOf(Math.max(...scores)), label);
      }
    });
  }

  it('gives probabilities: together 1', () => {
    const total = logProbabilities(model, Int32Array.of(0, 1)).reduce((sum, value) => sum + Math.exp(value), 0);
    assert.ok(Math.abs(total - 1) < 1e-12);
  });

  it('gives all classes the same where nothing is known', () => {
    for (const buckets of [[], [4]]) {
      for (const value of logProbabilities(model, Int32Array.from(buckets))) {
        assert.ok(Math.abs(value - Math.log(1 / 3)) < 1e-12);
      }
    }
  });

  it('makes the step that AdaGrad is defined by', () => {
    // Each of two classes has the probability 1/2: slopes of -1/2 and 1/2.
    const { weights } = fitMultinomial([{ buckets: Int32Array.of(0), label: 0 }], 1, 2, { ...OPTIONS, epochs: 1 });
    const step = (0.6 * 0.5) / Math.sqrt(1e-3 + 0.5);
    for (const [at, expected] of [step, -step].entries()) assert.ok(Math.abs((weights[at] ?? 0) - expected) < 1e-6);
  });

  it('learns the same weights each time', () => assert.deepEqual(fitMultinomial(multinomial, 5, 3, OPTIONS), model));
});
