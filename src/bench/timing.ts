/** How long some calls took. Times are milliseconds. */
export interface Timing {
  /** Median over the rounds. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** The same of two that were called in turn. */
export interface TimingPair {
  readonly own: Timing;
  readonly bare: Timing;
}

/** Times a call for each item, one after the other, in several rounds after one that warms up. */
export function timeEach<T>(items: readonly T[], rounds: number, call: (item: T) => unknown): Timing {
  const clock = createClock(items);
  for (let round = 0; round <= rounds; round++) clock.run(call, round > 0);
  return clock.timing();
}

/**
 * Times two calls for each item, round by round in turn, so that what else the machine does meets both.
 * @param rounds  that count, after one that warms up
 */
export function timePair<T>(
  items: readonly T[],
  rounds: number,
  own: (item: T) => unknown,
  bare: (item: T) => unknown,
): TimingPair {
  const sides = [
    { call: own, clock: createClock(items) },
    { call: bare, clock: createClock(items) },
  ] as const;
  for (let round = 0; round <= rounds; round++) {
    // Whoever comes first meets the other's garbage: each does in turn.
    for (const { call, clock } of round % 2 === 0 ? sides : sides.toReversed()) clock.run(call, round > 0);
  }
  return { own: sides[0].clock.timing(), bare: sides[1].clock.timing() };
}

interface Clock<T> {
  /** One round. */
  run(call: (item: T) => unknown, counts: boolean): void;
  timing(): Timing;
}

function createClock<T>(items: readonly T[]): Clock<T> {
  const latencies: number[] = [];
  const rates: number[] = [];
  return {
    run(call, counts) {
      const begun = performance.now();
      const own = items.map((item) => {
        const start = performance.now();
        call(item);
        return performance.now() - start;
      });
      if (!counts) return;
      rates.push((1000 * items.length) / (performance.now() - begun));
      for (const latency of own) latencies.push(latency);
    },
    timing: () => ({
      perSecond: percentile(rates, 0.5),
      p50Ms: percentile(latencies, 0.5),
      p99Ms: percentile(latencies, 0.99),
    }),
  };
}

/** What a call returned, and the time and CPU time that it took, in seconds. */
export function timeOnce<T>(call: () => T): { readonly value: T; readonly wallS: number; readonly cpuS: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = call();
  const { user, system } = process.cpuUsage(before);
  return { value, wallS: (performance.now() - start) / 1e3, cpuS: (user + system) / 1e6 };
}

/** The middle one; undefined when one is missing, or there are none. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || known.length === 0 ? undefined : percentile(known, 0.5);
}

/**
 * The smallest value that at least that share of the values does not exceed (nearest rank).
 * @param share  0 to 1
 * @returns NaN when there are none
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
