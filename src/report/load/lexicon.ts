import type { Anticipation, Lexicon, Paragraph } from '../report.js';
import type { FittedWeights } from '../weights.js';
import type { Catalogue } from './catalogue.js';
import type { JsonFile } from './json-file.js';
import { resolveParagraph } from './paragraphs.js';
import type { QuestionsFile, WeightsFile } from './schemas.js';

/**
 * What readers might ask and the words they might use, tied to the report's text.
 * @param problems  receives every quotation that the cited paragraph does not hold, and every paragraph not there
 */
export function resolveLexicon(catalogue: Catalogue, paragraphs: readonly Paragraph[], problems: string[]): Lexicon {
  const { questions, gaps, thesaurus, glossary, weights } = catalogue;
  for (const [index, { paragraph }] of (gaps?.value ?? []).entries()) {
    if (paragraph > 0) resolveParagraph(paragraphs, paragraph, gaps?.place(index, 'paragraph') ?? '', problems);
  }
  return {
    anticipations: questions === undefined ? [] : resolveAnticipations(questions, paragraphs, problems),
    gaps: (gaps?.value ?? []).flatMap(({ paragraph, questions: list }) =>
      list.map((question) => ({ paragraph, question })),
    ),
    thesaurus: thesaurus?.value ?? [],
    glossary: glossary?.value ?? [],
    weights: weights === undefined ? undefined : toWeights(weights.value),
  };
}

function toWeights({ ranking, refusal, fit }: WeightsFile): FittedWeights {
  return { ranking, refusal, listsHash: fit.lists };
}

function resolveAnticipations(
  file: JsonFile<QuestionsFile>,
  paragraphs: readonly Paragraph[],
  problems: string[],
): readonly Anticipation[] {
  return file.value.flatMap(({ paragraph: number, quote, questions, words }, index) => {
    const paragraph = resolveParagraph(paragraphs, number, file.place(index, 'paragraph'), problems);
    if (paragraph === undefined) return [];
    const at = paragraph.text.indexOf(quote);
    if (at === -1) {
      problems.push(
        `${file.place(index, 'quote')}: “${quote.slice(0, 60)}” does not stand in ¶${number}; quote it letter by letter`,
      );
      return [];
    }
    const start = paragraph.start + at;
    return [{ start, end: start + quote.length, paragraph: number, questions, words }];
  });
}
