import { foldName } from '../../language/fold.js';
import { type Quantity, quantitiesIn } from '../../language/quantities.js';
import { termList } from '../../language/terms.js';
import type { Paragraph } from '../../report/report.js';
import type { Claim, Detail } from '../question/claim/claim.js';
import { isMonth } from '../question/claim/unknown-names.js';

/** Letters that tell a month: “dec”. */
const MONTH_LETTERS = 3;

/** What a claim says and the paragraph that speaks of it does not: another number, date or name. */
export function findWrongDetails(
  { text, details }: Claim,
  { text: passage }: Pick<Paragraph, 'text'>,
): readonly Detail[] {
  let quantities: readonly Quantity[] | undefined;
  let stems: ReadonlySet<string> | undefined;
  const folded = ` ${foldName(passage)} `;
  return details.filter(({ start, end, quantity, phrases }) => {
    if (phrases !== undefined) return !phrases.some((phrase) => folded.includes(` ${phrase} `));
    if (quantity === undefined) {
      const name = foldName(text.slice(start, end));
      return !folded.includes(isMonth(name) ? ` ${name.slice(0, MONTH_LETTERS)}` : ` ${name} `);
    }
    quantities ??= quantitiesIn(passage);
    stems ??= new Set(termList(passage));
    return !isThere(quantity, boundBefore(text, start), quantities, stems);
  });
}

/** A detail as typed, with the unit behind a number: “11 years”. */
export function detailText({ text }: Claim, { start, end, quantity }: Detail): string {
  return text.slice(start, end) + behind(text, end, quantity);
}

/** What a claim says of a number before it: “over 4 million”, “about 4 million”. */
type Bound = 'over' | 'under' | 'about' | undefined;

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:over|more than|above|at least|upwards of|exceeding|exceeds?)\s+$/i, 'over'],
  [/\b(?:under|less than|fewer than|below|at most|up to|nearly|almost)\s+$/i, 'under'],
  [/\b(?:about|around|roughly|approximately|some|circa|like|ca\.?)\s+$/i, 'about'],
];
/** How far from a number one may be that is “over” it, “nearly” it or “about” it, as a share. */
const BOUND_SHARE = 0.25;

function boundBefore(text: string, start: number): Bound {
  return BOUNDS.find(([pattern]) => pattern.test(text.slice(0, start)))?.[1];
}

/** The number as it stands there; and where what it counts is counted, by that number. */
function isThere(asked: Quantity, bound: Bound, quantities: readonly Quantity[], stems: ReadonlySet<string>): boolean {
  const same = quantities.filter((one) => one.kind === asked.kind && isNear(one.value, asked, bound));
  const counting = quantities.filter(({ counted }) => counted.some((noun) => asked.counted.includes(noun)));
  if (same.length === 0) return false;
  // “Five parts” where nothing speaks of parts: the five are of something else.
  if (counting.length === 0) return asked.counted.length === 0 || asked.counted.some((noun) => stems.has(noun));
  return counting.some((one) => same.includes(one));
}

/** Whether a number is the one that was said, or what that is when rounded, or keeps to its bound. */
function isNear(value: number, { value: said, step }: Quantity, bound: Bound): boolean {
  if (value === said || Math.abs(value - said) < step / 2) return true;
  const share = (value - said) / said;
  switch (bound) {
    case 'over':
      return share > 0 && share <= BOUND_SHARE;
    case 'under':
      return share < 0 && share >= -BOUND_SHARE;
    case 'about':
      return Math.abs(share) <= BOUND_SHARE;
    default:
      return false;
  }
}

/** A number is named with the unit behind it: “11 years”. */
function behind(text: string, end: number, quantity: Quantity | undefined): string {
  if (quantity === undefined || quantity.kind !== 'count' || quantity.value >= 1900) return '';
  return /^[ -](?:percent|per cent|%|years?|months?|days?|km|yuan|dollars?)\b/.exec(text.slice(end))?.[0] ?? '';
}
