// What English syllables begin with, have inside and end with; what is common stands here more than once.
const ONSETS = 'b c c d d f g h l l m m n n p p r r s s t t v w br ch cl cr dr fl gr pl pr sh st str th tr'.split(' ');
const VOWELS = 'a a a e e e e i i i o o u ea ai ou io'.split(' ');
const CODAS = 'n n n r r s t t l l m d ck nd nt st rt ng'.split(' ');
/** Syllables that end in a consonant, inside a word and at its end. */
const CLOSED_SHARE = { inside: 0.25, last: 0.7 } as const;

/**
 * Different words that look like some, the commonest first: they have fewer syllables, as in a language.
 * @param random  at least 0 and below 1
 */
export function makeWords(count: number, random: () => number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    // From one or two syllables to three or four, over the ranks.
    const syllables = 1 + Math.floor(random() * 2 + (2 * words.size) / count);
    const parts = Array.from({ length: syllables }, (_, at) => {
      const closed = at === syllables - 1 ? CLOSED_SHARE.last : CLOSED_SHARE.inside;
      return pick(ONSETS, random) + pick(VOWELS, random) + (random() < closed ? pick(CODAS, random) : '');
    });
    words.add(parts.join(''));
  }
  return [...words];
}

function pick(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? '';
}
