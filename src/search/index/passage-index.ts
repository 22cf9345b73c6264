import type { Ids, Lists } from '../../tables/lists.js';
import { createLiveIndex } from './live-index.js';
import { openScoredPostings, type ScoredPostings, type TermIndex } from './postings.js';
import type { WeightedRows } from './term-table.js';

/** The report's own passages as they are kept: what MiniSearch indexes. */
export interface PassageTables {
  /** How many paragraphs there are. */
  readonly paragraphs: number;
  /** Of a short report the terms, by row, which MiniSearch indexes when the first question comes. */
  readonly live: LivePassages | undefined;
  /** Of a long one what MiniSearch made of every term when the report was studied: indexing it anew would take too long. */
  readonly scored: { readonly text: ScoredPostings; readonly headings: ScoredPostings | undefined } | undefined;
}

/** Terms of every passage, repeated as often as they stand. */
export interface LivePassages {
  /** Of every sentence, with the pairs that neighbours make. */
  readonly sentences: Lists;
  /** The thesaurus's words for what stands in the sentence. */
  readonly everyday: Lists;
  /** The paragraph of every sentence, counted from 0. */
  readonly paragraphOf: Ids;
  /** Of every paragraph, and of its section's title and the names of its topics. */
  readonly paragraphs: Lists;
  readonly headings: Lists;
  /** The thesaurus's words for what stands in the paragraph. */
  readonly everydayOfParagraphs: Lists;
}

/** Scores the report's own passages; each score is that of a paragraph. */
export interface PassageIndex {
  /** Of the best sentence of each paragraph; undefined in a long report, where whole paragraphs tell enough. */
  scoreSentences(asked: WeightedRows): Float64Array | undefined;
  scoreParagraphs(asked: WeightedRows): Float64Array | undefined;
  scoreHeadings(asked: WeightedRows): Float64Array | undefined;
}

export const PARAGRAPH_BM25 = { k: 2, b: 0.75, d: 0.5 };
export const SENTENCE_BM25 = { k: 1.2, b: 0.5, d: 0.5 };
/** What a word of the thesaurus weighs beside a word of the report. */
export const EVERYDAY_BOOST = 0.3;
/** The same where whole paragraphs are compared: only reports without lists are, and have little else. */
const EVERYDAY_OF_PARAGRAPH_BOOST = 0.4;

/** Opens the passages of a report. */
export function openPassageIndex({ paragraphs, live, scored }: PassageTables): PassageIndex {
  if (live === undefined) {
    const text = scored === undefined ? undefined : openScoredPostings(scored.text);
    const headings = scored?.headings === undefined ? undefined : openScoredPostings(scored.headings);
    return {
      scoreSentences: () => undefined,
      scoreParagraphs: (asked) => text?.score(asked),
      scoreHeadings: (asked) => headings?.score(asked),
    };
  }
  const sentences = createLiveIndex(
    [
      { name: 'text', terms: live.sentences, boost: 1 },
      { name: 'everyday', terms: live.everyday, boost: EVERYDAY_BOOST },
    ],
    SENTENCE_BM25,
  );
  const text = createLiveIndex(
    [
      { name: 'text', terms: live.paragraphs, boost: 1 },
      { name: 'everyday', terms: live.everydayOfParagraphs, boost: EVERYDAY_OF_PARAGRAPH_BOOST },
    ],
    PARAGRAPH_BM25,
  );
  const headings = createLiveIndex([{ name: 'heading', terms: live.headings, boost: 1 }], SENTENCE_BM25);
  return {
    scoreSentences: (asked) => bestOfEach(sentences, asked, live.paragraphOf, paragraphs),
    scoreParagraphs: (asked) => text.score(asked),
    scoreHeadings: (asked) => headings.score(asked),
  };
}

function bestOfEach(index: TermIndex, asked: WeightedRows, paragraphOf: Ids, paragraphs: number): Float64Array {
  const best = new Float64Array(paragraphs);
  const scores = index.score(asked);
  for (let at = 0; at < scores.length; at++) {
    const paragraph = paragraphOf[at] as number;
    if ((scores[at] as number) > (best[paragraph] as number)) best[paragraph] = scores[at] as number;
  }
  return best;
}
