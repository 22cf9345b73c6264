/**
 * How much it tells that some of a group have a term: the inverse document frequency of BM25, scaled.
 * @returns 1 for what stands once among many, near 0 for what stands in all of them
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function rarityAmong(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5)) / Math.log(1 + (total + 0.5) / 0.5);
}
