import { toSimplified } from '../language/chinese.js';
import { termList, withPairs } from '../language/terms.js';
import type { Paragraph, Report } from '../report/report.js';
import { type LivePassages, PARAGRAPH_BM25, type PassageTables, SENTENCE_BM25 } from '../search/index/passage-index.js';
import { type Lists, toIds } from '../tables/lists.js';
import type { EverydayWords } from './everyday-words.js';
import { scorePostings } from './score-postings.js';
import { type TermRows, toRowLists } from './term-rows.js';

/** The rows of the terms of every paragraph, repeated as often as they stand. */
export interface PassageRows {
  readonly text: Lists;
  /** Of its section's and part's titles, and of the names of its topics. */
  readonly headings: Lists;
  /** Of the thesaurus's words for what stands in it. */
  readonly everyday: Lists;
}

/** Takes the paragraphs of a report apart. */
export function toPassageRows(
  report: Report,
  everydayWords: EverydayWords,
  withHeadings: boolean,
  rows: TermRows,
): PassageRows {
  const { paragraphs } = report;
  return {
    text: toRowLists(paragraphs, ({ text }) => termList(text), rows),
    headings: toRowLists(paragraphs, (paragraph) => (withHeadings ? termList(headingOf(report, paragraph)) : []), rows),
    everyday: toEverydayRows(paragraphs, everydayWords, rows),
  };
}

/** The rows of the everyday words for what stands in every paragraph. */
export function toEverydayRows(paragraphs: readonly Paragraph[], everydayWords: EverydayWords, rows: TermRows): Lists {
  return toRowLists(paragraphs, ({ text }) => termList(everydayWords(text).join('\n')), rows);
}

/** What a paragraph is called: its section's and part's titles, and the names of its topics; nothing for a blank line. */
function headingOf({ cities, projects }: Report, paragraph: Paragraph): string {
  if (paragraph.text === '') return '';
  const { title, partTitle } = paragraph.section;
  const topics = [...cities, ...projects].filter((topic) => topic.paragraph === paragraph);
  const names = topics.flatMap(({ name, aliases, chinese }) => [
    name,
    ...aliases,
    ...new Set(chinese.map(toSimplified)), // in either script, it is one name
  ]);
  return [title, partTitle, ...names].filter((name) => name !== undefined).join('\n');
}

/** The passages of a short report, for MiniSearch to index when the first question comes. */
export function toLivePassages(
  paragraphs: readonly Paragraph[],
  { text, headings, everyday }: PassageRows,
  everydayWords: EverydayWords,
  rows: TermRows,
): LivePassages {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ paragraph, sentence })));
  return {
    sentences: toRowLists(sentences, ({ sentence }) => withPairs(termList(sentence.text)), rows),
    everyday: toRowLists(sentences, ({ sentence }) => termList(everydayWords(sentence.text).join('\n')), rows),
    paragraphOf: toIds(sentences.map(({ paragraph }) => paragraph.number - 1)),
    paragraphs: text,
    headings,
    everydayOfParagraphs: everyday,
  };
}

/**
 * What MiniSearch makes of the paragraphs of a long report, term by term.
 * @param rows  how many rows of terms there are
 */
export function scorePassages({ text, headings }: PassageRows, rows: number): PassageTables['scored'] {
  return {
    text: scorePostings([{ name: 'text', terms: text, boost: 1 }], PARAGRAPH_BM25, rows),
    headings:
      headings.ids.length === 0
        ? undefined
        : scorePostings([{ name: 'heading', terms: headings, boost: 1 }], SENTENCE_BM25, rows),
  };
}
