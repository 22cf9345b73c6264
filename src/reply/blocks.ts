import { type Excerpt, excerptRuns, sentencesExcerpt } from '../report/excerpt.js';
import type { Paragraph, Report } from '../report/report.js';
import type { Hit } from '../search/search-engine.js';
import { cite } from './citation.js';
import { fits } from './fit.js';
import type { Block } from './reply.js';

/** An excerpt beside its citation. */
export function quoteBlock(report: Report, excerpt: Excerpt): Block {
  return { kind: 'quote', runs: excerptRuns(report, excerpt), citation: cite(report, excerpt) };
}

/** What a search found, with the words of the question emphasised. */
export function hitBlock(report: Report, { excerpt }: Hit): Block {
  return quoteBlock(report, excerpt);
}

/** A paragraph from one of its sentences on, as far as a message goes. */
export interface Page {
  readonly block: Block;
  /** Number of the first sentence that did not fit; undefined when the paragraph ends here. */
  readonly next: number | undefined;
}

/**
 * As many whole sentences as one message holds beside the other blocks; a sentence that is too long alone is cut
 * at a word, and marked.
 * @param from  number of the first sentence, counted from 1
 */
export function pageOf(report: Report, paragraph: Paragraph, from: number, beside: readonly Block[]): Page {
  const sentences = paragraph.sentences.slice(from - 1);
  const [first] = sentences;
  if (first === undefined) return { block: quoteBlock(report, emptyExcerpt(paragraph)), next: undefined };
  for (let count = sentences.length; count > 0; count--) {
    const last = sentences[count - 1] ?? first;
    const block = quoteBlock(report, sentencesExcerpt(paragraph, first, last));
    if (fits([...beside, block])) return { block, next: sentences[count]?.number };
  }
  return { block: cutSentence(report, paragraph, from, beside), next: sentences[1]?.number };
}

function cutSentence(report: Report, paragraph: Paragraph, from: number, beside: readonly Block[]): Block {
  const sentence = paragraph.sentences[from - 1];
  if (sentence === undefined) return quoteBlock(report, emptyExcerpt(paragraph));
  const ends = [...sentence.text.matchAll(/\s+/g)].map(({ index }) => sentence.start + index);
  // Room is measured after escaping, so it is found by trying; halving keeps a very long sentence cheap.
  let low = 0;
  let high = ends.length;
  let best = quoteBlock(report, emptyExcerpt(paragraph));
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = quoteBlock(report, {
      paragraph,
      pieces: [{ start: sentence.start, end: ends[middle] ?? sentence.end }],
      matches: [],
    });
    if (fits([...beside, block])) {
      best = block;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

function emptyExcerpt(paragraph: Paragraph): Excerpt {
  return { paragraph, pieces: [{ start: paragraph.start, end: paragraph.start }], matches: [] };
}
