import { Converter } from 'opencc-js/t2cn';
import { hasHan } from './fold.js';

const convert = Converter({ from: 't', to: 'cn' });

/** Traditional characters as simplified ones; anything else as it is. */
export function toSimplified(text: string): string {
  return hasHan(text) ? convert(text) : text;
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
