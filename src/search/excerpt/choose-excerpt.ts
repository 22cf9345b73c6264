import type { Excerpt } from '../../report/excerpt.js';
import type { Paragraph, Sentence, Span } from '../../report/report.js';
import type { ReportIndex } from '../index/report-index.js';
import type { Query } from '../question/query.js';
import type { Ranking } from '../rank/ranking.js';
import { type ClauseSelection, createSelection, EXCERPT_MAX, MARK } from './clause-selection.js';
import { overlaps } from './clauses.js';

/** Room that the marks at both ends may take. */
const MARKS = 2 * MARK;

/** Places that the excerpt of the best passage is put together from: more would be shreds. */
export const PIECES_MAX = 3;
/** Evidence of a clause beside that of the best one from which on it is worth a place of its own. */
const WORTH_A_PIECE = 0.3;
/** The same for a clause beside a chosen one: it reads on without a gap, but what says nothing to the question is left out. */
const WORTH_READING_ON = 0.2;
/** Longest first sentence, in characters, that is a name and no statement. */
const NAME_MAX = 60;

/** What a clause's own words weigh beside an anticipated answer's score, and what a similar question adds to that. */
const OWN = 0.5;
const QUESTION = 5;
/** Added where all cities or projects are asked for, to what lists them: more than anything else collects. */
const CALLED = 100;

/** The words of a paragraph to show for a question, and the sentence that they answer from. */
export interface Choice {
  readonly excerpt: Excerpt;
  readonly sentence: Sentence;
}

/**
 * The clauses that have most for the question, best first, as many as the excerpt's length and a few places hold; with
 * them the name of what they speak of, where the paragraph opens with it.
 * @param within     what `scoreWithinParagraphs` made of the question
 * @param piecesMax  places that it may be put together from, 1 or more; with 1, a single run of clauses
 * @returns undefined for a paragraph without words
 */
export function chooseExcerpt(
  index: ReportIndex,
  within: Float64Array,
  query: Query,
  paragraph: Paragraph,
  piecesMax: number,
): Choice | undefined {
  const { list: clauses } = index.clausesOf(paragraph);
  const evidence = weighClauses(index, within, query, paragraph);
  const byEvidence = Int32Array.from(clauses.keys()).sort(
    (one, other) => (evidence[other] as number) - (evidence[one] as number),
  );
  const best = clauses[byEvidence[0] ?? 0];
  const sentence = paragraph.sentences.find(({ end }) => end > (best?.start ?? 0)) ?? paragraph.sentences[0];
  if (best === undefined || sentence === undefined) return undefined;
  const pieces = choosePieces(createSelection(clauses, piecesMax), evidence, byEvidence, paragraph) ?? [
    trimToFit(best, index.report.text),
  ];
  return { excerpt: { paragraph, pieces, matches: matchesIn(index, paragraph, pieces, query) }, sentence };
}

/** @returns undefined when the best clause alone is too long */
function choosePieces(
  selection: ClauseSelection,
  evidence: Float64Array,
  byEvidence: Int32Array,
  paragraph: Paragraph,
): readonly Span[] | undefined {
  const [best = 0] = byEvidence;
  const most = evidence[best] ?? 0;
  if (!selection.add(best)) return undefined;
  if (opensWithName(paragraph)) selection.add(0);
  for (const at of byEvidence) {
    const least = selection.isBeside(at) ? WORTH_READING_ON : WORTH_A_PIECE;
    if ((evidence[at] ?? 0) >= least * most) selection.add(at);
  }
  return selection.pieces();
}

/** A short first sentence is a heading: “Implement the urban renewal project.” */
function opensWithName({ sentences: [first, ...further] }: Paragraph): boolean {
  return first !== undefined && further.length > 0 && first.end - first.start <= NAME_MAX;
}

/** What each clause of a paragraph has for the question: an anticipated answer in it, and the question's own words. */
function weighClauses(index: ReportIndex, within: Float64Array, query: Query, paragraph: Paragraph): Float64Array {
  const { list, holdersOf } = index.clausesOf(paragraph);
  const evidence = new Float64Array(list.length);
  for (const [at, { answers }] of list.entries()) {
    for (const answer of answers) evidence[at] = Math.max(evidence[at] ?? 0, within[answer] ?? 0);
  }
  for (const [term, weight] of query.singles) {
    const holders = holdersOf(term);
    if (holders === undefined) continue;
    const worth = OWN * weight * index.weightOf(term) * holders.rarity;
    for (const at of holders.clauses) evidence[at] = (evidence[at] ?? 0) + worth;
  }
  const rollCall = index.findRollCall(query)?.list;
  if (rollCall?.paragraph === paragraph) {
    for (const [at, clause] of list.entries()) {
      if (overlaps(clause, rollCall.span)) evidence[at] = (evidence[at] ?? 0) + CALLED;
    }
  }
  return evidence;
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
