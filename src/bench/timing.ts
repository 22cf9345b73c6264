/** How long some calls took. Times are milliseconds. */
export interface Timing {
  /** Median over the rounds. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/**
 * Times a call for each item, one after the other, in several rounds; the first round warms up and does not count.
 * @param rounds  that count, 1 or more
 */
export function timeEach<T>(items: readonly T[], rounds: number, call: (item: T) => unknown): Timing {
  const latencies: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const begun = performance.now();
    const own = items.map((item) => {
      const start = performance.now();
      call(item);
      return performance.now() - start;
    });
    if (round === 0) continue;
    rates.push((1000 * items.length) / (performance.now() - begun));
    latencies.push(...own);
  }
  return {
    perSecond: percentile(rates, 0.5),
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    p99Ms: percentile(latencies, 0.99),
  };
}

/** What a call returned, and how long it took. */
export function timeOnce<T>(call: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = call();
  return { value, ms: performance.now() - start };
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
