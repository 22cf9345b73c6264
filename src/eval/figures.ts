import { bootstrapMean, type Interval } from './bootstrap.js';
import type { Judgement } from './measures.js';
import { KINDS, type Kind } from './question-set.js';

/** What is measured of questions that have an answer, in the order of the tables; each 0 to 1. */
export const MEASURES = {
  hit1: ({ hit1 }) => hit1,
  hit3: ({ hit3 }) => hit3,
  mrr5: ({ reciprocalRank }) => reciprocalRank,
  excerpt: ({ excerpt }) => excerpt,
  refused: ({ isRefused }) => Number(isRefused),
} as const satisfies Readonly<Record<string, (judgement: Judgement) => number>>;
export type Measure = keyof typeof MEASURES;

/** Means over some questions; of unanswerable ones, the share refused alone. */
export type Figures = { readonly n: number } & { readonly [Name in Measure]?: number };
export type Intervals = { readonly [Name in Measure]?: Interval };

/** The figures of a run. */
export interface Summary {
  /** Kinds that have questions, in the order of the tables. */
  readonly kinds: readonly (Figures & { readonly kind: Kind })[];
  readonly answerable: Figures;
  readonly answerableIntervals: Intervals;
  readonly unanswerable: Figures;
  readonly unanswerableIntervals: Intervals;
}

/** Sums up judged questions, with 95 % intervals for the totals. */
export function summarize(judgements: readonly Judgement[]): Summary {
  const { answerable, unanswerable } = splitByAnswer(judgements);
  return {
    kinds: KINDS.flatMap((kind) => {
      const own = judgements.filter(({ question }) => question.kind === kind);
      return own.length === 0 ? [] : [{ kind, ...figuresOf(own, measuresOf(kind)) }];
    }),
    answerable: figuresOf(answerable, ALL),
    answerableIntervals: intervalsOf(answerable, ALL),
    unanswerable: figuresOf(unanswerable, ['refused']),
    unanswerableIntervals: intervalsOf(unanswerable, ['refused']),
  };
}

/** Questions that have an answer, and those that have none. */
export function splitByAnswer(judgements: readonly Judgement[]): {
  readonly answerable: readonly Judgement[];
  readonly unanswerable: readonly Judgement[];
} {
  return {
    answerable: judgements.filter(({ question }) => question.kind !== 'unanswerable'),
    unanswerable: judgements.filter(({ question }) => question.kind === 'unanswerable'),
  };
}

/** Mean of a measure; NaN where there is nothing to measure. */
export function meanOf(judgements: readonly Judgement[], measure: Measure): number {
  return judgements.reduce((sum, judgement) => sum + MEASURES[measure](judgement), 0) / judgements.length;
}

const ALL = Object.keys(MEASURES) as readonly Measure[];

function measuresOf(kind: Kind): readonly Measure[] {
  return kind === 'unanswerable' ? ['refused'] : ALL;
}

function figuresOf(judgements: readonly Judgement[], measures: readonly Measure[]): Figures {
  const means = measures.map((measure) => [measure, meanOf(judgements, measure)] as const);
  return { n: judgements.length, ...(judgements.length === 0 ? {} : Object.fromEntries(means)) };
}

function intervalsOf(judgements: readonly Judgement[], measures: readonly Measure[]): Intervals {
  const intervals = measures.flatMap((measure) => {
    const interval = bootstrapMean(judgements.map(MEASURES[measure]));
    return interval === undefined ? [] : [[measure, interval] as const];
  });
  return Object.fromEntries(intervals);
}
