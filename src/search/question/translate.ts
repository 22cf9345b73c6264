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

/** Chinese words, in simplified characters, and the report's words for each: as UTF-8 JSON, read when it is needed. */
export interface GlossaryTables {
  readonly json: Uint8Array;
}

/** Packs a glossary; of two entries for one word, the later counts. */
export function packGlossary(entries: readonly GlossaryEntry[]): GlossaryTables {
  const glossary = entries.map(({ chinese, english }) => [toSimplified(chinese), english]);
  return { json: Uint8Array.from(Buffer.from(JSON.stringify(glossary))) };
}

/** Looks words up by longest match: 双碳示范城 is the city, not 双碳 and 示范城. */
export function createTranslator({ json }: GlossaryTables): Translate {
  // Most questions are in English: the glossary is read with the first that isn't.
  let opened: { readonly words: ReadonlyMap<string, readonly string[]>; readonly longest: number } | undefined;

  function open(): { readonly words: ReadonlyMap<string, readonly string[]>; readonly longest: number } {
    const words = new Map(JSON.parse(Buffer.from(json).toString()) as [string, string[]][]);
    return { words, longest: Math.max(0, ...[...words.keys()].map((word) => word.length)) };
  }

  return (text) => {
    opened ??= open();
    const { words, longest } = opened;
    const found: Translation[] = [];
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at);
      while (length > 0 && !words.has(text.slice(at, at + length))) length--;
      const english = words.get(text.slice(at, at + length));
      if (english !== undefined) found.push({ start: at, end: at + length, english });
      at += Math.max(1, length);
    }
    return found;
  };
}
