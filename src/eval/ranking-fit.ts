import { type Choice, fitChoices } from '../learning/conditional-logit.js';
import type { ReportIndex } from '../search/index/report-index.js';
import type { Query } from '../search/question/query.js';
import { EVIDENCE, type EvidenceName, gatherEvidence, WEIGHTS } from '../search/rank/ranking.js';

/** Evidence that has a weight; one of 0 stays out. */
export const USED: readonly EvidenceName[] = EVIDENCE.filter((name) => WEIGHTS[name] !== 0);

/** The evidence for every paragraph, in the order of `USED`, and which paragraph answers. */
export function readChoice(index: ReportIndex, query: Query, paragraph: number): Choice {
  const { evidence } = gatherEvidence(index, query);
  const values = new Float32Array(index.report.paragraphs.length * USED.length);
  for (const [feature, name] of USED.entries()) {
    for (const [at, value] of evidence[name]?.entries() ?? []) values[at * USED.length + feature] = value;
  }
  return { values, right: paragraph - 1 };
}

/** Weights for the evidence in the order of `USED` that make the paragraphs that answer likeliest to come first. */
export function fitRanking(choices: readonly Choice[]): readonly number[] {
  return fitChoices(choices, USED.length);
}

/** Share of the choices whose right paragraph is among the first so many. */
export function shareFound(choices: readonly Choice[], weights: readonly number[], among: number): number {
  const found = choices.filter(({ values, right }) => {
    const scoreOf = (thing: number): number =>
      weights.reduce((sum, weight, at) => sum + weight * (values[thing * weights.length + at] ?? 0), 0);
    const least = scoreOf(right);
    const things = Array.from({ length: values.length / weights.length }, (_, thing) => thing);
    return things.filter((thing) => thing !== right && scoreOf(thing) >= least).length < among;
  });
  return found.length / choices.length;
}
