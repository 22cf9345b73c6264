/** Whole numbers from 0, in as little room as the largest needs. */
export type Ids = Uint16Array | Uint32Array;

/** Lists of whole numbers, one for each row, side by side in one array. */
export interface Lists {
  /** Where each row's list starts; one more than there are rows, the last being the end. */
  readonly starts: Uint32Array;
  readonly ids: Ids;
}

/** Larger numbers need four bytes. */
const TWO_BYTES_MAX = 0xffff;

/** The same numbers in two bytes each where that is enough, else in four. */
export function toIds(values: ArrayLike<number>): Ids {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number);
  return most > TWO_BYTES_MAX ? Uint32Array.from(values) : Uint16Array.from(values);
}

/** Packs one list a row. */
export function toLists(rows: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, list] of rows.entries()) starts[row + 1] = (starts[row] as number) + list.length;
  const ids = new Uint32Array(starts[rows.length] as number);
  for (const [row, list] of rows.entries()) ids.set(list, starts[row] as number);
  return { starts, ids: toIds(ids) };
}

/** Whether a row's list, which is in ascending order, has a number. */
export function listHas(lists: Lists, row: number, wanted: number): boolean {
  return placeInList(lists, row, wanted) !== undefined;
}

/** Where in `ids` a number of a row's list, which is in ascending order, stands; undefined where it doesn't. */
export function placeInList({ starts, ids }: Lists, row: number, wanted: number): number | undefined {
  if (row < 0 || row + 1 >= starts.length) return undefined;
  let low = starts[row] as number;
  let high = (starts[row + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** How long a row's list is; 0 for no row. */
export function listLength({ starts }: Lists, row: number): number {
  return row < 0 || row + 1 >= starts.length ? 0 : (starts[row + 1] as number) - (starts[row] as number);
}
