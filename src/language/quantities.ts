import { hasHan, tokenize } from './fold.js';
import { spellDigits } from './spell-digits.js';
import { termList, termOf } from './terms.js';

/** A number of a text, whatever it is written in: “12 million”, “twelve”, “100-billion-level”, “14th”, “1000万”. */
export interface Quantity {
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** It tells a place in a row: “14th”. */
  readonly isOrdinal: boolean;
  /** Terms of the words behind it, up to the next number: what it may count. */
  readonly counted: readonly string[];
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['mil', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
]);

/** Words behind a number that may be what it counts: “ten major projects”, “nine consecutive years”. */
const COUNTED_WORDS = 2;

/** Number words that say something else as often: “one of them”, “second hand”, “at first”. */
const NO_NUMBERS: ReadonlySet<string> = new Set(['one', 'first', 'second']);

/** The numbers of a text in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return hasHan(text) ? chineseQuantities(text) : englishQuantities(text);
}

function englishQuantities(text: string): readonly Quantity[] {
  const tokens = tokenize(text);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || NO_NUMBERS.has(first.word)) continue;
    const [, digits, suffix = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(termOf(first.word)) ?? [];
    const isOrdinal = /^(?:st|nd|rd|th)$/.test(suffix);
    const own = isOrdinal || suffix === '' ? 1 : MAGNITUDES.get(suffix);
    let value = digits === undefined ? undefined : Number(digits) * (own ?? Number.NaN);
    let last = at;
    // “a trillion” is one; “m” by itself is a letter.
    if (value === undefined && first.word.length > 3 && MAGNITUDES.has(first.word)) {
      value = 1;
      last = at - 1;
    }
    if (value === undefined || Number.isNaN(value)) continue;
    for (let next = tokens[last + 1]; next !== undefined && MAGNITUDES.has(next.word); next = tokens[last + 1]) {
      value *= MAGNITUDES.get(next.word) ?? 1;
      last++;
    }
    const end = tokens[last]?.end ?? first.end;
    const counted = termList(text.slice(end, end + 60).split(/[.,;:!?“”"]\s|[.,;:!?]$/)[0] ?? '')
      .filter((term) => !/^\d/.test(term))
      .slice(0, COUNTED_WORDS);
    found.push({ start: first.start, end, value, isOrdinal, counted });
    at = last;
  }
  return found;
}

const CHINESE =
  /第?(?:\d+(?:[.,]\d+)*|[零〇一二两三四五六七八九十百]+)(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?/gu;
const CHINESE_MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
];

function chineseQuantities(text: string): readonly Quantity[] {
  return [...text.matchAll(CHINESE)].flatMap(({ 0: found, index }): Quantity[] => {
    const isOrdinal = found.startsWith('第');
    const bare = found.slice(isOrdinal ? 1 : 0);
    const [unit = '', magnitude = 1] = CHINESE_MAGNITUDES.find(([name]) => bare.endsWith(name)) ?? [];
    const digits = bare.slice(0, bare.length - unit.length).replaceAll(',', '');
    const value = Number(spellDigits(digits)) * magnitude;
    if (Number.isNaN(value) || (value === 1 && !isOrdinal)) return [];
    return [{ start: index, end: index + found.length, value, isOrdinal, counted: [] }];
  });
}
