import type { Report } from '../report/report.js';
import { createQuestionReader, type QuestionReader } from '../search/create-search-engine.js';
import type { Query } from '../search/query.js';
import { WEIGHTS, type Weights } from '../search/ranking.js';
import { meanOf } from './figures.js';
import { DEPTH, type Judgement, judgeRanking } from './measures.js';
import type { Question, QuestionSet } from './question-set.js';
import { decimals, percent, toTable } from './table.js';

/** What a weight is multiplied by, in turn; small steps would fit the set, not the task. */
const STEPS = [0.5, 0.75, 4 / 3, 2];
/** Times that every weight gets its turn. */
const ROUNDS = 2;
/** Least gain in MRR@5 that a step has to bring: about a tenth of a question in a hundred. */
const LEAST_GAIN = 0.001;

/** No weight chosen by anybody: the honest start, since today's were chosen with all sets in view. */
const EVEN: Weights = Object.freeze(
  Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 1])) as { [Name in keyof Weights]: number },
);

/** How well some weights rank the answerable questions of some sets; refusals play no part. */
export interface RankingFigures {
  readonly n: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr5: number;
}

/** One set kept out: weights tuned on the others, and how they do on it. */
export interface Fold {
  readonly heldOut: string;
  /** Today's weights. */
  readonly today: RankingFigures;
  /** Tuned on the other sets, from today's weights. */
  readonly tuned: RankingFigures;
  /** Tuned on the other sets, from even weights. */
  readonly tunedFromEven: RankingFigures;
}

export interface Tuning {
  readonly folds: readonly Fold[];
  /** All sets together, each scored by the weights tuned without it. */
  readonly total: Omit<Fold, 'heldOut'>;
  /** Tuned on all sets at once, from today's weights: scored on what they were tuned on, so flattering. */
  readonly onAll: { readonly weights: Weights; readonly figures: RankingFigures };
}

/** Ranks the questions of each set by some weights. */
type Trial = (weights: Weights) => readonly (readonly Judgement[])[];

/**
 * Tunes the ranking's weights with each set kept out in turn, to see whether tuning carries over.
 * @param sets  at least two
 */
export function tuneWeights(sets: readonly QuestionSet[], report: Report): Tuning {
  const trial = createTrial(sets, createQuestionReader(report));
  const folds = sets.map(({ name }, at) => {
    const others = sets.map((_, other) => other).filter((other) => other !== at);
    const on = (weights: Weights): readonly Judgement[] => trial(weights)[at] ?? [];
    const today = on(WEIGHTS);
    const tuned = on(climb(WEIGHTS, others, trial));
    const tunedFromEven = on(climb(EVEN, others, trial));
    return { name, today, tuned, tunedFromEven };
  });
  const all = sets.map((_, at) => at);
  const weights = climb(WEIGHTS, all, trial);
  return {
    folds: folds.map(({ name, today, tuned, tunedFromEven }) => ({
      heldOut: name,
      today: figuresOf(today),
      tuned: figuresOf(tuned),
      tunedFromEven: figuresOf(tunedFromEven),
    })),
    total: {
      today: figuresOf(folds.flatMap(({ today }) => today)),
      tuned: figuresOf(folds.flatMap(({ tuned }) => tuned)),
      tunedFromEven: figuresOf(folds.flatMap(({ tunedFromEven }) => tunedFromEven)),
    },
    onAll: { weights, figures: figuresOf(trial(weights).flat()) },
  };
}

/** Coordinate search: each weight in turn takes the step that gains most in MRR@5, if any gains enough. */
function climb(start: Weights, sets: readonly number[], trial: Trial): Weights {
  const score = (weights: Weights): number => {
    const judgements = trial(weights);
    return figuresOf(sets.flatMap((at) => judgements[at] ?? [])).mrr5;
  };
  let [best, bestScore] = [start, score(start)];
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (const name of Object.keys(WEIGHTS) as (keyof Weights)[]) {
      const tries = STEPS.map((step) => ({ ...best, [name]: best[name] * step }));
      for (const weights of tries) {
        const reached = score(weights);
        if (reached >= bestScore + LEAST_GAIN) [best, bestScore] = [weights, reached];
      }
    }
    if (best === before) break;
  }
  return best;
}

/** Remembers what was tried: every fold starts from the same weights. */
function createTrial(sets: readonly QuestionSet[], reader: QuestionReader): Trial {
  const parsed = sets.map(({ questions }) =>
    questions
      .filter(({ kind }) => kind !== 'unanswerable')
      .map((question) => [question, reader.parse(question.question)] as const),
  );
  const tried = new Map<string, readonly (readonly Judgement[])[]>();
  return (weights) => {
    const key = JSON.stringify(Object.entries(weights));
    const known = tried.get(key);
    if (known !== undefined) return known;
    const judgements = parsed.map((questions) => questions.map((pair) => judgeBy(reader, weights, ...pair)));
    tried.set(key, judgements);
    return judgements;
  };
}

function judgeBy(reader: QuestionReader, weights: Weights, question: Question, query: Query): Judgement {
  const { ranked } = reader.weigh(query, DEPTH, weights);
  return judgeRanking(
    question,
    ranked.map(({ paragraph }) => paragraph.number),
  );
}

function figuresOf(judgements: readonly Judgement[]): RankingFigures {
  return {
    n: judgements.length,
    hit1: meanOf(judgements, 'hit1'),
    hit3: meanOf(judgements, 'hit3'),
    mrr5: meanOf(judgements, 'mrr5'),
  };
}

/** One row a fold and way of tuning, the totals, and the weights tuned on everything. */
export function showTuning({ folds, total, onAll }: Tuning): string {
  const rows = [...folds, { heldOut: 'all, each in turn', ...total }].flatMap(
    ({ heldOut, today, tuned, tunedFromEven }) => [
      figuresRow(heldOut, "today's weights", today),
      figuresRow('', 'tuned on the others', tuned),
      figuresRow('', 'the same, from even weights', tunedFromEven),
    ],
  );
  const table = toTable([['kept out', '', 'n', 'hit@1', 'hit@3', 'MRR@5'], ...rows]);
  const { hit1, mrr5 } = onAll.figures;
  const weights = Object.entries(onAll.weights).map(([name, weight]) => `  ${name}: ${Number(weight.toPrecision(3))},`);
  return [
    table,
    `Tuned on all of them (hit@1 ${percent(hit1)}, MRR@5 ${decimals(mrr5)} on what they were tuned on):`,
    ...weights,
    '',
  ].join('\n');
}

function figuresRow(set: string, weights: string, { n, hit1, hit3, mrr5 }: RankingFigures): readonly string[] {
  return [set, weights, String(n), percent(hit1), percent(hit3), decimals(mrr5)];
}
