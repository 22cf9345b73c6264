import { FOLDS, leaveOut } from '../../fit/left-out.js';
import type { ReportWithLists } from '../../report/report.js';
import { overlaps } from '../../report/spans.js';
import type { RefusalWeights } from '../../report/weights.js';
import { answerLogOdds } from '../../search/refuse/decide.js';
import { bestAnswer, readFeatures } from '../../search/refuse/features.js';
import { openStages, type Stages } from '../../search/stages.js';

/** How far the rest of the lists is from getting a question wrong. */
export interface Margin {
  /** Log-odds to spare: above 0, the rest gets it right; from -`MARGIN_MAX` to `MARGIN_MAX`. */
  readonly logOdds: number;
  /** Whether the words that it would show are those that the question is listed with, or overlap them. */
  readonly showsAnswer: boolean;
}

/** What is certain has no more than this to spare. */
const MARGIN_MAX = 20;

/**
 * What the rest of the lists makes of each of their questions, a quarter of them left out at a time.
 * @param tell  is told of the progress
 * @returns one for each question of all answers, then for each gap
 */
export function measureMargins(report: ReportWithLists, tell: (progress: string) => void): readonly Margin[] {
  const { anticipations, gaps } = report.lexicon;
  const answerOf = anticipations.flatMap(({ questions }, answer) => questions.map(() => answer));
  const margins = new Array<Margin>(answerOf.length + gaps.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    tell(`part ${fold + 1} of ${FOLDS} of the lists is left out and asked`);
    const { knowledge, questions } = leaveOut(report, fold);
    const stages = openStages(report, knowledge);
    for (const [at, { question }] of questions.entries()) {
      const listed = at * FOLDS + fold;
      margins[listed] = marginOf(stages, knowledge.weights.refusal, question, answerOf[listed]);
    }
  }
  return margins;
}

/** @param answer  position of the answer that the question is listed with; undefined for a gap */
function marginOf(
  { read, rank, evidence, features: sources }: Stages,
  weights: RefusalWeights,
  question: string,
  answer: number | undefined,
): Margin {
  const query = read(question);
  const candidates = rank(query, evidence.paragraphs.length);
  const [best] = candidates.ranked;
  const isReadable = best !== undefined && query.words.length > 0;
  const odds = isReadable
    ? clamp(answerLogOdds(sources, weights, query, readFeatures(sources, query, candidates, best.paragraph)))
    : -MARGIN_MAX;
  const { answers } = sources;
  if (answer === undefined || answers === undefined) return { logOdds: -odds, showsAnswer: true };
  if (best === undefined) return { logOdds: -MARGIN_MAX, showsAnswer: false };
  const isRight = ({ number }: { readonly number: number }): boolean => number === answers.paragraphOf(answer);
  const own = candidates.ranked.find(({ paragraph }) => isRight(paragraph))?.score ?? 0;
  const other = candidates.ranked.find(({ paragraph }) => !isRight(paragraph))?.score ?? 0;
  const shown = bestAnswer(sources, candidates.answers?.scores, best.paragraph).place;
  return {
    logOdds: Math.min(odds, clamp(Math.log(own / other))),
    showsAnswer: shown !== undefined && overlaps(answers.spanOf(shown), answers.spanOf(answer)),
  };
}

function clamp(logOdds: number): number {
  return Math.max(-MARGIN_MAX, Math.min(MARGIN_MAX, logOdds));
}
