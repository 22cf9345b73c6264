import { createRandom } from '../../eval/bootstrap.js';
import { makeWords } from './words.js';

type Random = () => number;

/** The small words of English, commonest first: two in five words of a text are one of them. */
const SMALL_WORDS =
  'the of and to in a is that for on with as by at from it be this which are or an was not have has its will all more their one other new can these also been into than'.split(
    ' ',
  );
const SMALL_SHARE = 0.4;
const NUMBER_SHARE = 0.02;
/** Of the words of a paragraph that are not small, how many its surroundings have in common. */
const TOPIC_SHARE = 0.35;
/** Words that a stretch of paragraphs has in common, and how many of them each paragraph changes. */
const TOPIC = { words: 40, changes: 3 } as const;
/** Other words, by the square root of the length of the text (Heaps' law). */
const WORDS_PER_ROOT = 60;
const MEAN_TOKENS = 76;
const SENTENCES = { least: 2, most: 6 } as const;
const TOKENS = { least: 8, most: 30 } as const;

/**
 * Paragraphs of a text that nobody wrote, with what counts for an index as in one that somebody did: a few words make up
 * most of it (Zipf's law), the vocabulary grows with its length, what is near shares words.
 * @returns the same for the same number and seed
 */
export function makeText(paragraphs: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const words = makeWords(Math.round(WORDS_PER_ROOT * Math.sqrt(paragraphs * MEAN_TOKENS)), random);
  const drawWord = zipf(words, random);
  const drawSmall = zipf(SMALL_WORDS, random);
  const topic = Array.from({ length: TOPIC.words }, () => pick(words, random));
  const drawToken = (): string => {
    const kind = random();
    if (kind < SMALL_SHARE) return drawSmall();
    if (kind < SMALL_SHARE + NUMBER_SHARE) return String(Math.floor(10 ** (1 + 3 * random())));
    return inflect(random() < TOPIC_SHARE ? pick(topic, random) : drawWord(), random);
  };
  return Array.from({ length: paragraphs }, () => {
    for (let change = 0; change < TOPIC.changes; change++)
      topic[Math.floor(random() * topic.length)] = pick(words, random);
    return Array.from({ length: between(SENTENCES, random) }, () => makeSentence(drawToken, random)).join(' ');
  });
}

/**
 * Questions of ten words that stand in a text.
 * @param hasSmallWords  as the text has them; otherwise none of them
 */
export function makeQuestions(
  texts: readonly string[],
  count: number,
  seed: number,
  hasSmallWords: boolean,
): readonly string[] {
  const random = createRandom(seed);
  const small = new Set(SMALL_WORDS);
  const draw = (): string => {
    for (;;) {
      const word = pick(pick(texts, random).split(' '), random).toLowerCase().replace(/[.,]/g, '');
      if (hasSmallWords || !small.has(word)) return word;
    }
  };
  return Array.from({ length: count }, () => Array.from({ length: 10 }, draw).join(' '));
}

function makeSentence(drawToken: () => string, random: Random): string {
  const tokens = Array.from({ length: between(TOKENS, random) }, (_, at) => {
    const token = drawToken();
    return at % 9 === 7 && random() < 0.6 ? `${token},` : token;
  });
  const [first = '', ...rest] = tokens;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ').replace(/,$/, '')}.`;
}

/** English inflects a noun or verb in three about so often. */
function inflect(word: string, random: Random): string {
  const kind = random();
  if (kind < 0.15) return `${word}s`;
  if (kind < 0.2) return `${word}ing`;
  return kind < 0.25 ? `${word}ed` : word;
}

/** Draws words by rank: the second half as often as the first, the third a third as often. */
function zipf(words: readonly string[], random: Random): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7); // Mandelbrot's constant: the commonest few are less ahead than Zipf's law has it
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function between({ least, most }: { readonly least: number; readonly most: number }, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<T extends string>(items: readonly T[], random: Random): string {
  return items[Math.floor(random() * items.length)] ?? '';
}
