/**
 * What chat shortens, and what it stands for: no slip of the keyboard, and too far from the word to be taken for one
 * (“abt” is nearer to “at”). What may mean two things (“cos”, “dev”) is left out.
 */
export const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['abt', 'about'],
  ['b4', 'before'],
  ['bc', 'because'],
  ['btwn', 'between'],
  ['coz', 'because'],
  ['cuz', 'because'],
  ['govt', 'government'],
  ['intl', 'international'],
  ['mgmt', 'management'],
  ['natl', 'national'],
  ['ppl', 'people'],
  ['rlly', 'really'],
  ['smth', 'something'],
  ['tmrw', 'tomorrow'],
  ['wat', 'what'],
  ['wut', 'what'],
  ['yr', 'year'],
  ['yrs', 'years'],
]);
