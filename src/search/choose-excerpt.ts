import { type Excerpt, OMISSION } from '../report/excerpt.js';
import type { Paragraph, Sentence, Span } from '../report/report.js';
import type { Query } from './query.js';
import type { Ranking } from './ranking.js';
import type { ReportIndex } from './report-index.js';
import { termsOf } from './terms.js';

/** Longest excerpt, in characters, its `[…]` included. */
export const EXCERPT_MAX = 420;

/** Room that the marks at both ends may take. */
const MARKS = 2 * (OMISSION.length + 1);

/** Evidence is sharpened before it is summed: one clause that answers is worth more than three that touch on it. */
const SHARPNESS = 3;

/** What a clause's own words weigh beside an anticipated answer's score, and what a similar question adds to that. */
const OWN = 0.5;
const QUESTION = 5;

/** A clause with what it has for the question. */
interface Scored extends Span {
  readonly evidence: number;
}

/** The words of a paragraph to show for a question, and the sentence that they answer from. */
export interface Choice {
  readonly excerpt: Excerpt;
  readonly sentence: Sentence;
}

/**
 * The run of clauses that has most for the question within the excerpt's length, cut at clause borders.
 * @returns undefined for a paragraph without words
 */
export function chooseExcerpt(
  index: ReportIndex,
  ranking: Ranking,
  query: Query,
  paragraph: Paragraph,
): Choice | undefined {
  const clauses = scoreClauses(index, ranking, query, paragraph);
  const best = clauses.reduce<Scored | undefined>(
    (top, clause) => (top && top.evidence >= clause.evidence ? top : clause),
    undefined,
  );
  if (best === undefined) return undefined;
  const piece = trimToFit(bestWindow(clauses, best), index.report.text);
  const sentence = paragraph.sentences.find(({ end }) => end > best.start) ?? paragraph.sentences[0];
  if (sentence === undefined) return undefined;
  return { excerpt: { paragraph, pieces: [piece], matches: matchesIn(index.report.text, piece, query) }, sentence };
}

function scoreClauses(index: ReportIndex, ranking: Ranking, query: Query, paragraph: Paragraph): readonly Scored[] {
  const answers = scoreAnswersWithin(index, ranking, query, paragraph);
  const clauses = index.clausesOf(paragraph);
  const weights = new Map(
    [...query.terms].map(([term, weight]) => [
      term,
      weight * index.weightOf(term) * rarity(clauses.filter(({ own }) => own.has(term)).length, clauses.length),
    ]),
  );
  return clauses.map(({ start, end, own }) => {
    let matched = 0;
    for (const [term, weight] of weights) if (own.has(term)) matched += weight;
    const answered = answers.reduce(
      (top, answer) => (overlaps(answer, { start, end }) ? Math.max(top, answer.score) : top),
      0,
    );
    return { start, end, evidence: (answered + OWN * matched) ** SHARPNESS };
  });
}

/**
 * The anticipated answers of one paragraph, scored against one another: what all of them share (the name of the
 * project that the paragraph is about) found the paragraph, but says nothing about where in it to look.
 */
function scoreAnswersWithin(
  index: ReportIndex,
  ranking: Ranking,
  query: Query,
  paragraph: Paragraph,
): readonly (Span & { score: number })[] {
  const positions = index.answersOf(paragraph);
  const scores = new Map(positions.map((at) => [at, QUESTION * (ranking.questions[at] ?? 0)]));
  for (const [term, weight] of query.terms) {
    const postings = index.answerIndex.postings(term);
    let count = 0;
    for (const { document } of postings) if (scores.has(document)) count++;
    const share = weight * rarity(count, positions.length);
    for (const { document, score } of postings) {
      const sum = scores.get(document);
      if (sum !== undefined) scores.set(document, sum + share * score);
    }
  }
  return [...scores].map(([at, score]) => ({ ...spanOf(index, at), score }));
}

/** 1 for what stands once among many, near 0 for what stands in all of them. */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5)) / Math.log(1 + (total + 0.5) / 0.5);
}

function spanOf(index: ReportIndex, at: number): Span {
  const answer = index.answers[at];
  return { start: answer?.start ?? 0, end: answer?.end ?? 0 };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Among the runs of clauses around the best one that fit, the one with most evidence. */
function bestWindow(clauses: readonly Scored[], best: Scored): Span {
  const at = clauses.indexOf(best);
  let top: Span = best;
  let topEvidence = best.evidence;
  for (let first = at; first >= 0; first--) {
    const start = clauses[first]?.start ?? best.start;
    let evidence = 0;
    for (let last = first; last < clauses.length; last++) {
      const clause = clauses[last];
      if (clause === undefined || clause.end - start > EXCERPT_MAX - MARKS) break;
      evidence += clause.evidence + 1e-9; // among equals, the longer run
      if (last >= at && evidence > topEvidence) [top, topEvidence] = [{ start, end: clause.end }, evidence];
    }
  }
  return { start: top.start, end: top.end };
}

/** A clause that is longer than an excerpt is cut at a word. */
function trimToFit({ start, end }: Span, text: string): Span {
  if (end - start <= EXCERPT_MAX - MARKS) return { start, end };
  const limit = start + EXCERPT_MAX - MARKS;
  const space = text.lastIndexOf(' ', limit);
  return { start, end: space > start ? space : limit };
}

/** The words of the piece that the question has, too; neighbours are joined. */
function matchesIn(text: string, piece: Span, query: Query): readonly Span[] {
  const matches: { start: number; end: number }[] = [];
  for (const { term, start, end } of termsOf(text.slice(piece.start, piece.end))) {
    if (!query.terms.has(term)) continue;
    const last = matches.at(-1);
    const from = piece.start + start;
    if (last !== undefined && /^\s*$/.test(text.slice(last.end, from))) last.end = piece.start + end;
    else matches.push({ start: from, end: piece.start + end });
  }
  return matches;
}
