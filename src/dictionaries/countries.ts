import { foldName } from '../language/fold.js';

/** What people say for a country, and its full name has not. */
const SHORT_NAMES = ['america', 'britain', 'england', 'korea', 'scotland', 'uk', 'usa', 'wales'];

// Made when first asked for: names of countries, as every runtime has them.
let names: ReadonlySet<string> | undefined;

/** Whether a text, folded, is the English name of a country or territory: “japan”, “north korea”. */
export function isCountry(text: string): boolean {
  names ??= new Set([...SHORT_NAMES, ...countryNames()]);
  return names.has(text);
}

function* countryNames(): Generator<string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const one of letters) {
    for (const other of letters) {
      const name = display.of(one + other);
      if (name !== undefined) yield foldName(name);
    }
  }
}
