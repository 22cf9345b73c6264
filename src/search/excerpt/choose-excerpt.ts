import type { Term } from '../../language/terms.js';
import type { Excerpt } from '../../report/excerpt.js';
import type { Paragraph, Report, Sentence, Span } from '../../report/report.js';
import { overlaps } from '../../report/spans.js';
import { memoize } from '../../tables/memo.js';
import type { AnswerIndex } from '../index/answer-index.js';
import { PARAGRAPHS_KEPT, type TermsIn } from '../index/passage-terms.js';
import type { TermTable, WeightedRows } from '../index/term-table.js';
import type { Query } from '../question/intent.js';
import type { Candidates } from '../rank/rank.js';
import { COUNTED } from '../rank/similar-questions.js';
import { type ClauseSelection, createSelection } from './clause-selection.js';
import { type Clauses, opensWithName, takeApart } from './clauses.js';
import { EXCERPT_MAX, MARKS_LENGTH } from './excerpt-length.js';

/** Places that the excerpt of the best passage is put together from: more would be shreds. */
export const PIECES_MAX = 3;
/** Evidence of a clause beside that of the best one from which on it is worth a place of its own. */
const PIECE_MIN_SHARE = 0.4;
/** The same for a clause beside a chosen one: it reads on without a gap, but what says nothing to the question is left out. */
const READ_ON_MIN_SHARE = 0.2;

/** What a clause's own words weigh beside an anticipated answer's score, and what a similar question adds to that. */
const OWN_WORDS_WEIGHT = 0.5;
const QUESTION_WEIGHT = 5;
/** Added where all cities or projects are asked for, to what lists them: more than anything else collects. */
const ROLL_CALL_WEIGHT = 100;

/** The words of a paragraph to show for a question, and the sentence that they answer from. */
export interface ExcerptChoice {
  readonly excerpt: Excerpt;
  readonly sentence: Sentence;
}

/** What excerpts are chosen by. */
export interface ExcerptSources {
  readonly report: Report;
  readonly terms: TermTable;
  readonly termsIn: TermsIn;
  readonly answers: AnswerIndex | undefined;
}

/** The fourth stage: which words of a paragraph to show. */
export type ChooseExcerpt = (
  query: Query,
  candidates: Candidates,
  /** Each paragraph to quote, with the most places that its excerpt may be put together from, 1 or more. */
  wanted: readonly { readonly paragraph: Paragraph; readonly piecesMax: number }[],
) => readonly (ExcerptChoice | undefined)[];

/** Builds the stage that chooses excerpts; undefined for a paragraph without words. */
export function createExcerpts(sources: ExcerptSources): ChooseExcerpt {
  const { terms, termsIn, answers } = sources;
  const clausesOf = memoize(PARAGRAPHS_KEPT, (paragraph: Paragraph) =>
    takeApart(
      paragraph,
      termsIn(paragraph),
      (answers?.inParagraph(paragraph.number) ?? []).map((place) => ({
        place,
        ...(answers as AnswerIndex).spanOf(place),
      })),
    ),
  );
  return (query, candidates, wanted) => {
    const within = scoreWithinParagraphs(answers, candidates, terms.rowsOf(query.terms));
    return wanted.map(({ paragraph, piecesMax }) => {
      const clauses = clausesOf(paragraph);
      return chooseExcerpt(
        sources,
        query,
        paragraph,
        clauses,
        weighClauses(terms, clauses, within, query, paragraph),
        piecesMax,
      );
    });
  };
}

/**
 * The clauses that have most for the question, best first, as many as the excerpt's length and a few places hold; with
 * them the name of what they speak of, where the paragraph opens with it.
 */
function chooseExcerpt(
  { report, termsIn }: ExcerptSources,
  query: Query,
  paragraph: Paragraph,
  { list: clauses }: Clauses,
  evidence: Float64Array,
  piecesMax: number,
): ExcerptChoice | undefined {
  const byEvidence = new Int32Array(clauses.length);
  for (let at = 0; at < byEvidence.length; at++) byEvidence[at] = at;
  byEvidence.sort((one, other) => (evidence[other] as number) - (evidence[one] as number));
  const best = clauses[byEvidence[0] ?? 0];
  const sentence = paragraph.sentences.find(({ end }) => end > (best?.start ?? 0)) ?? paragraph.sentences[0];
  if (best === undefined || sentence === undefined) return undefined;
  const pieces = choosePieces(createSelection(clauses, piecesMax), evidence, byEvidence, paragraph) ?? [
    trimToFit(best, report.text),
  ];
  return { excerpt: { paragraph, pieces, matches: matchesIn(report, termsIn(paragraph), pieces, query) }, sentence };
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
    const least = selection.isBeside(at) ? READ_ON_MIN_SHARE : PIECE_MIN_SHARE;
    if ((evidence[at] ?? 0) >= least * most) selection.add(at);
  }
  return selection.pieces();
}

/** What each clause of a paragraph has for the question: an anticipated answer in it, and the question's own words. */
function weighClauses(
  terms: TermTable,
  { list, holdersOf }: Clauses,
  within: Float64Array,
  query: Query,
  paragraph: Paragraph,
): Float64Array {
  const evidence = new Float64Array(list.length);
  for (const [at, { answers }] of list.entries()) {
    for (const answer of answers) evidence[at] = Math.max(evidence[at] as number, within[answer] as number);
  }
  for (const [term, weight] of query.singles) {
    const holders = holdersOf(term);
    if (holders === undefined) continue;
    const worth = OWN_WORDS_WEIGHT * weight * terms.weightOf(term) * holders.rarity;
    for (const at of holders.clauses) evidence[at] = (evidence[at] as number) + worth;
  }
  const listed = query.intent.rollCall?.list;
  if (listed?.paragraph === paragraph) {
    for (const [at, clause] of list.entries()) {
      if (overlaps(clause, listed.span)) evidence[at] = (evidence[at] as number) + ROLL_CALL_WEIGHT;
    }
  }
  return evidence;
}

/** The anticipated answers, each scored against the others of its paragraph. */
function scoreWithinParagraphs(
  answers: AnswerIndex | undefined,
  { answers: scored }: Candidates,
  asked: WeightedRows,
): Float64Array {
  if (answers === undefined || scored === undefined) return new Float64Array(0);
  const { ofAnswers } = scored.similar;
  const scores = new Float64Array(answers.count);
  for (let answer = 0; answer < scores.length; answer++)
    scores[answer] = QUESTION_WEIGHT * (ofAnswers[COUNTED * answer] as number);
  answers.addScoresWithin(asked, scores);
  return scores;
}

/** A clause that is longer than an excerpt is cut at a word. */
function trimToFit({ start, end }: Span, text: string): Span {
  if (end - start <= EXCERPT_MAX - MARKS_LENGTH) return { start, end };
  const limit = start + EXCERPT_MAX - MARKS_LENGTH;
  const space = text.lastIndexOf(' ', limit);
  return { start, end: space > start ? space : limit };
}

/** The words of the pieces that the question has, too; neighbours are joined. */
function matchesIn(
  { text }: Report,
  terms: readonly Term[],
  pieces: readonly Span[],
  { singles }: Query,
): readonly Span[] {
  const matches: { start: number; end: number }[] = [];
  const last = pieces.at(-1)?.end ?? 0;
  for (const { term, start, end } of terms) {
    if (end > last) break;
    if (!singles.has(term) || !pieces.some((piece) => start >= piece.start && end <= piece.end)) continue;
    const before = matches.at(-1);
    if (before !== undefined && /^\s*$/.test(text.slice(before.end, start))) before.end = end;
    else matches.push({ start, end });
  }
  return matches;
}
