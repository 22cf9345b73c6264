import { tokenize } from '../language/fold.js';
import { termOf } from '../language/terms.js';
import type { ThesaurusEntry } from '../report/report.js';

/** The everyday words for the report's words that stand in a text. */
export type EverydayWords = (text: string) => readonly string[];

/**
 * Finds the thesaurus's terms in a text, by stems: one-way, from the report's words to the words that askers use.
 * Applied when indexing, so a question costs nothing more.
 */
export function createEverydayWords(entries: readonly ThesaurusEntry[]): EverydayWords {
  const byFirst = new Map<string, { stems: readonly string[]; entry: ThesaurusEntry }[]>();
  for (const entry of entries) {
    const stems = stemsOf(entry.term);
    const [first] = stems;
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ stems, entry }]);
    else list.push({ stems, entry });
  }
  return (text) => {
    if (byFirst.size === 0) return [];
    const words = stemsOf(text);
    const found = new Set<ThesaurusEntry>();
    for (const [at, word] of words.entries()) {
      for (const { stems, entry } of byFirst.get(word) ?? []) {
        if (stems.every((stem, offset) => words[at + offset] === stem)) found.add(entry);
      }
    }
    return [...found].flatMap(({ lay, loose }) => [...lay, ...loose]);
  };
}

function stemsOf(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => termOf(word));
}
