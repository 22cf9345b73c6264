/** Which phrases a text is made of. */
export interface PhraseTable<Kind extends string> {
  /**
   * The kinds of the phrases that a text is made of from end to end, fewest phrases first; undefined when anything of
   * it is no phrase.
   * @param text  folded; words with single spaces, or Chinese without any
   */
  cover(text: string): ReadonlySet<Kind> | undefined;
}

/** A phrase with its brackets taken apart: what it says, and where it may go on one way or another. */
type Pattern = readonly (string | readonly Pattern[])[];

interface Phrase<Kind> {
  readonly kind: Kind;
  readonly pattern: Pattern;
}

/**
 * @param phrases    by kind, in the notation of `phrases.ts`; of two kinds for one phrase, the first counts
 * @param separator  what stands between two phrases; without one, a phrase is found by its first character
 */
export function createPhraseTable<Kind extends string>(
  phrases: Readonly<Record<Kind, readonly string[]>>,
  separator: ' ' | '',
): PhraseTable<Kind> {
  const { byFirst, words } = indexPhrases(phrases, separator);
  const isEnd = (text: string, at: number): boolean => separator === '' || at === text.length || text[at] === separator;
  return {
    cover(text) {
      if (!text.split(separator).every((word) => words.has(word))) return undefined;
      // Fewest phrases that lead from the start to each place; a longer phrase says more than its parts.
      const best: (readonly Kind[] | undefined)[] = [[]];
      for (let at = 0; at < text.length; at++) {
        const before = best[at];
        if (before === undefined) continue;
        for (const { kind, pattern } of byFirst.get(firstOf(text, at, separator)) ?? []) {
          for (const end of endsOf(pattern, text, [at])) {
            const next = end < text.length ? end + separator.length : end;
            const known = best[next]?.length ?? Number.POSITIVE_INFINITY;
            if (isEnd(text, end) && known > before.length + 1) best[next] = [...before, kind];
          }
        }
      }
      const kinds = best[text.length];
      return kinds === undefined || text === '' ? undefined : new Set(kinds);
    },
  };
}

/** Phrases by what they may begin with, and all words, or characters, that any of them has: most questions have others. */
interface PhraseIndex<Kind> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Kind>[]>;
  readonly words: ReadonlySet<string>;
}

function indexPhrases<Kind extends string>(
  phrases: Readonly<Record<Kind, readonly string[]>>,
  separator: ' ' | '',
): PhraseIndex<Kind> {
  const byFirst = new Map<string, Phrase<Kind>[]>();
  const words = new Set<string>();
  for (const [kind, patterns] of Object.entries(phrases) as [Kind, readonly string[]][]) {
    for (const phrase of patterns.map((notation) => ({ kind, pattern: parse(notation) }))) {
      for (const word of wordsOf(phrase.pattern, separator)) words.add(word);
      for (const first of new Set(headsOf(phrase.pattern).map(({ text }) => firstOf(text, 0, separator)))) {
        byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
      }
    }
  }
  return { byFirst, words };
}

function wordsOf(pattern: Pattern, separator: ' ' | ''): ReadonlySet<string> {
  const words = new Set<string>();
  for (const last of addWords(pattern, new Set(['']), separator, words)) words.add(last);
  return words;
}

/**
 * Adds the words that end within a pattern.
 * @param begun  the words that it may go on with
 * @returns the words that what comes after may go on with
 */
function addWords(
  pattern: Pattern,
  begun: ReadonlySet<string>,
  separator: ' ' | '',
  words: Set<string>,
): ReadonlySet<string> {
  let open = begun;
  for (const part of pattern) {
    if (typeof part !== 'string') {
      open = new Set(part.flatMap((way) => [...addWords(way, open, separator, words)]));
      continue;
    }
    for (const [at, piece] of part.split(separator).entries()) {
      // A separator that is nothing parts before the first character, too.
      if (at > 0 || separator === '') {
        for (const word of open) words.add(word);
        open = new Set([piece]);
      } else open = new Set([...open].map((word) => word + piece));
    }
  }
  return open;
}

/** What phrases are found by: the word at a place, or the character where words are not parted. */
function firstOf(text: string, at: number, separator: ' ' | ''): string {
  if (separator === '') return text.charAt(at);
  const end = text.indexOf(separator, at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** Where a phrase may end that begins at one of some places. Expressions would be kept as megabytes of machine code. */
function endsOf(pattern: Pattern, text: string, starts: readonly number[]): readonly number[] {
  let places = starts;
  for (const part of pattern) {
    if (places.length === 0) break;
    places =
      typeof part === 'string'
        ? places.flatMap((at) => (text.startsWith(part, at) ? at + part.length : []))
        : [...new Set(part.flatMap((way) => endsOf(way, text, places)))];
  }
  return places;
}

/** How a phrase may begin, up to its first space. */
interface Head {
  readonly text: string;
  /** The space was met: nothing more belongs to it. */
  readonly isWhole: boolean;
}

function headsOf([part, ...rest]: Pattern): readonly Head[] {
  if (part === undefined) return [{ text: '', isWhole: false }];
  const heads = typeof part === 'string' ? [headOf(part)] : part.flatMap(headsOf);
  const following = heads.every(({ isWhole }) => isWhole) ? [] : headsOf(rest);
  return heads.flatMap((head) =>
    head.isWhole ? [head] : following.map(({ text, isWhole }) => ({ text: head.text + text, isWhole })),
  );
}

function headOf(literal: string): Head {
  const space = literal.indexOf(' ');
  return { text: space < 0 ? literal : literal.slice(0, space), isWhole: space >= 0 };
}

function parse(notation: string): Pattern {
  const literal = /^[^(]*/.exec(notation)?.[0] ?? '';
  const rest = notation.slice(literal.length);
  const said = literal === '' ? [] : [literal];
  if (rest === '') return said;
  const { alternatives, after } = takeBracket(rest);
  return [...said, alternatives.map(parse), ...parse(after)];
}

/** The alternatives of the bracket that a notation begins with, and what stands after it. */
function takeBracket(notation: string): { readonly alternatives: readonly string[]; readonly after: string } {
  const alternatives: string[] = [];
  let depth = 0;
  let from = 1;
  let at = 0;
  for (; at < notation.length; at++) {
    const char = notation[at];
    if (char === '(') depth++;
    if (depth === 1 && (char === '|' || char === ')')) {
      alternatives.push(notation.slice(from, at));
      from = at + 1;
    }
    if (char === ')' && --depth === 0) break;
  }
  return { alternatives, after: notation.slice(at + 1) };
}
