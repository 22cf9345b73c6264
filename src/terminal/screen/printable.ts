const ESCAPE = '\u001b';
const BELL = '\u0007';
const NEXT_LINE = '\u0085';

// Colours, cursor moves (CSI) and window titles, links (OSC). Node's stripVTControlCharacters takes the words after
// some of them along.
const SEQUENCE = new RegExp(
  `${ESCAPE}\\[[0-?]*[ -/]*[@-~]|${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)`,
  'g',
);
const LINE_BREAK_OR_TAB = new RegExp(`\\r\\n|[\\t\\n\\v\\f\\r${NEXT_LINE}\\u2028\\u2029]`, 'g');
// Control characters move the cursor, and embeddings and overrides reorder what is read: neither belongs to a text.
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that may have come from anywhere, as one line that is safe to print: escape sequences and control characters
 * are gone, line breaks and tabs are spaces.
 */
export function printable(text: string): string {
  return text.replace(SEQUENCE, '').replace(LINE_BREAK_OR_TAB, ' ').replace(UNPRINTABLE, '');
}
