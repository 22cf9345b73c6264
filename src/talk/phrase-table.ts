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

/** The phrases that begin with one word, by kind; made into expressions when that word is first met. */
interface Opening<Kind> {
  readonly patterns: Map<Kind, string[]>;
  tests: readonly (readonly [Kind, RegExp])[] | undefined;
}

/**
 * @param phrases    by kind, in the notation of `phrases.ts`; of two kinds for one phrase, the first counts
 * @param separator  what stands between two phrases; without one, a phrase is found by its first character
 */
export function createPhraseTable<Kind extends string>(
  phrases: Readonly<Record<Kind, readonly string[]>>,
  separator: ' ' | '',
): PhraseTable<Kind> {
  const openings = new Map<string, Opening<Kind>>();
  for (const [kind, patterns] of Object.entries(phrases) as [Kind, readonly string[]][]) {
    for (const pattern of patterns) {
      const firsts = new Set(headsOf(pattern).map(({ text }) => (separator === ' ' ? text : text.charAt(0))));
      for (const first of firsts) {
        const opening = openings.get(first) ?? { patterns: new Map<Kind, string[]>(), tests: undefined };
        openings.set(first, opening);
        opening.patterns.set(kind, [...(opening.patterns.get(kind) ?? []), pattern]);
      }
    }
  }

  function kindOf(opening: Opening<Kind>, text: string): Kind | undefined {
    opening.tests ??= [...opening.patterns].map(
      ([kind, patterns]) => [kind, new RegExp(`^(?:${patterns.join('|')})$`)] as const,
    );
    return opening.tests.find(([, test]) => test.test(text))?.[0];
  }

  return {
    cover(text) {
      // Fewest phrases that lead from the start to each place; a longer phrase says more than its parts.
      const best: (readonly Kind[] | undefined)[] = [[]];
      for (let at = 0; at < text.length; at++) {
        const before = best[at];
        if (before === undefined) continue;
        const opening = openings.get(separator === ' ' ? firstWord(text, at) : text.charAt(at));
        if (opening === undefined) continue;
        for (const end of endsAfter(text, at, separator)) {
          const kind = kindOf(opening, text.slice(at, end));
          const next = end < text.length ? end + separator.length : end;
          if (kind !== undefined && (best[next]?.length ?? Number.POSITIVE_INFINITY) > before.length + 1) {
            best[next] = [...before, kind];
          }
        }
      }
      const kinds = best[text.length];
      return kinds === undefined || text === '' ? undefined : new Set(kinds);
    },
  };
}

function firstWord(text: string, at: number): string {
  const end = text.indexOf(' ', at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** Where a phrase that begins at a place may end. */
function endsAfter(text: string, at: number, separator: ' ' | ''): readonly number[] {
  const ends: number[] = [];
  const last = Math.min(text.length, at + PHRASE_MAX_CHARACTERS);
  for (let end = at + 1; end <= last; end++) {
    if (separator === '' || end === text.length || text[end] === ' ') ends.push(end);
  }
  return ends;
}

/** How a phrase may begin, up to its first space. */
interface Head {
  readonly text: string;
  /** The space was met: nothing more belongs to it. */
  readonly isWhole: boolean;
}

function headsOf(pattern: string): readonly Head[] {
  const literal = /^[^( ]*/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(literal.length);
  if (rest === '') return [{ text: literal, isWhole: false }];
  if (rest.startsWith(' ')) return [{ text: literal, isWhole: true }];
  const { alternatives, after } = takeBracket(rest);
  let following: readonly Head[] | undefined;
  return alternatives.flatMap(headsOf).flatMap((head): readonly Head[] => {
    if (head.isWhole) return [{ text: literal + head.text, isWhole: true }];
    following ??= headsOf(after);
    return following.map(({ text, isWhole }) => ({ text: literal + head.text + text, isWhole }));
  });
}

/** The alternatives of the bracket that a pattern begins with, and what stands after it. */
function takeBracket(pattern: string): { readonly alternatives: readonly string[]; readonly after: string } {
  const alternatives: string[] = [];
  let depth = 0;
  let from = 1;
  let at = 0;
  for (; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '(') depth++;
    if (depth === 1 && (char === '|' || char === ')')) {
      alternatives.push(pattern.slice(from, at));
      from = at + 1;
    }
    if (char === ')' && --depth === 0) break;
  }
  return { alternatives, after: pattern.slice(at + 1) };
}
