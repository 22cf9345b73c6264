import type { Paragraph } from '../../report/report.js';
import type { RankingWeights } from '../../report/weights.js';
import type { Leaning, Query } from '../question/intent.js';
import {
  type AnswerScores,
  EVIDENCE,
  type EvidenceName,
  type EvidenceSources,
  gatherEvidence,
  markParagraphs,
} from './evidence.js';
import { createSmoothing, type NeighbourTables } from './neighbours.js';
import { topPlaces } from './top.js';

/** Without anticipated answers the text itself is all there is; whole paragraphs tell more than their sentences. */
const PLAIN_WEIGHTS: EvidenceWeights = {
  sentence: 0.5,
  paragraph: 1,
  heading: 0.3,
  topic: 0.8, // about as much as one more word in common
};

/** What each kind of evidence weighs; nothing where it is left out. */
type EvidenceWeights = Readonly<Partial<Record<EvidenceName, number>>>;

/** A paragraph that may answer. */
interface Candidate {
  readonly paragraph: Paragraph;
  /** With anticipated questions, how likely it is to be the one that answers, if one does; without, unbounded. */
  readonly score: number;
}

/** The outcome of the second stage: which paragraphs may answer, best first. */
export interface Candidates {
  readonly ranked: readonly Candidate[];
  /** Undefined where no answers are anticipated. */
  readonly answers: AnswerScores | undefined;
}

/** The second stage: which paragraphs may answer. */
export type RankParagraphs = (query: Query, limit: number) => Candidates;

/** Log-odds of what is sure whatever the weighed evidence says. Chosen by hand: larger than any sum of it. */
const SURE_LOG_ODDS = {
  /** the paragraph lists all cities or projects, where all are asked for */
  list: 6,
  /** it is the own paragraph of one of them: it comes before what merely mentions them all */
  ofAll: 5,
  /** it is the own paragraph of the city or project that a question tells by its number */
  numbered: 5,
  /** it stands in the section that a question tells by its number */
  section: 10,
  /** it is the one that opens that section: nothing more may be asked of it */
  opening: 3,
  /** it was cited first in the answer that the question leans on, or beside that one */
  cited: 6,
  citedBeside: 3,
  /** it is the own paragraph of another city or project, where one was spoken of and another is asked for, or may be */
  sibling: 6,
  siblingPerhaps: 3,
  /** it is the own paragraph of one that the question compares with another */
  compared: 8,
} as const;

/** Log-odds behind the best from which on a paragraph has nothing on the question. */
const HOPELESS_LOG_ODDS = 12;

/**
 * Builds the stage that ranks paragraphs.
 * @param fitted      of no account where no answers are anticipated
 * @param neighbours  undefined where paragraphs share nothing
 */
export function createRanker(
  sources: EvidenceSources,
  fitted: RankingWeights,
  neighbours: NeighbourTables | undefined,
): RankParagraphs {
  const { paragraphs, lists } = sources;
  const weights: EvidenceWeights = lists === undefined ? PLAIN_WEIGHTS : fitted;
  const smooth = neighbours === undefined ? undefined : createSmoothing(neighbours);
  return (query, limit) => {
    const { evidence, answers } = gatherEvidence(sources, query);
    const sums = sumSure(query, paragraphs.length);
    for (const name of EVIDENCE) addWeighted(sums, evidence[name], weights[name] ?? 0);
    const scores = lists === undefined ? sums : toLikelihoods(sums);
    const smoothed = smooth?.(scores) ?? scores;
    const ranked = topPlaces(smoothed, limit).flatMap((place): Candidate[] => {
      const paragraph = paragraphs[place];
      return paragraph === undefined ? [] : [{ paragraph, score: smoothed[place] as number }];
    });
    return { ranked, answers };
  };
}

function addWeighted(sums: Float64Array, values: Float64Array | undefined, weight: number): void {
  if (values === undefined || weight === 0) return;
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + weight * (values[at] as number);
}

/** Cities and projects that are asked for by name or number, or all of them: the place that lists them, then their own. */
function sumSure({ intent: { rollCall, topic, section, leaning, compared } }: Query, count: number): Float64Array {
  const marks = markParagraphs(rollCall?.own ?? [], count, SURE_LOG_ODDS.ofAll);
  if (rollCall?.list !== undefined) marks[rollCall.list.paragraph.number - 1] = SURE_LOG_ODDS.list;
  if (topic?.isNumbered) for (const { number } of topic.paragraphs) marks[number - 1] = SURE_LOG_ODDS.numbered;
  for (const { number } of section ?? []) marks[number - 1] = SURE_LOG_ODDS.section;
  const [opening] = section ?? [];
  if (opening !== undefined) marks[opening.number - 1] = SURE_LOG_ODDS.section + SURE_LOG_ODDS.opening;
  for (const [number, logOdds] of leaning === undefined ? [] : weighLeaning(leaning)) {
    marks[number - 1] = (marks[number - 1] as number) + logOdds;
  }
  for (const { number } of compared ?? []) marks[number - 1] = SURE_LOG_ODDS.compared;
  return marks;
}

/**
 * What was cited, and the others of its family. Where one of these is asked for, what was cited first may still be what is
 * meant, “the skincare one” of its industries; but not the list that named them all.
 */
function weighLeaning({ cited, siblings, isOther }: Leaning): ReadonlyMap<number, number> {
  const [first] = cited;
  const family = new Set(siblings.map(({ number }) => number));
  const weights = new Map<number, number>(
    [...family].map((number) => [number, isOther ? SURE_LOG_ODDS.sibling : SURE_LOG_ODDS.siblingPerhaps]),
  );
  for (const number of cited) {
    const weight = number === first ? SURE_LOG_ODDS.cited : SURE_LOG_ODDS.citedBeside;
    if (!isOther || siblings.length === 0) weights.set(number, Math.max(weight, weights.get(number) ?? 0));
    else if (family.has(number)) weights.set(number, SURE_LOG_ODDS.siblingPerhaps);
  }
  return weights;
}

/**
 * How likely each paragraph is to be the one that answers, if one does: the weights were fitted to tell just that.
 * @returns together 1; 0 for those that have nothing on the question, which may be all
 */
function toLikelihoods(logOdds: Float64Array): Float64Array {
  const most = logOdds.reduce((best, value) => Math.max(best, value), 0);
  if (most === 0) return new Float64Array(logOdds.length);
  const likely = logOdds.map((value) => (value < most - HOPELESS_LOG_ODDS ? 0 : Math.exp(value - most)));
  const total = likely.reduce((sum, value) => sum + value, 0);
  return likely.map((value) => value / total);
}
