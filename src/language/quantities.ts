import { hasHan, type Token, tokenize } from './fold.js';
import { spellDigits } from './spell-digits.js';
import { STOP_WORDS } from './stop-words.js';
import { termOf } from './terms.js';

/** A number of a text, whatever it is written in: “12 million”, “twelve”, “100-billion-level”, “14th”, “1000万”. */
export interface Quantity {
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** “12”; a place in a row, “14th”; how many times as much, “tripled”. */
  readonly kind: 'count' | 'ordinal' | 'multiple';
  /** What its last digit stands for where it may be rounded, 100,000 in “4.5 million”; else 0. */
  readonly step: number;
  /** Terms of the words behind it: what it may count. */
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

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['halved', 1 / 2],
  ['halve', 1 / 2],
  ['doubled', 2],
  ['doubling', 2],
  ['twofold', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['tenfold', 10],
]);

/** Number words that say something else as often: “one of them”, “second hand”, “at first”. */
const NO_NUMBERS: ReadonlySet<string> = new Set(['one', 'first', 'second']);

/** Whether a number is read as a year of ours. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

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
    const multiple = MULTIPLES.get(first.word);
    if (multiple !== undefined) {
      found.push({ start: first.start, end: first.end, value: multiple, kind: 'multiple', step: 0, counted: [] });
      continue;
    }
    const [, digits, suffix = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(termOf(first.word)) ?? [];
    const isOrdinal = /^(?:st|nd|rd|th)$/.test(suffix);
    const [, decimals = ''] = /\.(\d+)$/.exec(digits ?? '') ?? [];
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
    const counted = countedBehind(text, tokens.slice(last + 1, last + 1 + COUNTED_WORDS), end);
    const isRounded = own !== 1 || last > at;
    const step = isRounded && digits !== undefined ? value / Number(digits) / 10 ** decimals.length : 0;
    found.push({ start: first.start, end, value, kind: isOrdinal ? 'ordinal' : 'count', step, counted });
    at = last;
  }
  return found;
}

/** Terms of the words that follow a number with nothing but spaces between them, and that say something. */
function countedBehind(text: string, tokens: readonly Token[], end: number): readonly string[] {
  const counted: string[] = [];
  let from = end;
  for (const { word, start, end: next } of tokens) {
    if (STOP_WORDS.has(word) || !/^[\s-]*$/.test(text.slice(from, start)) || /^\d/.test(termOf(word))) break;
    counted.push(termOf(word));
    from = next;
  }
  return counted;
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
    const kind = isOrdinal ? 'ordinal' : 'count';
    return [{ start: index, end: index + found.length, value, kind, step: 0, counted: [] }];
  });
}
