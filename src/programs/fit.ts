import { parseArgs } from 'node:util';
import { messageOf } from '../errors.js';
import { leaveOut } from '../eval/left-out.js';
import { loadQuestionSets, TUNING_FILES } from '../eval/question-files.js';
import { fitRanking, readChoice, shareFound, USED } from '../eval/ranking-fit.js';
import {
  CUTS,
  chooseConstant,
  crossFit,
  type FoldFigures,
  fitRefusal,
  type SignedSet,
  signQuestion,
  signSet,
} from '../eval/refusal-fit.js';
import { decimals, percent, toTable } from '../eval/table.js';
import type { Choice } from '../learning/conditional-logit.js';
import type { Model, Sample } from '../learning/logistic-regression.js';
import { loadConfig, runProgram } from '../process/start-up.js';
import { writeAll } from '../process/write-lines.js';
import { loadReport } from '../report/load-report.js';
import type { Report } from '../report/report.js';
import { createQuestionReader } from '../search/create-search-engine.js';
import { WEIGHTS } from '../search/rank/ranking.js';
import { COEFFICIENTS, SIGNS } from '../search/refuse/answerability.js';

/** Fits what the search weighs: prints the weights of `src/search/ranking.ts` and `src/search/answerability.ts`. */
const usage = `Fits what evidence weighs and when to refuse, on the questions of data/, each left out in turn.

  npm run fit -- [--cut SHARE]

  --cut SHARE  share of the answerable questions that may be refused, 0 to 0.5; 0.008 when left out
  --help       this text
`;

const DEFAULT_CUT = 0.008;

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
  const { choices, samples } = readLists(report);
  const reader = createQuestionReader(report);
  const sets = loadQuestionSets(TUNING_FILES, report).map((set) => signSet(set, reader));
  return `${showRanking(choices)}\n${showRefusal(fitRefusal(samples), sets, cut)}`;
}

/** What an index that has not seen them makes of the questions of `data/`. */
function readLists(report: Report): { readonly choices: readonly Choice[]; readonly samples: readonly Sample[] } {
  const choices: Choice[] = [];
  const samples: Sample[] = [];
  for (const { reader, questions } of leaveOut(report)) {
    for (const { question, paragraph } of questions) {
      const query = reader.parse(question);
      if (paragraph !== undefined) choices.push(readChoice(reader.index, query, paragraph));
      const signed = signQuestion(reader, query, paragraph !== undefined);
      if ('signs' in signed) samples.push(signed);
    }
  }
  return { choices, samples };
}

function showRanking(choices: readonly Choice[]): string {
  const inUse = USED.map((name) => WEIGHTS[name]);
  const fitted = fitRanking(choices);
  const found = (weights: readonly number[]): string =>
    [1, 3].map((among) => `${percent(shareFound(choices, weights, among))} %`).join(' and ');
  const values = USED.map((name, at) => [name, fitted[at] ?? 0] as const);
  return [
    `${choices.length} questions, each left out when indexing: the paragraph that they are listed with (others are often`,
    `as good) comes first, and among the first three, for ${found(inUse)}.\n`,
    `Weights fitted on them (${found(fitted)}):\n`,
    ...values.map(([name, value]) => `  ${name}: ${toSource(value)},`),
    '',
    verdict(values, WEIGHTS, 'src/search/ranking.ts, and fit again: the rest rests on them'),
  ].join('\n');
}

function showRefusal(fitted: Model, sets: readonly SignedSet[], cut: number): string {
  const { constant, weights, wrongly, rightly } = chooseConstant(fitted, sets, cut);
  const values = [['constant', constant] as const, ...SIGNS.map((sign, at) => [sign, weights[at] ?? 0] as const)];
  return [
    'Refusals fitted on the same questions and those that the report does not answer, the constant chosen on all sets but',
    'the one that is measured:\n',
    showFolds(crossFit(fitted, sets)),
    `The constant chosen on all sets (refused wrongly ${percent(wrongly)} %, rightly ${percent(rightly)} % of them):\n`,
    ...values.map(([name, value]) => `  ${name}: ${toSource(value)},`),
    '',
    verdict(values, COEFFICIENTS, 'src/search/answerability.ts'),
  ].join('\n');
}

function verdict<Name extends string>(
  values: readonly (readonly [Name, number])[],
  inUse: Readonly<Record<Name, number>>,
  place: string,
): string {
  const isInUse = values.every(([name, value]) => String(inUse[name]) === toSource(value));
  return isInUse ? 'These are in use.\n' : `Not the ones in use: put them into ${place}.\n`;
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
