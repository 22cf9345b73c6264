import type { Report } from '../report/report.js';
import { tokenize } from './fold.js';
import { STOP_WORDS } from './stop-words.js';

/** What a word of the report counts beside one in a list of everyday words: it is what a misspelt word should become. */
const OWN_WORD = 20;
/** Words that every question is made of. */
const STOP_WORD = 5;

/** Every word that a question may have without being misspelt, with how often it stands. */
export function wordsKnownTo({ text, paragraphs, cities, projects, lexicon }: Report): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (line: string, count: number): void => {
    for (const { word } of tokenize(line)) words.set(word, (words.get(word) ?? 0) + count);
  };
  add(text, OWN_WORD);
  for (const title of new Set(paragraphs.map(({ section }) => `${section.title ?? ''} ${section.partTitle ?? ''}`)))
    add(title, 1);
  for (const { name, aliases } of [...cities, ...projects]) for (const line of [name, ...aliases]) add(line, 1);
  for (const { questions, words: lay } of lexicon.anticipations)
    for (const line of [...questions, ...lay]) add(line, 1);
  for (const { question } of lexicon.gaps) add(question, 1);
  for (const { lay, related } of lexicon.thesaurus) for (const line of [...lay, ...related]) add(line, 1);
  for (const word of STOP_WORDS) add(word, STOP_WORD);
  return words;
}
