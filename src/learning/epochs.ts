/** Share of a list's length that goes forward at each step, so that neighbours are learnt from far apart. */
const STRIDE = 0.618;

/**
 * Every place of a list, as often as there are rounds, never one beside the last: an order to learn in without chance.
 * @param length  1 or more
 */
export function* epochs(length: number, rounds: number): Generator<number> {
  let step = Math.max(1, Math.floor(length * STRIDE));
  while (greatestCommonDivisor(step, length) !== 1) step++;
  let at = 0;
  for (let count = 0; count < rounds * length; count++) {
    yield at;
    at = (at + step) % length;
  }
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
