import { rarityAmong } from '../index/rarity.js';
import { addPostings, type Postings, type TermIndex } from '../index/term-index.js';

/** Scores the anticipated answers of each paragraph against one another. */
export interface AnswersWithin {
  /** Adds to each answer's score what the terms say for it beside the others of its paragraph. */
  addScores(terms: ReadonlyMap<string, number>, scores: Float64Array): void;
}

/**
 * What all answers of a paragraph share (the name of the project that it is about) finds the paragraph, but says
 * nothing about where in it to look: a term counts by how rare it is among the paragraph's answers.
 * @param paragraphOf  the paragraph of each answer
 */
export function createAnswersWithin(index: TermIndex, paragraphOf: readonly number[]): AnswersWithin {
  const totals = countEach(paragraphOf);
  const known = new Map<string, Postings>();
  const postings = (term: string): Postings | undefined => {
    const cached = known.get(term);
    if (cached !== undefined) return cached;
    const found = index.postings(term);
    if (found === undefined) return undefined; // askers' words are without number; only those of the index are kept
    const paragraphs = Array.from(found.documents, (document) => paragraphOf[document] ?? 0);
    const counts = countEach(paragraphs);
    const scores = found.scores.map((score, at) => {
      const paragraph = paragraphs[at] ?? 0;
      return score * rarityAmong(counts.get(paragraph) ?? 0, totals.get(paragraph) ?? 0);
    });
    const scaled = { documents: found.documents, scores };
    known.set(term, scaled);
    return scaled;
  };
  return {
    addScores(terms, scores) {
      for (const [term, weight] of terms) addPostings(scores, postings(term), weight);
    },
  };
}

function countEach(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
