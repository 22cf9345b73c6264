import type { ReportWithLists } from '../report/report.js';
import type { Knowledge } from '../search/knowledge.js';
import { studyReport } from '../study/study-report.js';

/** A question of `data/`. */
interface ListedQuestion {
  readonly question: string;
  /** The paragraph that answers; undefined when the report does not. */
  readonly paragraph: number | undefined;
}

/** Questions, and what is known of the report without them. */
export interface Fold {
  readonly knowledge: Knowledge;
  readonly questions: readonly ListedQuestion[];
}

/** Parts that the lists are divided into; the figures are flat from 2 to 8. */
export const FOLDS = 4;

/**
 * Leaves out a part of the questions of `data/`. What is learnt from the lists cannot be judged by what it was learnt from;
 * the questions that were left out are new to it.
 *
 * Every fourth question of a list is left out together, so that each place of the report keeps most of its own.
 * @param part  counted from 0, below `FOLDS`
 */
export function leaveOut(report: ReportWithLists, part: number): Fold {
  const { anticipations, gaps } = report.lexicon;
  const listed: readonly ListedQuestion[] = [
    ...anticipations.flatMap(({ questions, paragraph }) => questions.map((question) => ({ question, paragraph }))),
    ...gaps.map(({ question }) => ({ question, paragraph: undefined })),
  ];
  let at = 0;
  const stays = (): boolean => at++ % FOLDS !== part;
  const lexicon = {
    ...report.lexicon,
    anticipations: anticipations.map((row) => ({ ...row, questions: row.questions.filter(stays) })),
    gaps: gaps.filter(stays),
  };
  return {
    knowledge: studyReport({ ...report, lexicon }),
    questions: listed.filter((_, place) => place % FOLDS === part),
  };
}
