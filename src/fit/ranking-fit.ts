import { type Choice, fitChoices } from '../learning/conditional-logit.js';
import { FITTED_EVIDENCE, type RankingWeights } from '../report/weights.js';
import type { Query } from '../search/question/intent.js';
import { type EvidenceSources, gatherEvidence } from '../search/rank/evidence.js';
import { inDigits } from './digits.js';

const FEATURE_COUNT = FITTED_EVIDENCE.length;

/** The evidence for every paragraph, in the order of `FITTED_EVIDENCE`, and which paragraph answers. */
export function readChoice(sources: EvidenceSources, query: Query, paragraph: number): Choice {
  const { evidence } = gatherEvidence(sources, query);
  const features = new Float32Array(sources.paragraphs.length * FEATURE_COUNT);
  for (const [feature, name] of FITTED_EVIDENCE.entries()) {
    for (const [at, value] of evidence[name]?.entries() ?? []) features[at * FEATURE_COUNT + feature] = value;
  }
  return { features, right: paragraph - 1 };
}

/** The weights that make the paragraphs that answer likeliest to come first. */
export function fitRanking(choices: readonly Choice[]): RankingWeights {
  const weights = fitChoices(choices, FEATURE_COUNT);
  const byName = FITTED_EVIDENCE.map((name, at) => [name, inDigits(weights[at] ?? 0)] as const);
  return Object.fromEntries(byName) as RankingWeights;
}

/** Share of the choices whose right paragraph is among the first so many, for each number. */
export function sharesFound(
  choices: readonly Choice[],
  ranking: RankingWeights,
  depths: readonly number[],
): readonly number[] {
  const weights = FITTED_EVIDENCE.map((name) => ranking[name]);
  const ranks = choices.map((choice) => rankOfRight(choice, weights));
  return depths.map((depth) => ranks.filter((rank) => rank <= depth).length / choices.length);
}

/** Counted from 1; what scores the same as the right one counts as better. */
function rankOfRight({ features, right }: Choice, weights: readonly number[]): number {
  const scoreOf = (paragraph: number): number =>
    weights.reduce((sum, weight, at) => sum + weight * (features[paragraph * FEATURE_COUNT + at] ?? 0), 0);
  const least = scoreOf(right);
  let rank = 1;
  for (let other = 0; other < features.length / FEATURE_COUNT; other++) {
    if (other !== right && scoreOf(other) >= least) rank++;
  }
  return rank;
}
