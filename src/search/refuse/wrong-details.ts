import { foldName } from '../../language/fold.js';
import { type Quantity, quantitiesIn } from '../../language/quantities.js';
import type { Paragraph } from '../../report/report.js';
import { type Claim, type Detail, isMonth } from '../question/claim.js';

/** Letters that tell a month: “dec”. */
const MONTH_LETTERS = 3;

/** What a claim says and the paragraph that speaks of it does not: another number, date or name. */
export function findWrongDetails(
  { text, details }: Claim,
  { text: passage }: Pick<Paragraph, 'text'>,
): readonly Detail[] {
  let quantities: readonly Quantity[] | undefined;
  const folded = ` ${foldName(passage)} `;
  return details.filter(({ start, end, quantity }) => {
    if (quantity === undefined) {
      const name = foldName(text.slice(start, end));
      return !folded.includes(isMonth(name) ? ` ${name.slice(0, MONTH_LETTERS)}` : ` ${name} `);
    }
    quantities ??= quantitiesIn(passage);
    return !isThere(quantity, quantities);
  });
}

/** A detail as typed, with the unit behind a number: “11 years”. */
export function detailText({ text }: Claim, { start, end, quantity }: Detail): string {
  return text.slice(start, end) + behind(text, end, quantity);
}

/** The number as it stands there; and where what it counts is counted, by that number. */
function isThere(asked: Quantity, quantities: readonly Quantity[]): boolean {
  const same = quantities.filter(({ value, isOrdinal }) => value === asked.value && isOrdinal === asked.isOrdinal);
  const [noun] = asked.counted.slice(-1);
  const counting = quantities.filter(({ counted }) => noun !== undefined && counted.includes(noun));
  if (same.length === 0) return false;
  return counting.length === 0 || counting.some((one) => same.includes(one));
}

/** A number is named with the unit behind it: “11 years”. */
function behind(text: string, end: number, quantity: Quantity | undefined): string {
  if (quantity === undefined || quantity.isOrdinal || quantity.value >= 1900) return '';
  return /^[ -](?:percent|per cent|%|years?|months?|days?|km|yuan|dollars?)\b/.exec(text.slice(end))?.[0] ?? '';
}
