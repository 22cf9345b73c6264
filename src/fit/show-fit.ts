import { decimals, percent, toTable } from '../eval/table.js';
import { CUTS, type Fit } from './fit-weights.js';
import { meanFigures } from './refusal-fit.js';

/** What a fit found, for people. */
export function showFit(fit: Fit): string {
  return [showRanking(fit), showRefusal(fit)].join('\n');
}

function showRanking({ weights, questions, found }: Fit): string {
  return [
    `${questions} questions, each left out when indexing: the paragraph that they are listed with (others are often`,
    `as good) comes first for ${percent(found.first)} %, among the first three for ${percent(found.amongThree)} %.\n`,
    'Weights of the evidence for a paragraph:\n',
    showWeights(weights.ranking),
  ].join('\n');
}

function showRefusal({ weights, gaps, folds, chosen }: Fit): string {
  return [
    `Refusals fitted on the same questions and ${gaps} that the report does not answer, the constant chosen on all sets`,
    'but the one that is measured:\n',
    showFolds(folds),
    `The constant chosen on all sets (refused wrongly ${percent(chosen.wrongly)} %, rightly ${percent(chosen.rightly)} % of them):\n`,
    showWeights(weights.refusal),
  ].join('\n');
}

function showWeights(weights: Readonly<Record<string, number>>): string {
  return toTable(Object.entries(weights).map(([name, value]) => [`  ${name}`, String(value)]));
}

function showFolds(folds: Fit['folds']): string {
  const titles = ['chosen to refuse wrongly', ...CUTS.map((cut) => `${Number((100 * cut).toFixed(2))} %`), 'AUC'];
  const rowsOf = (name: string, auc: number, atCuts: readonly { wrongly: number; rightly: number }[]): string[][] => [
    [`${name}: wrongly`, ...atCuts.map(({ wrongly }) => percent(wrongly)), decimals(auc)],
    ['  rightly', ...atCuts.map(({ rightly }) => percent(rightly))],
  ];
  const means = CUTS.map((_, at) => meanFigures(folds.map(({ auc, atCuts }) => ({ auc, ...atCuts[at] }))));
  return toTable([
    titles,
    ...folds.flatMap(({ heldOut, auc, atCuts }) => rowsOf(heldOut, auc, atCuts.slice(0, CUTS.length))),
    ...rowsOf('mean', means[0]?.auc ?? Number.NaN, means),
  ]);
}
