import { createRequire } from 'node:module';
import { hasHan } from './fold.js';

/** The two ways in which Chinese is written, by the locales that use them: simplified and traditional. */
export type ChineseScript = 'zh-CN' | 'zh-TW';

type Convert = (text: string) => string;

// Loaded with the first Chinese text: its dictionaries take longer to read than all else that is needed for English.
let convert: Convert | undefined;
let convertBack: Convert | undefined;

function loadConverter(): Convert {
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

function loadBackConverter(): Convert {
  const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js/cn2t');
  return Converter({ from: 'cn', to: 'tw' });
}

/** Traditional characters as simplified ones; anything else as it is. */
export function toSimplified(text: string): string {
  if (!hasHan(text)) return text;
  convert ??= loadConverter();
  return convert(text);
}

/** Simplified characters as Taiwan writes them; anything else as it is. */
export function toTraditional(text: string): string {
  if (!hasHan(text)) return text;
  convertBack ??= loadBackConverter();
  return convertBack(text);
}

/**
 * The Chinese name to show among all that something has: the first, or in traditional characters, which stands further
 * back where they differ.
 */
export function chineseName(names: readonly string[], script: ChineseScript): string | undefined {
  const [first] = names;
  if (script === 'zh-CN' || first === undefined) return first;
  return names.find((name) => name !== first && toSimplified(name) === first) ?? first;
}
