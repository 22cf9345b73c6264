/** Cost of the slips that fingers make most, beside 1 for any other. */
const SWAPPED_COST = 0.7;
/** A letter typed twice. */
const DOUBLED_COST = 0.7;
/** One of two equal letters left out. */
const HALVED_COST = 0.6;
/** A vowel left out, and one vowel for another. */
const VOWEL_DROPPED_COST = 0.85;
const VOWEL_SWAPPED_COST = 0.8;
/** On top, where the first letter is another: it is rarely wrong. */
const FIRST_LETTER_COST = 0.35;

/** Longer strings are no words. */
export const WORD_MAX = 30;

const A = 'a'.charCodeAt(0);
const VOWELS = [...'aeiouy'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - A)), 0);

// Three rows are all that a swap looks back on; kept between calls, for this is called for thousands of words at a time.
const rows = [0, 1, 2].map(() => new Float64Array(WORD_MAX + 4));

/**
 * How unlikely it is that someone who meant one word typed another: letters inserted, dropped, replaced or swapped with
 * their neighbour (optimal string alignment), each weighed by how easily it happens.
 * @param typed  small letters a to z, at most `WORD_MAX`
 * @param meant  the same, at most `slips` letters longer or shorter
 * @param slips  at most so many letters are inserted or dropped, and the sum of the costs is looked for up to so much
 * @returns 0 when they are the same, about 1 for each slip; infinite beyond `slips`, but for the first letter's share
 * @see Kernighan, Church and Gale, “A Spelling Correction Program Based on a Noisy Channel Model”, COLING 1990
 */
export function slipCost(typed: string, meant: string, slips: number): number {
  let [twoBack, back, row] = rows as [Float64Array, Float64Array, Float64Array];
  back[0] = 0;
  for (let j = 0; j < meant.length; j++) back[j + 1] = (back[j] ?? 0) + dropCost(meant, j);
  for (let i = 0; i < typed.length; i++) {
    const letter = typed.charCodeAt(i);
    const inserted = i > 0 && typed.charCodeAt(i - 1) === letter ? DOUBLED_COST : 1;
    // Only the cells within reach of the diagonal; those beside them are out of it.
    const first = Math.max(0, i - slips);
    const end = Math.min(meant.length, i + slips + 1);
    row[first] = first === 0 ? (back[0] ?? 0) + inserted : Number.POSITIVE_INFINITY;
    let least = row[first] ?? 0;
    for (let j = first; j < end; j++) {
      const other = meant.charCodeAt(j);
      let cost = Math.min(
        j === i + slips ? Number.POSITIVE_INFINITY : (back[j + 1] ?? 0) + inserted,
        (row[j] ?? 0) + dropCost(meant, j),
        (back[j] ?? 0) + replaceCost(letter, other),
      );
      if (i > 0 && j > 0 && letter === meant.charCodeAt(j - 1) && typed.charCodeAt(i - 1) === other) {
        cost = Math.min(cost, (twoBack[j - 1] ?? 0) + SWAPPED_COST);
      }
      row[j + 1] = cost;
      least = Math.min(least, cost);
    }
    if (least > slips + 1 - SWAPPED_COST) return Number.POSITIVE_INFINITY; // a swap can still make up for the last letter
    [twoBack, back, row] = [back, row, twoBack];
  }
  const cost = back[meant.length] ?? 0;
  return cost > slips
    ? Number.POSITIVE_INFINITY
    : cost + (typed.charCodeAt(0) === meant.charCodeAt(0) ? 0 : FIRST_LETTER_COST);
}

function dropCost(meant: string, at: number): number {
  const letter = meant.charCodeAt(at);
  if (at > 0 && meant.charCodeAt(at - 1) === letter) return HALVED_COST;
  return isVowel(letter) ? VOWEL_DROPPED_COST : 1;
}

function replaceCost(letter: number, other: number): number {
  if (letter === other) return 0;
  return isVowel(letter) && isVowel(other) ? VOWEL_SWAPPED_COST : 1;
}

function isVowel(letter: number): boolean {
  return ((VOWELS >> (letter - A)) & 1) === 1;
}
