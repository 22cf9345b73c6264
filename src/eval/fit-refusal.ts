import { parseArgs } from 'node:util';
import { messageOf } from '../errors.js';
import { loadReport } from '../report/load-report.js';
import { COEFFICIENTS, SIGNS } from '../search/answerability.js';
import { createQuestionReader } from '../search/create-search-engine.js';
import { loadConfig, runProgram } from '../start-up.js';
import { writeAll } from '../terminal/write-all.js';
import { CONTRAST_FILE, loadQuestionSets, TUNING_FILES } from './question-files.js';
import { CUTS, crossFit, type FoldFigures, fitAll, signSet } from './refusal-fit.js';
import { decimals, percent, toTable } from './table.js';

/** Fits the refusal of what the report does not answer: prints the coefficients of `src/search/answerability.ts`. */
const usage = `Fits when to refuse, on the tuning sets and the contrast set.

  npm run fit -- [--cut SHARE]

  --cut SHARE  share of the answerable questions that may be refused, 0 to 0.5; 0.0075 when left out
  --help       this text
`;

const DEFAULT_CUT = 0.0075;

runProgram(async () => {
  const cut = readCut(process.argv.slice(2));
  if (typeof cut === 'string') {
    process.stderr.write(`${cut} (--help shows what there is)\n`);
    process.exitCode = 2;
    return;
  }
  await writeAll([cut === undefined ? usage : runFit(cut)], process.stdout);
});

/** The share asked for; undefined for help; a string says what is wrong. */
function readCut(args: string[]): number | string | undefined {
  try {
    const { values } = parseArgs({ args, options: { cut: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) return undefined;
    const cut = Number(values.cut ?? DEFAULT_CUT);
    const isShare = values.cut !== '' && cut >= 0 && cut <= 0.5;
    return isShare ? cut : `--cut is “${values.cut}”; it takes a share from 0 to 0.5`;
  } catch (error) {
    return messageOf(error).split('. ')[0] ?? '';
  }
}

function runFit(cut: number): string {
  const report = loadReport(loadConfig().dataDir);
  const reader = createQuestionReader(report);
  const sets = loadQuestionSets([...TUNING_FILES, CONTRAST_FILE], report).map((set) => signSet(set, reader));
  const { constant, weights, wrongly, rightly } = fitAll(sets, cut);
  const lines = SIGNS.map((sign, at) => [sign, weights[at] ?? 0] as const);
  const coefficients = [['constant', constant] as const, ...lines];
  return [
    'Each set scored by a fit on the others, the constant chosen on those, too:\n',
    showFolds(crossFit(sets)),
    `Fitted on all (refused wrongly ${percent(wrongly)} %, rightly ${percent(rightly)} % of what it was fitted on):\n`,
    `export const COEFFICIENTS: Readonly<Record<keyof Signs, number>> & { readonly constant: number } = {`,
    ...coefficients.map(([name, value]) => `  ${name}: ${toSource(value)},`),
    '};',
    '',
    coefficients.every(([name, value]) => String(COEFFICIENTS[name]) === toSource(value))
      ? 'These are in use.\n'
      : 'Not the ones in use: put them into src/search/answerability.ts.\n',
  ].join('\n');
}

function toSource(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function showFolds(folds: readonly FoldFigures[]): string {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const titles = ['chosen to refuse wrongly', ...CUTS.map((cut) => `${Number((100 * cut).toFixed(2))} %`), 'AUC'];
  const rows = folds.flatMap(({ heldOut, auc, atCuts }) => [
    [`${heldOut}: wrongly`, ...atCuts.map(({ wrongly }) => percent(wrongly)), decimals(auc)],
    ['  rightly', ...atCuts.map(({ rightly }) => percent(rightly))],
  ]);
  const overall = (share: 'wrongly' | 'rightly'): readonly string[] =>
    CUTS.map((_, at) => percent(mean(folds.map(({ atCuts }) => atCuts[at]?.[share] ?? 0))));
  return toTable([
    titles,
    ...rows,
    ['mean: wrongly', ...overall('wrongly'), decimals(mean(folds.map(({ auc }) => auc)))],
    ['  rightly', ...overall('rightly')],
  ]);
}
