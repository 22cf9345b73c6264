/**
 * Keeps the largest values of each group in order, largest first, side by side: with `size` 3, group g has the places
 * 3g, 3g + 1 and 3g + 2.
 * @param size   values that a group keeps, 1 or more
 * @param value  above 0 to be kept
 */
export function insertTop(top: Float64Array, group: number, size: number, value: number): void {
  const first = group * size;
  let at = first + size - 1;
  if (value <= (top[at] ?? 0)) return;
  for (; at > first && value > (top[at - 1] ?? 0); at--) top[at] = top[at - 1] ?? 0;
  top[at] = value;
}
