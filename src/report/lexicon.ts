import type { Catalogue } from './catalogue.js';
import { unknownParagraph } from './paragraphs.js';
import type { Lexicon, Paragraph } from './report.js';

export function resolveLexicon(catalogue: Catalogue, paragraphs: readonly Paragraph[], problems: string[]): Lexicon {
  const { questions, gaps, thesaurus, glossary } = catalogue;
  const anticipations = (questions?.value ?? []).flatMap((entry, index) => {
    const paragraph = paragraphs[entry.paragraph - 1];
    if (paragraph === undefined) {
      problems.push(
        unknownParagraph(questions?.place(index, 'paragraph') ?? '', 'this entry', entry.paragraph, paragraphs),
      );
      return [];
    }
    const at = paragraph.text.indexOf(entry.quote);
    if (at === -1) {
      problems.push(
        `${questions?.place(index, 'quote')}: “${entry.quote.slice(0, 60)}” does not stand in ¶${entry.paragraph}; quote it letter by letter`,
      );
      return [];
    }
    const start = paragraph.start + at;
    return [
      {
        start,
        end: start + entry.quote.length,
        paragraph: entry.paragraph,
        questions: entry.questions,
        words: entry.words,
      },
    ];
  });
  for (const [index, { paragraph: number }] of (gaps?.value ?? []).entries()) {
    if (number > paragraphs.length)
      problems.push(unknownParagraph(gaps?.place(index, 'paragraph') ?? '', 'this entry', number, paragraphs));
  }
  return {
    anticipations,
    gaps: (gaps?.value ?? []).flatMap(({ paragraph, questions: list }) =>
      list.map((question) => ({ paragraph, question })),
    ),
    thesaurus: thesaurus?.value ?? [],
    glossary: glossary?.value ?? [],
  };
}
