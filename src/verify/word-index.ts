import type { Report, Span } from '../report/report.js';
import { splitWords } from './words.js';

/** A run of words of the report: from `first`, `count` of them. */
export interface WordRun {
  readonly first: number;
  readonly count: number;
}

/**
 * Every word of a report and where it stands. Words are numbers here: a report of 15 million words is looked
 * through as one of 4,000, by the places of the rarest word of a phrase, which need no table of n-grams.
 */
export interface WordIndex {
  readonly report: Report;
  /** How many words the report has. */
  readonly size: number;
  /** The number of a folded word; −1 for one that the report lacks. */
  idOf(folded: string): number;
  /** The number of the word at an index, 0 to `size` − 1; −2 beyond. */
  at(index: number): number;
  /** How often the report has a word. */
  frequency(id: number): number;
  /** The indexes at which a word stands, ascending. */
  places(id: number): Int32Array;
  /** The folded word of a number. */
  wordOf(id: number): string;
  /** From the first letter of a run to its last, as offsets into the report's text. */
  spanOf(run: WordRun): Span;
  /** Where all of these words follow each other, ascending, `limit` places at most. */
  find(ids: readonly number[], limit: number): readonly number[];
}

const indexes = new WeakMap<Report, WordIndex>();

/** The index of a report, built when first asked for. */
export function wordIndexOf(report: Report): WordIndex {
  const built = indexes.get(report) ?? buildWordIndex(report);
  indexes.set(report, built);
  return built;
}

const NONE = new Int32Array(0);

function buildWordIndex(report: Report): WordIndex {
  const vocabulary = new Map<string, number>();
  const folded: string[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const paragraph of report.paragraphs) {
    for (const word of splitWords(paragraph.text)) {
      const id = vocabulary.get(word.folded) ?? vocabulary.size;
      if (id === vocabulary.size) {
        vocabulary.set(word.folded, id);
        folded.push(word.folded);
      }
      ids.push(id);
      starts.push(paragraph.start + word.start);
      ends.push(paragraph.start + word.end);
    }
  }
  const postings = groupById(ids, vocabulary.size);
  const places = (id: number): Int32Array => postings[id] ?? NONE;

  const standsAt = (wanted: readonly number[], first: number): boolean => {
    for (let index = 0; index < wanted.length; index++) if (ids[first + index] !== wanted[index]) return false;
    return true;
  };

  function find(wanted: readonly number[], limit: number): readonly number[] {
    let rarest = 0;
    for (const [index, id] of wanted.entries()) {
      if (places(id).length < places(wanted[rarest] ?? -1).length) rarest = index;
    }
    const found: number[] = [];
    for (const place of places(wanted[rarest] ?? -1)) {
      const first = place - rarest;
      if (first < 0 || !standsAt(wanted, first)) continue;
      found.push(first);
      if (found.length >= limit) break;
    }
    return found;
  }

  return {
    report,
    size: ids.length,
    idOf: (word) => vocabulary.get(word) ?? -1,
    at: (index) => ids[index] ?? -2,
    frequency: (id) => places(id).length,
    places,
    wordOf: (id) => folded[id] ?? '',
    spanOf: ({ first, count }) => ({ start: starts[first] ?? 0, end: ends[first + count - 1] ?? 0 }),
    find,
  };
}

/** The indexes of each number in the list, ascending. */
function groupById(ids: readonly number[], count: number): readonly Int32Array[] {
  const sizes = new Int32Array(count);
  for (const id of ids) sizes[id] = (sizes[id] ?? 0) + 1;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (const [index, id] of ids.entries()) {
    const at = filled[id] ?? 0;
    const group = groups[id];
    if (group !== undefined) group[at] = index;
    filled[id] = at + 1;
  }
  return groups;
}
