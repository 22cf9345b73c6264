import { loadEnglishWords } from '../dictionaries/english-words.js';
import { hasHan, tokenize } from '../language/fold.js';
import { STOP_WORDS } from '../language/stop-words.js';
import type { ReportWithLists } from '../report/report.js';
import { splitSentences } from '../report/sentences.js';
import { FAMILIAR_MIN_COUNT, type VocabularyTables } from '../spelling/vocabulary.js';
import { toKeyTable } from '../tables/key-table.js';
import { toLists } from '../tables/lists.js';

/** What a word of the report counts beside one in a list of everyday words: it is what a misspelt word should become. */
const OWN_WORD_COUNT = 5;
/** Words that every question is made of. */
const STOP_WORD_COUNT = 5;
/** Different pairs of neighbours that are kept: those of a long report would fill the memory. */
export const PAIRS_MAX = 400_000;
/** Characters of a report from which pairs are taken. */
const PAIRED_CHARACTERS_MAX = 300_000;

/**
 * Counts the words of a report and of its lists, and their neighbours. The report comes first: where there are more
 * pairs than are kept, its own are the ones that stay.
 */
export function countVocabulary(report: ReportWithLists): VocabularyTables {
  const counts = createCounts();
  let paired = 0;
  for (const { text } of report.paragraphs) {
    // Of a long report the first part tells how its words follow one another; where sentences end, matters for that alone.
    if (paired < PAIRED_CHARACTERS_MAX) {
      for (const sentence of splitSentences(text, 0)) counts.add(sentence.text, OWN_WORD_COUNT);
    } else counts.addWords(text, OWN_WORD_COUNT);
    paired += text.length;
  }
  const ownCount = counts.words().length;
  for (const line of linesOf(report)) counts.add(line, 1);
  for (const word of STOP_WORDS) counts.add(word, STOP_WORD_COUNT);
  const words = counts.words();
  const english = loadEnglishWords();
  const isRight = (word: string, row: number): boolean =>
    row < ownCount || STOP_WORDS.has(word) || english.has(word) || counts.countOf(word) >= FAMILIAR_MIN_COUNT;
  return {
    words: toKeyTable(words),
    counts: Uint32Array.from(words, counts.countOf),
    own: Uint8Array.from(words, (_, row) => Number(row < ownCount)),
    total: words.reduce((sum, word) => sum + counts.countOf(word), 0),
    ...counts.packPairs(),
    meantByLength: groupByLength(words.filter(isRight)),
    english: toKeyTable([...english]),
  };
}

/** Everything that is known of a report beside its text. */
function* linesOf({ paragraphs, cities, projects, lexicon }: ReportWithLists): Generator<string> {
  yield* new Set(paragraphs.flatMap(({ section: { title, partTitle } }) => [title ?? '', partTitle ?? '']));
  for (const { name, aliases } of [...cities, ...projects]) yield* [name, ...aliases];
  for (const { questions, words } of lexicon.anticipations) yield* [...questions, ...words];
  for (const { question } of lexicon.gaps) yield question;
  for (const { lay, loose, related } of lexicon.thesaurus) yield* [...lay, ...loose, ...related];
}

interface Counts {
  /** Counts the words of a line, and each behind the one before it. */
  add(line: string, count: number): void;
  /** Counts the words of a line alone. */
  addWords(line: string, count: number): void;
  /** In the order in which they were met. */
  words(): readonly string[];
  countOf(word: string): number;
  packPairs(): Pick<VocabularyTables, 'following' | 'pairCounts' | 'pairTotals'>;
}

/** No word: stands before the first. */
const START = '';

function createCounts(): Counts {
  const counts = new Map<string, number>();
  const following = new Map<string, Map<string, number>>([[START, new Map()]]);
  let pairs = 0;
  const addPair = (previous: string, word: string, count: number): void => {
    const behind = following.get(previous) ?? new Map<string, number>();
    const known = behind.get(word);
    if (known === undefined && pairs >= PAIRS_MAX) return;
    if (known === undefined) pairs++;
    following.set(previous, behind.set(word, (known ?? 0) + count));
  };
  return {
    add(line, count) {
      let previous = START;
      for (const { word } of tokenize(line)) {
        const isChinese = hasHan(word);
        if (!isChinese) {
          counts.set(word, (counts.get(word) ?? 0) + count);
          addPair(previous, word, count);
        }
        previous = isChinese ? START : word;
      }
    },
    addWords(line, count) {
      for (const { word } of tokenize(line)) {
        if (!hasHan(word)) counts.set(word, (counts.get(word) ?? 0) + count);
      }
    },
    words: () => [...counts.keys()],
    countOf: (word) => counts.get(word) ?? 0,
    packPairs() {
      const rowOf = new Map([...counts.keys()].map((word, row) => [word, row] as const));
      const rows = [...counts.keys(), START].map((word) =>
        [...(following.get(word) ?? [])]
          .map(([next, count]) => ({ row: rowOf.get(next) ?? 0, count }))
          .sort((one, other) => one.row - other.row),
      );
      return {
        following: toLists(rows.map((row) => row.map((pair) => pair.row))),
        pairCounts: Uint32Array.from(rows.flatMap((row) => row.map(({ count }) => count))),
        pairTotals: Uint32Array.from(rows, (row) => row.reduce((sum, { count }) => sum + count, 0)),
      };
    },
  };
}

/** Words that may be meant by a misspelt one; others than small letters a to z are passed over. */
function groupByLength(words: readonly string[]): VocabularyTables['meantByLength'] {
  const groups = new Map<number, string>();
  for (const word of words) {
    if (/^[a-z]+$/.test(word)) groups.set(word.length, (groups.get(word.length) ?? '') + word);
  }
  return [...groups].map(([length, letters]) => ({ length, letters: Uint8Array.from(Buffer.from(letters, 'latin1')) }));
}
