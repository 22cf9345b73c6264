import { editDistance } from '../language/edit-distance.js';

/** Slips forgiven: one in a short word, two in a longer one. */
function slipsAllowed(word: string): number {
  return word.length < 5 ? 1 : 2;
}

/** Slips that are told apart; more are too many anyway. */
const SLIPS_COUNTED = 3;

/** The name that was probably meant: one that what was typed begins, or the one with the fewest slips; undefined when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed === '') return undefined;
  const begun = names.find((name) => name.startsWith(typed) || typed.startsWith(name));
  if (begun !== undefined) return begun;
  const [best] = names
    .map((name) => ({ name, slips: editDistance(typed, name, SLIPS_COUNTED) }))
    .sort((one, other) => one.slips - other.slips);
  return best !== undefined && best.slips <= slipsAllowed(best.name) ? best.name : undefined;
}
