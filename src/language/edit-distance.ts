/**
 * How many letters were inserted, dropped, replaced or swapped with their neighbour between two words
 * (optimal string alignment). For names, of any script and any length, where a slip is a slip; what a slip of the
 * fingers costs between two English words is weighed in `spelling/slip-cost.ts`, which is called for thousands of them.
 * @param max       give up beyond this; 0 or more
 * @param isPrefix  the typed word may still be growing: what follows in the other word costs nothing
 * @returns the distance, or `max + 1` when it is larger than `max`
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function editDistance(typed: string, word: string, max: number, isPrefix = false): number {
  if (typed.length - word.length > max || (!isPrefix && word.length - typed.length > max)) return max + 1;
  const width = Math.min(word.length, typed.length + max);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwap =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      const cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  const distance = isPrefix ? Math.min(...last) : at(last, word.length);
  return Math.min(distance, max + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
