import { type Excerpt, OMISSION } from '../report/excerpt.js';
import type { Paragraph, Sentence, Span } from '../report/report.js';
import type { Query } from './query.js';
import type { Ranking } from './ranking.js';
import type { ReportIndex } from './report-index.js';

/** Longest excerpt, in characters, its `[…]` included. */
export const EXCERPT_MAX = 420;

/** A mark and the space beside it. */
const MARK = OMISSION.length + 1;
/** Room that the marks at both ends may take. */
const MARKS = 2 * MARK;

/** Places that an excerpt is put together from: more would be shreds. */
const PIECES_MAX = 5;
/** Evidence of a clause beside that of the best one from which on it is worth a place of its own. */
const WORTH_A_PIECE = 0.3;
/** Longest first sentence, in characters, that is a name and no statement. */
const NAME_MAX = 60;

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
 * The clauses that have most for the question, best first, as many as the excerpt's length and a few places hold; with
 * them the name of what they speak of, where the paragraph opens with it.
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
  const byEvidence = [...clauses.keys()].sort(
    (one, other) => (clauses[other]?.evidence ?? 0) - (clauses[one]?.evidence ?? 0),
  );
  const best = clauses[byEvidence[0] ?? 0];
  const sentence = paragraph.sentences.find(({ end }) => end > (best?.start ?? 0)) ?? paragraph.sentences[0];
  if (best === undefined || sentence === undefined) return undefined;
  const pieces = choosePieces(clauses, byEvidence, best, paragraph) ?? [trimToFit(best, index.report.text)];
  return { excerpt: { paragraph, pieces, matches: matchesIn(index, paragraph, pieces, query) }, sentence };
}

/** @returns undefined when the best clause alone is too long */
function choosePieces(
  clauses: readonly Scored[],
  byEvidence: readonly number[],
  best: Scored,
  paragraph: Paragraph,
): readonly Span[] | undefined {
  const chosen = new Set<number>();
  const add = (at: number): boolean => {
    chosen.add(at);
    const pieces = joinNeighbours(clauses, chosen);
    if (pieces.length <= PIECES_MAX && excerptLength(pieces, paragraph) <= EXCERPT_MAX) return true;
    chosen.delete(at);
    return false;
  };
  if (!add(clauses.indexOf(best))) return undefined;
  if (opensWithName(paragraph)) add(0);
  for (const at of byEvidence) {
    const isBeside = chosen.has(at - 1) || chosen.has(at + 1);
    const isWorthIt = isBeside || (clauses[at]?.evidence ?? 0) >= WORTH_A_PIECE * best.evidence;
    if (isWorthIt && !chosen.has(at)) add(at);
  }
  return joinNeighbours(clauses, chosen);
}

/** A short first sentence is a heading: “Implement the urban renewal project.” */
function opensWithName({ sentences: [first, ...further] }: Paragraph): boolean {
  return first !== undefined && further.length > 0 && first.end - first.start <= NAME_MAX;
}

/** The clauses chosen, in order, those that follow one another as one piece. */
function joinNeighbours(clauses: readonly Scored[], chosen: ReadonlySet<number>): readonly Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (const [at, { start, end }] of clauses.entries()) {
    if (!chosen.has(at)) continue;
    const last = pieces.at(-1);
    if (last !== undefined && chosen.has(at - 1)) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

/** Characters of an excerpt as it is shown, with its marks. */
function excerptLength(pieces: readonly Span[], { sentences }: Paragraph): number {
  const first = pieces[0]?.start;
  const last = pieces.at(-1)?.end;
  const between = (pieces.length - 1) * (MARK + 1);
  const before = sentences.some(({ start }) => start === first) ? 0 : MARK;
  const after = sentences.some(({ end }) => end === last) ? 0 : MARK;
  return pieces.reduce((sum, { start, end }) => sum + end - start, between + before + after);
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
    return { start, end, evidence: answered + OWN * (matched[at] ?? 0) };
  });
}

/** The anticipated answers, each scored against the others of its paragraph. */
export function scoreWithinParagraphs(index: ReportIndex, ranking: Ranking, query: Query): Float64Array {
  const scores = ranking.questions.map((similarity) => QUESTION * similarity);
  index.answersWithin.addScores(query.terms, scores);
  return scores;
}

/** A clause that is longer than an excerpt is cut at a word. */
function trimToFit({ start, end }: Span, text: string): Span {
  if (end - start <= EXCERPT_MAX - MARKS) return { start, end };
  const limit = start + EXCERPT_MAX - MARKS;
  const space = text.lastIndexOf(' ', limit);
  return { start, end: space > start ? space : limit };
}

/** The words of the pieces that the question has, too; neighbours are joined. */
function matchesIn(index: ReportIndex, paragraph: Paragraph, pieces: readonly Span[], query: Query): readonly Span[] {
  const matches: { start: number; end: number }[] = [];
  for (const { term, start, end } of index.termsIn(paragraph)) {
    if (!query.singles.has(term) || !pieces.some((piece) => start >= piece.start && end <= piece.end)) continue;
    const last = matches.at(-1);
    if (last !== undefined && /^\s*$/.test(index.report.text.slice(last.end, start))) last.end = end;
    else matches.push({ start, end });
  }
  return matches;
}
