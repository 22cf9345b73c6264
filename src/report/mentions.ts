import type { Paragraph, Report, Sentence, Span } from './report.js';

/** One place where the report has a word or phrase. */
export interface Mention extends Span {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/**
 * Every place where the report has one of the phrases, as whole words, case aside; in order, the longest phrase
 * winning where two overlap.
 */
export function findMentions(report: Report, phrases: readonly string[]): readonly Mention[] {
  const pattern = wordPattern(phrases);
  if (pattern === undefined) return [];
  return report.paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].flatMap((match) => {
      const start = paragraph.start + match.index;
      const sentence = paragraph.sentences.find((candidate) => candidate.end > start);
      return sentence === undefined ? [] : [{ paragraph, sentence, start, end: start + match[0].length }];
    }),
  );
}

/**
 * Matches any of the phrases as whole words, case aside, the longest first; for `matchAll`, or one `test`.
 * @returns undefined when there is no phrase
 */
export function wordPattern(phrases: readonly string[]): RegExp | undefined {
  const alternatives = [...new Set(phrases.filter((phrase) => phrase !== ''))].sort(
    (one, other) => other.length - one.length,
  );
  if (alternatives.length === 0) return undefined;
  const groups: { readonly borders: Borders; readonly phrases: string[] }[] = [];
  for (const phrase of alternatives) {
    const borders = bordersOf(phrase);
    const last = groups.at(-1);
    if (last?.borders.before === borders.before && last.borders.after === borders.after) last.phrases.push(phrase);
    else groups.push({ borders, phrases: [phrase] });
  }
  const sources = groups.map(({ borders: { before, after }, phrases: ofGroup }) => {
    return `${before}(?:${ofGroup.map(escapePattern).join('|')})${after}`;
  });
  return new RegExp(sources.join('|'), 'giu');
}

/** What has to stand around a phrase for it to be whole. Compiling one takes long: neighbours share theirs. */
interface Borders {
  readonly before: string;
  readonly after: string;
}

function bordersOf(phrase: string): Borders {
  // Chinese sets no spaces between words: any place in a line may be a border there.
  return {
    before: /^\p{Script=Han}/u.test(phrase) ? '' : '(?<![\\p{L}\\p{N}])',
    after: /\p{Script=Han}$/u.test(phrase) ? '' : '(?![\\p{L}\\p{N}])',
  };
}

/** For `new RegExp` with the `u` flag, which refuses to escape a hyphen. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
