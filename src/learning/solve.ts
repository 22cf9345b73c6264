/**
 * Solves a system of linear equations by Gaussian elimination; both arguments are overwritten. Rows are not exchanged: the
 * curvature of a penalised loss is positive definite, so no pivot is 0.
 * @param rows         coefficients, as many rows as columns
 * @param constants    right-hand side of each equation
 * @returns `constants`, which holds the solution then
 */
export function solve(rows: readonly Float64Array[], constants: Float64Array): Float64Array {
  for (const [pivot, row] of rows.entries()) {
    for (let below = pivot + 1; below < rows.length; below++) {
      const other = rows[below] ?? row;
      const times = (other[pivot] ?? 0) / (row[pivot] ?? 1);
      for (let column = pivot; column < rows.length; column++) {
        other[column] = (other[column] ?? 0) - times * (row[column] ?? 0);
      }
      constants[below] = (constants[below] ?? 0) - times * (constants[pivot] ?? 0);
    }
  }
  for (let pivot = rows.length - 1; pivot >= 0; pivot--) {
    const row = rows[pivot] ?? new Float64Array();
    for (let later = pivot + 1; later < rows.length; later++) {
      constants[pivot] = (constants[pivot] ?? 0) - (row[later] ?? 0) * (constants[later] ?? 0);
    }
    constants[pivot] = (constants[pivot] ?? 0) / (row[pivot] ?? 1);
  }
  return constants;
}
