import type { Sample } from '../../learning/logistic-regression.js';

/** Twenty samples a class; the first feature tells them apart but for one in ten, the second is the same for all. */
export const samples: readonly Sample[] = [true, false].flatMap((isPositive) =>
  Array.from({ length: 20 }, (_, at) => ({
    features: [(isPositive ? 10 : -10) * (at % 10 === 0 ? -0.1 : 1) + at, 7],
    isPositive,
  })),
);
