import { foldName, hasHan } from '../language/fold.js';
import { CHINESE_STOP_WORDS, STOP_WORDS } from '../language/stop-words.js';
import type { SearchEngine } from './search-engine.js';

/** The questions to offer, as they are kept: UTF-8 JSON of `Offers`, read when somebody types. */
export interface CompletionTables {
  readonly json: Uint8Array;
}

type Offer = readonly [question: string, key: string];

/** The questions to offer, by who reads them, the most wanted first; each beside the key that what is typed is compared with. */
export type Offers = Readonly<Record<'en-US' | 'zh-CN' | 'zh-TW', readonly Offer[]>>;

const NO_HAN_BREAK = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A text as completions are compared: its folded words, a space before each; Chinese characters side by side are one. */
export function completionKey(text: string): string {
  return ` ${foldName(text)}`.replace(NO_HAN_BREAK, '');
}

/**
 * Questions that continue what was typed: those that begin with it, then those that have all of its words, then those that
 * have all of its words that tell something. Of words it is their beginnings that count, of Chinese every part.
 */
export function createCompletion({ json }: CompletionTables): SearchEngine['complete'] {
  let offers: Offers | undefined;
  return (typed, limit, locale = 'en-US') => {
    offers ??= JSON.parse(Buffer.from(json).toString()) as Offers;
    const key = completionKey(typed);
    if (hasHan(typed)) return completeChinese(key, limit, locale, offers);
    const found = complete(key, limit, offers[locale]);
    // Who reads Chinese may well type English.
    return found.length > 0 || locale === 'en-US' ? found : complete(key, limit, offers['en-US']);
  };
}

/** In the script of the asker's language or, where that is not Chinese, in the one that was typed. */
function completeChinese(
  key: string,
  limit: number,
  locale: keyof Offers,
  { 'zh-CN': simplified, 'zh-TW': traditional }: Offers,
): readonly string[] {
  const [shown, other] = locale === 'zh-TW' ? [traditional, simplified] : [simplified, traditional];
  const found = complete(key, limit, shown);
  if (found.length > 0) return found;
  const typedOtherwise = complete(key, limit, other);
  if (locale === 'en-US') return typedOtherwise;
  const shownFor = new Map(other.map(([question], at) => [question, shown[at]?.[0] ?? question]));
  return typedOtherwise.map((question) => shownFor.get(question) ?? question);
}

function complete(key: string, limit: number, offers: readonly Offer[]): readonly string[] {
  if (key.trim() === '') return offers.slice(0, limit).map(([question]) => question);
  const words = [...new Set(key.trim().split(' '))];
  const telling = words.flatMap(tellingParts);
  const found = new Set<string>();
  const take = (fits: (own: string) => boolean): void => {
    for (const [question, own] of offers) if (found.size < limit && fits(own)) found.add(question);
  };
  take((own) => own.startsWith(key));
  take((own) => hasAll(own, words));
  if (found.size === 0 && telling.length > 0) take((own) => hasAll(own, telling));
  return [...found];
}

/** “what about 城市的汽车” comes down to 城, 市, 汽 and 车. */
function tellingParts(word: string): readonly string[] {
  if (hasHan(word)) return [...word].filter((character) => !CHINESE_STOP_WORDS.has(character));
  return STOP_WORDS.has(word) ? [] : [word];
}

function hasAll(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(hasHan(word) ? word : ` ${word}`));
}
