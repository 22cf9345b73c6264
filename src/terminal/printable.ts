import { stripVTControlCharacters } from 'node:util';

// Control characters move the cursor, and embeddings and overrides reorder what is read: neither belongs to a text.
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that may have come from anywhere, as one line that is safe to print: escape sequences and control characters
 * are gone, line breaks and tabs are spaces.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(UNPRINTABLE, '');
}
