/**
 * Keeps the three largest values of each group, side by side: group g has places 3g, 3g + 1 and 3g + 2.
 * @param value  above 0 to be kept
 */
export function insertTop(top: Float64Array, group: number, value: number): void {
  const base = 3 * group;
  if (value <= (top[base + 2] ?? 0)) return;
  let carried = value;
  for (let at = base; at < base + 3; at++) {
    const held = top[at] ?? 0;
    if (carried <= held) continue;
    top[at] = carried;
    carried = held;
  }
}

/** Mean of all places, empty ones included. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
