import { createRequire } from 'node:module';
import { hasHan } from './fold.js';

// Loaded with the first Chinese text: its dictionaries take longer to read than all else that is needed for English.
let convert: ((text: string) => string) | undefined;

function loadConverter(): (text: string) => string {
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

/** Traditional characters as simplified ones; anything else as it is. */
export function toSimplified(text: string): string {
  if (!hasHan(text)) return text;
  convert ??= loadConverter();
  return convert(text);
}

/**
 * The Chinese name to show among all that something has: the first, or in traditional characters, which stands further
 * back where they differ.
 */
export function chineseName(names: readonly string[], script: 'zh-CN' | 'zh-TW'): string | undefined {
  const [first] = names;
  if (script === 'zh-CN' || first === undefined) return first;
  return names.find((name) => name !== first && toSimplified(name) === first) ?? first;
}
