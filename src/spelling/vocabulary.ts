import { hasHan, tokenize } from '../language/fold.js';
import { STOP_WORDS } from '../language/stop-words.js';
import type { Report } from '../report/report.js';
import { topicsOf } from '../report/topics.js';

/** The words that a question may be made of, and how they follow one another. */
export interface Vocabulary {
  readonly words: Iterable<string>;
  /** How often a word stands in the report, where each counts for several, and in the lists beside it. */
  countOf(word: string): number;
  /** Whether the report itself has a word. */
  isOwn(word: string): boolean;
  /**
   * How likely a word is behind another, as a natural logarithm; below 0.
   * @param previous  undefined at the start of a question
   */
  likelihood(word: string, previous: string | undefined): number;
}

/** What a word of the report counts beside one in a list of everyday words: it is what a misspelt word should become. */
const OWN_WORD = 5;
/** Words that every question is made of. */
const STOP_WORD = 5;
/** Share of a word's likelihood that comes from the word before it; the rest is how common it is at all. */
const PAIR_SHARE = 0.65;
/** Occurrences lent to a word that stands nowhere. */
const UNSEEN_COUNT = 0.1;
/** Pairs are counted up to so many words: the lists have fewer, and the pairs of a long report would fill the memory. */
const PAIRED_WORDS_MAX = 500_000;

/** Counts the words of a report and of its lists, and their neighbours. */
export function buildVocabulary(report: Report): Vocabulary {
  const counts = createCounts();
  const own = new Set<string>();
  for (const line of linesOf(report)) counts.add(line, 1);
  for (const { sentences } of report.paragraphs) {
    for (const { text } of sentences) {
      counts.add(text, OWN_WORD);
      for (const { word } of tokenize(text)) own.add(word);
    }
  }
  for (const word of STOP_WORDS) counts.add(word, STOP_WORD);
  return {
    words: counts.words.keys(),
    countOf: (word) => counts.words.get(word) ?? 0,
    isOwn: (word) => own.has(word),
    likelihood: counts.likelihood,
  };
}

/** Everything that is known of a report beside its text. */
function* linesOf(report: Report): Generator<string> {
  const { paragraphs, lexicon } = report;
  yield* new Set(paragraphs.flatMap(({ section: { title, partTitle } }) => [title ?? '', partTitle ?? '']));
  for (const { name, aliases } of topicsOf(report)) yield* [name, ...aliases];
  for (const { questions, words } of lexicon.anticipations) yield* [...questions, ...words];
  for (const { question } of lexicon.gaps) yield question;
  for (const { lay, related } of lexicon.thesaurus) yield* [...lay, ...related];
}

interface Counts {
  readonly words: ReadonlyMap<string, number>;
  add(line: string, count: number): void;
  likelihood: Vocabulary['likelihood'];
}

/** No word: stands before the first. */
const START = '';

function createCounts(): Counts {
  const words = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  const starts = new Map<string, number>();
  let total = 0;
  let paired = 0;
  const addPair = (previous: string, word: string, count: number): void => {
    if (paired++ > PAIRED_WORDS_MAX) return;
    const following = pairs.get(previous) ?? new Map<string, number>();
    pairs.set(previous, following);
    following.set(word, (following.get(word) ?? 0) + count);
    starts.set(previous, (starts.get(previous) ?? 0) + count);
  };
  return {
    words,
    add(line, count) {
      let previous = START;
      for (const { word } of tokenize(line)) {
        const isChinese = hasHan(word);
        if (!isChinese) {
          words.set(word, (words.get(word) ?? 0) + count);
          total += count;
          addPair(previous, word, count);
        }
        previous = isChinese ? START : word;
      }
    },
    likelihood(word, previous = START) {
      const alone = ((words.get(word) ?? 0) + UNSEEN_COUNT) / (total + UNSEEN_COUNT * words.size + 1);
      const behind = (pairs.get(previous)?.get(word) ?? 0) / (starts.get(previous) ?? 1);
      return Math.log(PAIR_SHARE * behind + (1 - PAIR_SHARE) * alone);
    },
  };
}
