/** One page of a long answer. */
export interface ItemPage<T> {
  /** Counted from 1. */
  readonly number: number;
  readonly items: readonly T[];
  /** Place of its first item among all, counted from 0; the items after it begin at `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * One page of items that are shared out in order, none left out: as many on each page as fit, one at least. Nothing
 * after the page is looked at, so the first pages of a very long answer are as quick as those of a short one.
 * @param asked  the page's number, as it was typed: the first when it is none, the last when there are fewer
 * @param fits   whether items `from` to `to` (exclusive) go on one page
 */
export function findPage<T>(
  items: readonly T[],
  asked: string | undefined,
  fits: (page: Omit<ItemPage<T>, 'number'>) => boolean,
): ItemPage<T> {
  const wanted = pageNumber(asked);
  let number = 1;
  let page = pageFrom(items, 0, fits);
  while (number < wanted && page.to < items.length) {
    page = pageFrom(items, page.to, fits);
    number++;
  }
  return { ...page, number };
}

function pageFrom<T>(
  items: readonly T[],
  from: number,
  fits: (page: Omit<ItemPage<T>, 'number'>) => boolean,
): Omit<ItemPage<T>, 'number'> {
  let page = { items: items.slice(from, from + 1), from, to: Math.min(from + 1, items.length) };
  while (page.to < items.length) {
    const longer = { items: items.slice(from, page.to + 1), from, to: page.to + 1 };
    if (!fits(longer)) break;
    page = longer;
  }
  return page;
}

function pageNumber(asked: string | undefined): number {
  const number = Number(asked);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
