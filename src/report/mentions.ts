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
  const alternatives = [...new Set(phrases.filter((phrase) => phrase !== ''))].sort(
    (one, other) => other.length - one.length,
  );
  if (alternatives.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return report.paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].flatMap((match) => {
      const start = paragraph.start + match.index;
      const sentence = paragraph.sentences.find((candidate) => candidate.end > start);
      return sentence === undefined ? [] : [{ paragraph, sentence, start, end: start + match[0].length }];
    }),
  );
}

/** For `new RegExp` with the `u` flag, which refuses to escape a hyphen. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
