/** Digits of a fitted number that are kept: the rest is noise, and would differ between machines. */
const DIGITS = 5;

/** A number with as many digits as a fitted one has. */
export function inDigits(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
