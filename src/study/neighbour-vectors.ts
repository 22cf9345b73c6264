import type { NeighbourTables } from '../search/rank/neighbours.js';
import { type Lists, toLists } from '../tables/lists.js';

/** Rarest-weighted terms by which paragraphs are compared. */
const COMPARED_TERMS = 60;

/**
 * The paragraphs as vectors of their heaviest terms, each of length 1.
 * @param paragraphs  the rows of each paragraph's terms, repeated as often as they stand
 * @param rows        how many there are
 */
export function toVectors(paragraphs: Lists, holders: Lists, rows: number): NeighbourTables {
  const count = paragraphs.starts.length - 1;
  const counts = new Uint32Array(rows);
  const weights: number[] = [];
  const terms = Array.from({ length: count }, (_, paragraph) => {
    const all = paragraphs.ids.subarray(paragraphs.starts[paragraph], paragraphs.starts[paragraph + 1]);
    for (const row of all) counts[row] = (counts[row] as number) + 1;
    const weighted = [...new Set(all)].map((row) => {
      const holding = (holders.starts[row + 1] as number) - (holders.starts[row] as number);
      return { row, weight: Math.log(1 + count / (holding || 1)) * (1 + Math.log(counts[row] as number)) };
    });
    for (const row of all) counts[row] = 0;
    const heaviest = weighted.sort((one, other) => other.weight - one.weight).slice(0, COMPARED_TERMS);
    const length = Math.sqrt(heaviest.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { weight } of heaviest) weights.push(weight / length);
    return heaviest.map(({ row }) => row);
  });
  return { terms: toLists(terms), weights: Float32Array.from(weights), rows };
}
