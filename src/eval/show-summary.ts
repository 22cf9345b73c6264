import type { Interval } from './bootstrap.js';
import type { Figures, Intervals, Measure, Summary } from './figures.js';
import type { Judgement } from './measures.js';
import { decimals, percent, toTable } from './table.js';

/** Titles of the measures, in the order of the tables. */
export const COLUMNS = [
  ['hit@1', 'hit1'],
  ['hit@3', 'hit3'],
  ['MRR@5', 'mrr5'],
  ['excerpt', 'excerpt'],
  ['refused', 'refused'],
] as const satisfies readonly (readonly [title: string, measure: Measure])[];

/** The figures per kind and in total, with the totals' intervals below them. */
export function showSummary(summary: Summary): string {
  const { kinds, answerable, answerableIntervals, unanswerable, unanswerableIntervals } = summary;
  return toTable([
    ['kind', 'n', ...COLUMNS.map(([title]) => title)],
    ...kinds.filter(({ kind }) => kind !== 'unanswerable').map((figures) => figuresRow(figures.kind, figures)),
    figuresRow('answerable', answerable),
    intervalsRow(answerableIntervals),
    figuresRow('unanswerable', unanswerable),
    intervalsRow(unanswerableIntervals),
  ]);
}

function figuresRow(label: string, figures: Figures): readonly string[] {
  return [label, String(figures.n), ...COLUMNS.map(([, measure]) => showMeasure(measure, figures[measure]))];
}

function intervalsRow(intervals: Intervals): readonly string[] {
  return ['  95 % interval', '', ...COLUMNS.map(([, measure]) => showInterval(measure, intervals[measure]))];
}

/** A share as per cent, a rank as decimals. */
export function showMeasure(measure: Measure, value: number | undefined): string {
  if (value === undefined) return '';
  return measure === 'mrr5' ? decimals(value) : percent(value);
}

export function showInterval(measure: Measure, interval: Interval | undefined): string {
  return interval === undefined ? '' : `${showMeasure(measure, interval.low)}–${showMeasure(measure, interval.high)}`;
}

/** Every question that went wrong: what was wanted, what came, and the excerpt where it lacks the answer. */
export function showMisses(judgements: readonly Judgement[]): string {
  return judgements
    .filter(({ question, isRefused, excerpt }) => (question.kind === 'unanswerable' ? !isRefused : excerpt === 0))
    .map(showMiss)
    .join('');
}

function showMiss({ question, answer, isRefused, hit1 }: Judgement): string {
  const { id, kind, gold } = question;
  const wanted = gold.map(({ p }) => `¶${p}`).join(' ') || 'a refusal';
  const got = answer.passages.slice(0, 3).map(({ paragraph }) => `¶${paragraph}`);
  const lines = [
    `${id} [${kind}] ${question.question}`,
    `     wanted ${wanted}; got ${isRefused ? 'a refusal' : got.join(' ') || 'nothing'}`,
  ];
  const [first] = answer.passages;
  if (hit1 === 1 && first !== undefined) {
    const spans = gold.filter(({ p }) => p === first.paragraph).map(({ span }) => `“${span}”`);
    lines.push(`     excerpt lacks ${spans.join(' or ')}`, `     it is: ${first.excerpt}`);
  }
  return `${lines.join('\n')}\n`;
}
