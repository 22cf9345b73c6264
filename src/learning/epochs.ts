/** Share of the examples that the next one lies ahead: near the golden ratio, so that neighbours are visited far apart. */
const STRIDE_SHARE = 0.618;

/**
 * The position of every example, once an epoch, never one beside the last: an order to learn in without chance.
 * @param length  examples, 1 or more
 * @param count   epochs
 */
export function* epochs(length: number, count: number): Generator<number> {
  let stride = Math.max(1, Math.floor(length * STRIDE_SHARE));
  while (greatestCommonDivisor(stride, length) !== 1) stride++;
  let at = 0;
  for (let visited = 0; visited < count * length; visited++) {
    yield at;
    at = (at + stride) % length;
  }
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
