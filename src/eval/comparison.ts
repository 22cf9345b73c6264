import { differences, showDifference } from './ablation.js';
import { bootstrapMean, type Interval } from './bootstrap.js';
import { meanOf, splitByAnswer } from './figures.js';
import type { Judgement } from './measures.js';
import { KINDS, type Kind, type Question } from './question-set.js';
import type { Ranker } from './rankers.js';
import { judgeRanker } from './score.js';
import { decimals, percent, toTable } from './table.js';

/** How well one of several ranks, over the answerable questions; refusals of the engine count as misses. */
export interface Compared {
  readonly name: string;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr5: number;
  readonly hit1ByKind: Readonly<Partial<Record<Kind, number>>>;
  /** Interval of what the engine's hit@1 is more; undefined for the engine. */
  readonly behind: Interval | undefined;
}

/** The engine's judgements beside those of search libraries, over the same questions. */
export function compare(
  questions: readonly Question[],
  engine: readonly Judgement[],
  rankers: readonly Ranker[],
): readonly Compared[] {
  return [
    toCompared('this bot', engine, undefined),
    ...rankers.map((ranker) => {
      const judgements = judgeRanker(questions, ranker);
      return toCompared(ranker.name, judgements, bootstrapMean(differences(engine, judgements)));
    }),
  ];
}

function toCompared(name: string, judgements: readonly Judgement[], behind: Interval | undefined): Compared {
  const { answerable } = splitByAnswer(judgements);
  const byKind = KINDS.flatMap((kind) => {
    const own = answerable.filter(({ question }) => question.kind === kind);
    return own.length === 0 ? [] : [[kind, meanOf(own, 'hit1')] as const];
  });
  return {
    name,
    hit1: meanOf(answerable, 'hit1'),
    hit3: meanOf(answerable, 'hit3'),
    mrr5: meanOf(answerable, 'mrr5'),
    hit1ByKind: Object.fromEntries(byKind),
    behind,
  };
}

/** One row each: the totals, hit@1 of every kind, and how far it is behind the engine. */
export function showComparison(compared: readonly Compared[]): string {
  const kinds = KINDS.filter((kind) => compared.some(({ hit1ByKind }) => hit1ByKind[kind] !== undefined));
  const rows = compared.map(({ name, hit1, hit3, mrr5, hit1ByKind, behind }) => [
    name,
    percent(hit1),
    percent(hit3),
    decimals(mrr5),
    ...kinds.map((kind) => percent(hit1ByKind[kind])),
    showDifference(behind),
  ]);
  return toTable([['', 'hit@1', 'hit@3', 'MRR@5', ...kinds, 'bot better by, 95 %'], ...rows]);
}
