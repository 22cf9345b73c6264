import { StartupError } from '../errors.js';
import type { QuestionSet } from '../eval/question-set.js';
import type { Choice } from '../learning/conditional-logit.js';
import type { Sample } from '../learning/logistic-regression.js';
import type { ReportWithLists } from '../report/report.js';
import type { RankingWeights, Weights } from '../report/weights.js';
import type { Knowledge } from '../search/knowledge.js';
import { openStages, type Stages } from '../search/stages.js';
import { studyReport } from '../study/study-report.js';
import { FOLDS, type Fold, leaveOut } from './left-out.js';
import { fitRanking, readChoice, sharesFound } from './ranking-fit.js';
import {
  chooseConstant,
  crossFit,
  type FoldFigures,
  fitRefusal,
  type LabelledSet,
  labelledSet,
  type RefusalShares,
  readSample,
  readSet,
  toRefusalWeights,
} from './refusal-fit.js';

/** Shares of wrong refusals for which the cross-fitted figures are given, beside the one that is asked for. */
export const CUTS = [0, 0.005, 0.0075, 0.01, 0.02, 0.03, 0.05, 0.1];

/** Shares of answerable questions that may be refused. */
export const DEFAULT_CUTS = {
  /** between two and three in four hundred: a false “the report does not say” is the worst of answers */
  ofSets: 0.006,
  /** a list holds the odd ways to ask, too: where this share of it is refused, it is about the other of what people ask */
  ofLists: 0.02,
} as const;

/** Weights, and how well they do on questions that they were not learnt from. */
export interface Fit {
  readonly weights: Weights;
  readonly questions: number;
  readonly gaps: number;
  /** Shares of the questions whose own paragraph comes first, and is among the first three. */
  readonly found: { readonly first: number; readonly amongThree: number };
  /** At the cut that was asked for: on all sets, which it was chosen on. */
  readonly chosen: RefusalShares;
  /** Each set by a constant chosen on the others: at each of `CUTS`, and last at the cut that was asked for. */
  readonly folds: readonly FoldFigures[];
}

export interface FitOptions {
  /** Sets to choose on how strict to be; none: the questions of the lists, each left out in turn. */
  readonly sets: readonly QuestionSet[];
  /** Share of their answerable questions that may be refused, 0 to 1; one of `DEFAULT_CUTS` when undefined. */
  readonly cut: number | undefined;
  /** Takes a line for each step. */
  tell(progress: string): void;
}

/**
 * Learns from the lists of a report what evidence weighs and when to refuse: first the ranking, then, with it, refusals.
 * Whatever weights the report has make no difference; the same lists give the same weights.
 * @throws {StartupError} when the lists have too little to learn from
 */
export function fitWeights(report: ReportWithLists, { sets, cut: wantedCut, tell }: FitOptions): Fit {
  const { questions, gaps } = countLists(report);
  const inParts = <Item, Result>(
    action: string,
    items: readonly Item[],
    act: (item: Item, part: number) => Result,
  ): readonly Result[] =>
    items.map((item, part) => {
      tell(`${action} part ${part + 1} of ${items.length}`);
      return act(item, part);
    });
  // All are kept, for each is read twice, and takes longer to study than to read.
  const folds = inParts('studying all but', [...Array(FOLDS).keys()], (part) => leaveOut(report, part));
  const choices = inParts('ranking: evidence for', folds, (fold) => readChoices(report, fold)).flat();
  const ranking = fitRanking(choices);
  const [first = 0, amongThree = 0] = sharesFound(choices, ranking, [1, 3]);
  const leftOut = inParts('refusals: features of', folds, (fold, part) =>
    labelledSet(`part ${part + 1}`, readSamples(report, fold, ranking)),
  );
  const model = fitRefusal(samplesOf(leftOut));
  const chosenOn = sets.length === 0 ? leftOut : readSets(report, sets, ranking, tell);
  const cut = wantedCut ?? (sets.length === 0 ? DEFAULT_CUTS.ofLists : DEFAULT_CUTS.ofSets);
  const chosen = chooseConstant(model, chosenOn, cut);
  return {
    weights: { ranking, refusal: toRefusalWeights(chosen) },
    questions,
    gaps,
    found: { first, amongThree },
    chosen,
    folds: crossFit(model, chosenOn, [...CUTS, cut]),
  };
}

function countLists({ lexicon }: ReportWithLists): { readonly questions: number; readonly gaps: number } {
  const questions = lexicon.anticipations.flatMap((answer) => answer.questions).length;
  const gaps = lexicon.gaps.length;
  if (questions >= FOLDS && gaps >= FOLDS) return { questions, gaps };
  throw tooLittle(`${questions} questions that the report answers and ${gaps} that it does not`);
}

function tooLittle(what: string): StartupError {
  return new StartupError('the lists of questions', [
    `${what}: too few to learn from; without weights.json, the bot takes default weights`,
  ]);
}

function readChoices(report: ReportWithLists, { knowledge, questions }: Fold): readonly Choice[] {
  const { read, evidence } = openStages(report, knowledge);
  return questions.flatMap(({ question, paragraph }) =>
    paragraph === undefined ? [] : [readChoice(evidence, read(question), paragraph)],
  );
}

function readSamples(
  report: ReportWithLists,
  { knowledge, questions }: Fold,
  ranking: RankingWeights,
): ReturnType<typeof readSample>[] {
  const stages = stagesWith(report, knowledge, ranking);
  return questions.map(({ question, paragraph }) => readSample(stages, question, paragraph !== undefined));
}

/** What is refused depends on what comes first: refusals are fitted behind the ranking that was just fitted. */
function stagesWith(report: ReportWithLists, knowledge: Knowledge, ranking: RankingWeights): Stages {
  return openStages(report, { ...knowledge, weights: { ...knowledge.weights, ranking } });
}

function samplesOf(sets: readonly LabelledSet[]): readonly Sample[] {
  const samples = sets.flatMap((set) => set.samples);
  const positives = samples.filter(({ isPositive }) => isPositive).length;
  if (positives > 0 && positives < samples.length) return samples;
  throw tooLittle(`features of ${positives} answered and ${samples.length - positives} unanswered questions`);
}

function readSets(
  report: ReportWithLists,
  sets: readonly QuestionSet[],
  ranking: RankingWeights,
  tell: (progress: string) => void,
): readonly LabelledSet[] {
  tell('refusals: choosing how strict to be, on the sets of questions');
  const stages = stagesWith(report, studyReport(report), ranking);
  return sets.map((set) => readSet(set, stages));
}
