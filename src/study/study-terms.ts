import type { TermTables } from '../search/index/term-table.js';
import type { KeyTable } from '../tables/key-table.js';
import { type Lists, listLength, toIds } from '../tables/lists.js';
import type { PassageRows } from './study-passages.js';
import { invert, joinLists, type TermRows } from './term-rows.js';

/** What is counted to tell how rare a term is. */
export interface Counted {
  /** Where each term stands, by row. */
  readonly holders: Lists;
  /** In how many texts it might. */
  readonly total: number;
}

/**
 * @param leads    rows of terms that lead to a part of the report: everyday words, words of anticipated answers
 * @param counted  the known questions; without any, the paragraphs
 */
export function studyTerms(
  rows: TermRows,
  passages: PassageRows,
  leads: readonly Lists[],
  { holders, total }: Counted,
  bound: KeyTable,
): TermTables {
  const count = rows.count();
  const everyday = invert(passages.everyday, count);
  const leading = new Uint8Array(count);
  for (const { ids } of leads) for (const row of ids) leading[row] = 1;
  return {
    keys: rows.toKeyTable(),
    holders: compact(invert(joinLists([passages.text, passages.headings]), count)),
    everyday: compact(everyday),
    leading,
    counts: Uint32Array.from({ length: count }, (_, row) => listLength(holders, row)),
    total,
    bound,
  };
}

function compact({ starts, ids }: Lists): Lists {
  return { starts, ids: toIds(ids) };
}
