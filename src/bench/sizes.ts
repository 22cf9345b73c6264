/** Paragraphs of the reports that are made up, and the most that a question may take there of MiniSearch's time. */
const QUESTION_AT_MOST: ReadonlyMap<number, number> = new Map([
  [310, 0.8],
  [3_100, 0.5],
  [31_000, 0.15],
  [93_000, 0.1],
]);

/** The sizes that something is wanted of. */
export const SIZES: readonly number[] = [...QUESTION_AT_MOST.keys()];

/** The most of MiniSearch's time that a question may take; undefined at other sizes. */
export function questionAtMost(paragraphs: number): number | undefined {
  return QUESTION_AT_MOST.get(paragraphs);
}
