import { type Excerpt, OMISSION } from '../report/excerpt.js';
import type { Paragraph, Sentence, Span } from '../report/report.js';
import type { Query } from './query.js';
import type { Ranking } from './ranking.js';
import type { ReportIndex } from './report-index.js';

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
 * @param within  what `scoreWithinParagraphs` made of the question
 * @returns undefined for a paragraph without words
 */
export function chooseExcerpt(
  index: ReportIndex,
  within: Float64Array,
  query: Query,
  paragraph: Paragraph,
): Choice | undefined {
  const clauses = scoreClauses(index, within, query, paragraph);
  const best = clauses.reduce<Scored | undefined>(
    (top, clause) => (top && top.evidence >= clause.evidence ? top : clause),
    undefined,
  );
  if (best === undefined) return undefined;
  const piece = trimToFit(bestWindow(clauses, best), index.report.text);
  const sentence = paragraph.sentences.find(({ end }) => end > best.start) ?? paragraph.sentences[0];
  if (sentence === undefined) return undefined;
  return { excerpt: { paragraph, pieces: [piece], matches: matchesIn(index, paragraph, piece, query) }, sentence };
}

function scoreClauses(index: ReportIndex, within: Float64Array, query: Query, paragraph: Paragraph): readonly Scored[] {
  const { list, holdersOf } = index.clausesOf(paragraph);
  const matched = new Float64Array(list.length);
  for (const [term, weight] of query.singles) {
    const holders = holdersOf(term);
    if (holders === undefined) continue;
    const worth = weight * index.weightOf(term) * holders.rarity;
    for (const at of holders.clauses) matched[at] = (matched[at] ?? 0) + worth;
  }
  return list.map(({ start, end, answers }, at) => {
    let answered = 0;
    for (const answer of answers) answered = Math.max(answered, within[answer] ?? 0);
    return { start, end, evidence: (answered + OWN * (matched[at] ?? 0)) ** SHARPNESS };
  });
}

/** The anticipated answers, each scored against the others of its paragraph. */
export function scoreWithinParagraphs(index: ReportIndex, ranking: Ranking, query: Query): Float64Array {
  const scores = ranking.questions.map((similarity) => QUESTION * similarity);
  index.answersWithin.addScores(query.terms, scores);
  return scores;
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
function matchesIn(index: ReportIndex, paragraph: Paragraph, piece: Span, query: Query): readonly Span[] {
  const matches: { start: number; end: number }[] = [];
  for (const { term, start, end } of index.termsIn(paragraph)) {
    if (start < piece.start || end > piece.end || !query.singles.has(term)) continue;
    const last = matches.at(-1);
    if (last !== undefined && /^\s*$/.test(index.report.text.slice(last.end, start))) last.end = end;
    else matches.push({ start, end });
  }
  return matches;
}
