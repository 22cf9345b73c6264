import { FOLDS, leaveOut } from '../../eval/left-out.js';
import type { Report } from '../../report/report.js';
import type { QuestionReader } from '../../search/create-search-engine.js';
import { answerOdds, bestAnswer } from '../../search/refuse/answerability.js';

/** How far the rest of the lists is from getting a question wrong. */
export interface Margin {
  /** Log-odds to spare: above 0, the rest gets it right; from -`MARGIN_MAX` to `MARGIN_MAX`. */
  readonly logOdds: number;
  /** Whether the words that it would show are those that the question is listed with, or overlap them. */
  readonly showsAnswer: boolean;
}

/** What is certain has no more than this to spare. */
export const MARGIN_MAX = 20;

/**
 * What the rest of the lists makes of each of their questions, a quarter of them left out at a time.
 * @param tell  is told of the progress
 * @returns one for each question of all answers, then for each gap
 */
export function measureMargins(report: Report, tell: (progress: string) => void): readonly Margin[] {
  const { anticipations, gaps } = report.lexicon;
  const answerOf = anticipations.flatMap(({ questions }, answer) => questions.map(() => answer));
  const margins = new Array<Margin>(answerOf.length + gaps.length);
  let fold = 0;
  for (const { reader, questions } of leaveOut(report)) {
    tell(`part ${fold + 1} of ${FOLDS} of the lists is left out and asked`);
    for (const [at, { question }] of questions.entries()) {
      const listed = at * FOLDS + fold;
      margins[listed] = marginOf(reader, question, answerOf[listed]);
    }
    fold++;
  }
  return margins;
}

/** @param answer  position of the answer that the question is listed with; undefined for a gap */
function marginOf(reader: QuestionReader, question: string, answer: number | undefined): Margin {
  const { index } = reader;
  const query = reader.parse(question);
  const { ranking, ranked, signs } = reader.weigh(query, 1);
  const odds = signs === undefined ? -MARGIN_MAX : clamp(answerOdds(index, query, signs));
  const right = answer === undefined ? undefined : index.answers[answer];
  if (right === undefined) return { logOdds: -odds, showsAnswer: true };
  const [best] = ranked;
  if (best === undefined) return { logOdds: -MARGIN_MAX, showsAnswer: false };
  const own = ranking.paragraphs[right.paragraph - 1] ?? 0;
  const others = ranking.paragraphs.reduce(
    (most, value, at) => (at === right.paragraph - 1 ? most : Math.max(most, value)),
    0,
  );
  const shown = index.answers[bestAnswer(index, ranking, best.paragraph).at ?? -1];
  return {
    logOdds: Math.min(odds, clamp(Math.log(own / others))),
    showsAnswer: shown !== undefined && shown.start < right.end && right.start < shown.end,
  };
}

function clamp(logOdds: number): number {
  return Math.max(-MARGIN_MAX, Math.min(MARGIN_MAX, logOdds));
}
