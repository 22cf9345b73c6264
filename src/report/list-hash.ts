import { createHash } from 'node:crypto';
import type { ReportWithLists } from './report.js';

/**
 * SHA-256 of a report's paragraphs and its lists of questions, in lower-case hex: what a fit learns from.
 *
 * It is taken over what the files say, so that their form, the order of their lines and the closest paragraph of a gap
 * (nothing is learnt from that) change nothing.
 */
export function hashLists({ text, paragraphs, lexicon }: ReportWithLists): string {
  const answers = lexicon.anticipations.map(({ paragraph, start, end, questions, words }) =>
    JSON.stringify([paragraph, text.slice(start, end), questions.toSorted(), words.toSorted()]),
  );
  const canonical = {
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    answers: answers.toSorted(),
    gaps: lexicon.gaps.map(({ question }) => question).toSorted(),
  };
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/**
 * What to tell the operator where the weights of a data folder were fitted on other lists than it has now.
 * @returns undefined where they belong together, or the folder has no weights
 */
export function weightsWarning(report: ReportWithLists): string | undefined {
  const { weights } = report.lexicon;
  if (weights === undefined || weights.listsHash === hashLists(report)) return undefined;
  return 'weights.json was fitted on other lists of questions; it is used all the same: fit anew with “npm run fit -- --write”';
}
