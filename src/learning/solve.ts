/**
 * Solves a system of linear equations by Gauss's elimination; both arguments are used up. Without exchanging lines: the
 * curvature of a penalised loss has none that could be divided by nothing.
 */
export function solve(lines: readonly Float64Array[], sides: Float64Array): Float64Array {
  for (const [at, line] of lines.entries()) {
    for (let below = at + 1; below < lines.length; below++) {
      const other = lines[below] ?? line;
      const times = (other[at] ?? 0) / (line[at] ?? 1);
      for (let column = at; column < lines.length; column++) {
        other[column] = (other[column] ?? 0) - times * (line[column] ?? 0);
      }
      sides[below] = (sides[below] ?? 0) - times * (sides[at] ?? 0);
    }
  }
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? new Float64Array();
    for (let later = at + 1; later < lines.length; later++) {
      sides[at] = (sides[at] ?? 0) - (line[later] ?? 0) * (sides[later] ?? 0);
    }
    sides[at] = (sides[at] ?? 0) / (line[at] ?? 1);
  }
  return sides;
}
