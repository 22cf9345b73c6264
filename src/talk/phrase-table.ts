/** Longest phrase, in characters: bounds what is tried from each place. */
const PHRASE_MAX_CHARACTERS = 60;

/** Which phrases a text is made of. */
export interface PhraseTable<Kind extends string> {
  /**
   * The kinds of the phrases that a text is made of from end to end, fewest phrases first; undefined when anything of
   * it is no phrase.
   * @param text  folded; words with single spaces, or Chinese without any
   */
  cover(text: string): ReadonlySet<Kind> | undefined;
}

/**
 * @param phrases    by kind, in the notation of `phrases.ts`; of two kinds for one phrase, the first counts
 * @param separator  what stands between two phrases
 */
export function createPhraseTable<Kind extends string>(
  phrases: Readonly<Record<Kind, readonly string[]>>,
  separator: ' ' | '',
): PhraseTable<Kind> {
  const kinds = new Map<string, Kind>();
  for (const [kind, patterns] of Object.entries(phrases) as [Kind, readonly string[]][]) {
    for (const phrase of patterns.flatMap(expand)) {
      const tidy = phrase.trim().replace(/ +/g, ' ');
      if (tidy !== '' && !kinds.has(tidy)) kinds.set(tidy, kind);
    }
  }

  return {
    cover(text) {
      // Fewest phrases that lead from the start to each place; a longer phrase says more than its parts.
      const best: (readonly Kind[] | undefined)[] = [[]];
      for (let at = 0; at < text.length; at++) {
        const before = best[at];
        if (before === undefined) continue;
        for (let end = Math.min(text.length, at + PHRASE_MAX_CHARACTERS); end > at; end--) {
          if (separator === ' ' && end < text.length && text[end] !== ' ') continue;
          const kind = kinds.get(text.slice(at, end));
          if (kind === undefined) continue;
          const next = end < text.length ? end + separator.length : end;
          const known = best[next];
          if (known === undefined || known.length > before.length + 1) best[next] = [...before, kind];
        }
      }
      const kindsOfAll = best[text.length];
      return kindsOfAll === undefined || text === '' ? undefined : new Set(kindsOfAll);
    },
  };
}

/** `(good |)morning` → `good morning`, `morning`. Brackets may stand within brackets. */
function expand(pattern: string): readonly string[] {
  const open = pattern.indexOf('(');
  if (open < 0) return [pattern];
  let depth = 0;
  let from = open + 1;
  const alternatives: string[] = [];
  for (let at = open; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '(') depth++;
    if ((char === '|' && depth === 1) || (char === ')' && depth === 1)) {
      alternatives.push(pattern.slice(from, at));
      from = at + 1;
    }
    if (char === ')' && --depth === 0) break;
  }
  const rest = expand(pattern.slice(from));
  return alternatives.flatMap(expand).flatMap((one) => rest.map((end) => `${pattern.slice(0, open)}${one}${end}`));
}
