import type { ReportWithLists } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import { PARTS, type Part, studyReport } from '../study/study-report.js';
import { bootstrapMean, type Interval } from './bootstrap.js';
import { MEASURES, type Measure, meanOf, splitByAnswer } from './figures.js';
import type { Judgement } from './measures.js';
import type { Question } from './question-set.js';
import { judgeEngine } from './score.js';
import { decimals, percent, points, toTable } from './table.js';

/** What is left when a part is left out. */
export interface Ablation {
  /** Undefined: the whole. */
  readonly without: Part | undefined;
  /** Means over the answerable questions; `refused` is the share of them refused. */
  readonly answerable: Readonly<Record<Measure, number>>;
  /** Share of the unanswerable questions refused. */
  readonly unanswerableRefused: number;
  /** Interval of the difference to the whole in hit@1, question by question; undefined for the whole. */
  readonly hit1Difference: Interval | undefined;
}

/** Scores the whole engine, then the engine without each part in turn. */
export function ablate(
  questions: readonly Question[],
  report: ReportWithLists,
  parts: readonly Part[] = PARTS,
): readonly Ablation[] {
  const run = (without: readonly Part[]): readonly Judgement[] =>
    judgeEngine(questions, report, createSearchEngine(report, studyReport(report, { without: new Set(without) })));
  const whole = run([]);
  return [
    toAblation(undefined, whole, undefined),
    ...parts.map((part) => {
      const judgements = run([part]);
      return toAblation(part, judgements, bootstrapMean(differences(judgements, whole)));
    }),
  ];
}

/** hit@1 of one run less that of another, question by question, over the answerable ones. */
export function differences(one: readonly Judgement[], other: readonly Judgement[]): readonly number[] {
  const others = splitByAnswer(other).answerable;
  return splitByAnswer(one).answerable.map(({ hit1 }, at) => hit1 - (others[at]?.hit1 ?? 0));
}

function toAblation(
  without: Part | undefined,
  judgements: readonly Judgement[],
  hit1Difference: Interval | undefined,
): Ablation {
  const { answerable, unanswerable } = splitByAnswer(judgements);
  const means = (Object.keys(MEASURES) as Measure[]).map((measure) => [measure, meanOf(answerable, measure)] as const);
  return {
    without,
    answerable: Object.fromEntries(means) as Record<Measure, number>,
    unanswerableRefused: meanOf(unanswerable, 'refused'),
    hit1Difference,
  };
}

/** One row a part: the figures without it, and what they differ by from the whole. */
export function showAblations(ablations: readonly Ablation[]): string {
  return toTable(ablationRows(ablations));
}

/** The same as cells, titles first. */
export function ablationRows(ablations: readonly Ablation[]): readonly (readonly string[])[] {
  const whole = ablations.find(({ without }) => without === undefined);
  const rows = ablations.map(({ without, answerable, unanswerableRefused, hit1Difference }) => [
    without === undefined ? 'the whole' : `without ${without}`,
    percent(answerable.hit1),
    without === undefined || whole === undefined ? '' : points(answerable.hit1 - whole.answerable.hit1),
    showDifference(hit1Difference),
    percent(answerable.hit3),
    decimals(answerable.mrr5),
    percent(answerable.excerpt),
    percent(answerable.refused),
    percent(unanswerableRefused),
  ]);
  const titles = ['', 'hit@1', 'change', '95 % interval', 'hit@3', 'MRR@5', 'excerpt', 'refused wrongly', 'rightly'];
  return [titles, ...rows];
}

/** The interval of a difference, in points. */
export function showDifference(interval: Interval | undefined): string {
  return interval === undefined ? '' : `${points(interval.low)} to ${points(interval.high)}`;
}
