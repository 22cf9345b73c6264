import type { Anticipation, Lexicon, Paragraph } from '../report.js';
import type { FittedWeights } from '../weights.js';
import type { Catalogue } from './catalogue.js';
import { resolveParagraph } from './paragraphs.js';
import type { ListedAnswer } from './questions/listed-answer.js';
import type { WeightsFile } from './schemas.js';

/**
 * What readers might ask and the words they might use, tied to the report's text.
 * @param problems  receives every quotation that the cited paragraph does not hold, and every paragraph not there
 */
export function resolveLexicon(catalogue: Catalogue, paragraphs: readonly Paragraph[], problems: string[]): Lexicon {
  const { lists, suggestions, thesaurus, glossary, weights } = catalogue;
  const isCitable = (paragraph: number): boolean => (paragraphs[paragraph - 1]?.text ?? '') !== '';
  for (const { paragraph, place } of lists.cited) {
    // The place of a sound one is never asked for: finding it in JSON takes a second reading of the file.
    if (!isCitable(paragraph)) resolveParagraph(paragraphs, paragraph, place(), problems);
  }
  for (const { paragraphs: answering, place } of suggestions) {
    for (const number of answering) resolveParagraph(paragraphs, number, place, problems);
  }
  return {
    anticipations: lists.answers.flatMap((answer) => resolveAnswer(answer, paragraphs, problems)),
    gaps: lists.gaps.map(({ paragraph, question }) => ({ paragraph, question })),
    suggestions: suggestions.map(({ question, paragraphs: answering }) => ({ question, paragraphs: answering })),
    thesaurus: thesaurus?.value ?? [],
    glossary: glossary?.value ?? [],
    weights: weights === undefined ? undefined : toWeights(weights.value),
  };
}

function toWeights({ ranking, refusal, fit }: WeightsFile): FittedWeights {
  return { ranking, refusal, listsHash: fit.lists };
}

function resolveAnswer(
  { paragraph: number, quote, questions, words, place }: ListedAnswer,
  paragraphs: readonly Paragraph[],
  problems: string[],
): readonly Anticipation[] {
  const paragraph = paragraphs[number - 1];
  if (paragraph === undefined || paragraph.sentences.length === 0) return []; // told where it is cited
  const at = paragraph.text.indexOf(quote);
  if (at === -1) {
    problems.push(`${place()}: “${quote.slice(0, 60)}” does not stand in ¶${number}; quote it letter by letter`);
    return [];
  }
  const start = paragraph.start + at;
  return [{ start, end: start + quote.length, paragraph: number, questions, words }];
}
