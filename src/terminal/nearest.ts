/** Slips forgiven: one in a short word, two in a longer one. */
function slipsAllowed(word: string): number {
  return word.length < 5 ? 1 : 2;
}

/** The name that was probably meant: one that what was typed begins, or the one with the fewest slips; undefined when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed === '') return undefined;
  const begun = names.find((name) => name.startsWith(typed) || typed.startsWith(name));
  if (begun !== undefined) return begun;
  const [best] = names
    .map((name) => ({ name, slips: slipsBetween(typed, name) }))
    .sort((one, other) => one.slips - other.slips);
  return best !== undefined && best.slips <= slipsAllowed(best.name) ? best.name : undefined;
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one word of the other.
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (optimal string alignment)
 */
export function slipsBetween(one: string, other: string): number {
  // Names are short; a word far longer than any of them is no slip, and must not cost its square.
  if (Math.abs(one.length - other.length) > 3) return Math.max(one.length, other.length);
  let older: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
