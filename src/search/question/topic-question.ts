import { hasHan } from '../../language/fold.js';
import { termOf } from '../../language/terms.js';
import type { Paragraph, Report, Topic } from '../../report/report.js';
import type { Wording } from './query.js';

/** Which of a report's cities or projects a question asks for. */
export interface TopicQuestion {
  /** The paragraph that the one has for itself; each one's own, where the question is which it is. */
  readonly paragraphs: readonly Paragraph[];
  /** Whether the one is told by its place in the row: “the third project”. */
  readonly isNumbered: boolean;
}

/** Everyday words for a city or project of the report: “scheme”, “initiative”. */
export type TopicNouns = Readonly<Record<Topic['kind'], readonly string[]>>;

/** Undefined for a question that asks for none of them in particular, or for all of them. */
export type FindTopicQuestion = (query: Pick<Wording, 'text' | 'parts'>) => TopicQuestion | undefined;

/** Finds which of its kind “the third project” is, and that “which scheme helps farmers” asks for one. */
export function createFindTopicQuestion(
  { cities, projects }: Pick<Report, 'cities' | 'projects'>,
  everyday: TopicNouns,
): FindTopicQuestion {
  const families = [cities, projects].filter(({ length }) => length > 0).map((topics) => toFamily(topics, everyday));
  return ({ text, parts: { words, kinds } }) => {
    const isChinese = hasHan(text);
    const isList = kinds.includes('?list');
    for (const family of families) {
      const place = isChinese ? findChinesePlace(family, text) : findPlace(family, words);
      const paragraph = family.paragraphs[(place ?? 0) - 1];
      if (paragraph !== undefined) return { paragraphs: [paragraph], isNumbered: true };
      const isWhich = !isList && (isChinese ? family.chineseWhich.test(text) : asksWhich(family, words));
      if (isWhich) return { paragraphs: family.paragraphs, isNumbered: false };
    }
    return undefined;
  };
}

interface Family {
  readonly paragraphs: readonly Paragraph[];
  /** What one of them is called, as terms: “project”, “scheme”. */
  readonly nouns: ReadonlySet<string>;
  /** What all their Chinese names end in: “工程”. */
  readonly chineseNoun: string;
  /** “哪个工程”; matches nothing where they have no such ending. */
  readonly chineseWhich: RegExp;
}

function toFamily(topics: readonly Topic[], everyday: TopicNouns): Family {
  const kind = topics[0]?.kind ?? 'city';
  const chineseNoun = commonEnding(topics.flatMap(({ chinese }) => chinese[0] ?? []));
  return {
    paragraphs: topics.map(({ paragraph }) => paragraph),
    nouns: new Set([kind, ...everyday[kind]].map(termOf)),
    chineseNoun,
    chineseWhich: chineseNoun === '' ? /^\b$/ : new RegExp(`哪一?[个项座]${chineseNoun}`),
  };
}

function commonEnding([first = '', ...others]: readonly string[]): string {
  let from = 0;
  while (from < first.length && !others.every((name) => name.endsWith(first.slice(from)))) from++;
  return first.slice(from);
}

/** The place that is named before what is counted, “the third big project”, or after it, “project 3”. */
function findPlace(family: Family, words: readonly string[]): number | undefined {
  for (const [at, word] of words.entries()) {
    const ordinal = ordinalOf(word, family.paragraphs.length);
    if (ordinal !== undefined) {
      const isCounted = isOne(family, words[at + 1]) || isOne(family, words[at + 2]) || isOfAll(family, words, at + 1);
      if (isCounted) return ordinal;
    }
    const number = termOf(word);
    if (!/^\d+$/.test(number)) continue;
    const before = words[at - 1] ?? '';
    if (isOne(family, before) || (NUMBERED.has(before) && isOfAll(family, words, at + 1))) return Number(number);
  }
  return undefined;
}

const NUMBERED: ReadonlySet<string> = new Set(['number', 'no', 'nr', 'item', 'point']);

function ordinalOf(word: string, count: number): number | undefined {
  if (word === 'last' || word === 'final') return count;
  const number = /^(\d+)(?:st|nd|rd|th)$/.exec(termOf(word))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** One, not several: “which projects” asks for a list. */
function isOne({ nouns }: Family, word = ''): boolean {
  return !word.endsWith('s') && nouns.has(termOf(word));
}

/** “of the ten”, “in the list of ten”. */
function isOfAll({ paragraphs }: Family, words: readonly string[], at: number): boolean {
  const isPart = /^(?:of|in|on|among|from)$/.test(words[at] ?? '');
  return isPart && words.slice(at + 1, at + 5).some((word) => termOf(word) === String(paragraphs.length));
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

function findChinesePlace({ chineseNoun, paragraphs }: Family, text: string): number | undefined {
  if (chineseNoun === '' || !text.includes(chineseNoun)) return undefined;
  const [, digit] = /第([一二三四五六七八九十]|10|\d)(?:个|项|大|座|$)/.exec(text) ?? [];
  if (digit !== undefined) return Math.max(CHINESE_DIGITS.indexOf(digit), Number(digit) || 0);
  return text.includes(`最后一个${chineseNoun}`) || text.includes(`最后一项${chineseNoun}`)
    ? paragraphs.length
    : undefined;
}

/** “which scheme helps farmers”, “which of the ten is for farmers”. */
function asksWhich(family: Family, words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (word !== 'which' && word !== 'what' && word !== 'one') return false;
    if (isOfAll(family, words, at + 1)) return true;
    return word !== 'one' && words.slice(at + 1, at + 4).some((next) => isOne(family, next));
  });
}
