import { toSimplified } from '../../language/chinese.js';
import type { GlossaryEntry } from '../../report/report.js';

/** The report's words for a Chinese word of a text. */
export interface Translation {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly english: readonly string[];
}

/** The report's words for the Chinese words of a text, in order. */
export type Translate = (text: string) => readonly Translation[];

/** Looks words up by longest match: 双碳示范城 is the city, not 双碳 and 示范城. */
export function createTranslator(entries: readonly GlossaryEntry[]): Translate {
  const glossary = new Map(entries.map(({ chinese, english }) => [toSimplified(chinese), english] as const));
  const longest = Math.max(0, ...[...glossary.keys()].map((word) => word.length));
  return (text) => {
    const found: Translation[] = [];
    for (let at = 0; at < text.length; ) {
      const end = at + longestMatch(text, at);
      const english = glossary.get(text.slice(at, end));
      if (english !== undefined) found.push({ start: at, end, english });
      at = Math.max(at + 1, end);
    }
    return found;
  };

  function longestMatch(text: string, at: number): number {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      if (glossary.has(text.slice(at, at + length))) return length;
    }
    return 0;
  }
}
