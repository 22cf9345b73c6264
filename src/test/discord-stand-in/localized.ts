import { asArray, asRecord } from './json.js';

type Fields = Readonly<Record<string, unknown>>;

/** Every locale that a definition has a name or description for, whether Discord knows it or not. */
export function localesOf(definition: Fields): readonly string[] {
  const own = [definition['name_localizations'], definition['description_localizations']].flatMap((map) =>
    Object.keys(asRecord(map)),
  );
  return [...new Set([...own, ...partsOf(definition).flatMap(localesOf)])];
}

/** A definition as a client of that locale shows it: what has no text in it keeps its own. */
export function inLocale(definition: Fields, locale: string): Fields {
  const shown: Record<string, unknown> = { ...definition };
  for (const field of ['name', 'description']) {
    const text = asRecord(definition[`${field}_localizations`])[locale];
    if (text !== undefined) shown[field] = text;
  }
  for (const field of ['options', 'choices']) {
    if (definition[field] !== undefined) {
      shown[field] = asArray(definition[field]).map((part) => inLocale(asRecord(part), locale));
    }
  }
  return shown;
}

/** Characters as Discord counts them for a whole command: of each text, the longest language. */
export function charactersOf(definition: Fields): number {
  const longest = (field: string): number => {
    const texts = [definition[field], ...Object.values(asRecord(definition[`${field}_localizations`]))];
    return Math.max(...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
  };
  const own = longest('name') + longest('description') + longest('value');
  return partsOf(definition).reduce((sum, part) => sum + charactersOf(part), own);
}

function partsOf(definition: Fields): readonly Fields[] {
  return [...asArray(definition['options']), ...asArray(definition['choices'])].map(asRecord);
}
