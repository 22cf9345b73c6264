import { createFindNeighbours, type Neighbour } from './likeness.js';
import type { ListedLine } from './listed-lines.js';
import type { Margin } from './margins.js';

/** What is known of the lines, by their position in the list. */
export interface Evidence {
  readonly margins: readonly Margin[];
  /** Lines that stay as long as others can go. */
  readonly preferred: ReadonlySet<number>;
}

/** Questions that every answer keeps. */
const ANSWER_LEAST = 6;
/** Similar lines among which duplicates and the other half of a minimal pair are looked for. */
const NEIGHBOURS = 16;
/** From this likeness on, two lines with different verdicts are a minimal pair. */
const PAIR_LIKENESS = 0.6;
/** From this likeness on, two questions of one answer, or two gaps of one paragraph, are near duplicates. */
const DUPLICATE_LIKENESS = 0.65;
/** From these log-odds on, a line is as easy as any. */
const EASY_LOG_ODDS = 6;
/** How much sooner an easy line goes than a hard one, beside chance, which counts 1. */
const EASE = 0.5;

/**
 * Chooses lines to drop. First of every two near duplicates one, then by lot the same share of every answer and of the
 * gaps of every paragraph; in the lot, easy lines (what the rest gets right with much to spare) have more tickets than
 * hard ones. Both halves of a minimal pair go or stay together.
 *
 * Not the easiest alone: plain wordings are easy, and what most people type. Nor the most similar alone: what is left
 * would resemble its own side less than a new question does, and weights fitted on it would be wrong.
 * @param to  lines to be left; more are left where answers would have too few
 * @returns positions in `lines`; always the same for the same lines
 */
export function chooseDropped(lines: readonly ListedLine[], evidence: Evidence, to: number): ReadonlySet<number> {
  const { partners, duplicates } = readNeighbours(lines);
  const dropped = new Set<number>();
  const questions = new Map<ListedLine['answer'], number>();
  for (const { answer } of lines) questions.set(answer, (questions.get(answer) ?? 0) + 1);
  const canGo = (at: number): boolean => {
    const answer = lines[at]?.answer;
    return !dropped.has(at) && (answer === undefined || (questions.get(answer) ?? 0) > ANSWER_LEAST);
  };
  const drop = (going: readonly number[]): void => {
    if (going.length > lines.length - dropped.size - to || !going.every(canGo)) return;
    for (const at of going) {
      dropped.add(at);
      const answer = lines[at]?.answer;
      questions.set(answer, (questions.get(answer) ?? 0) - 1);
    }
  };
  const scores = scoreLines(lines, partners, evidence);
  for (const { one, other } of duplicates) {
    if (dropped.has(one) || dropped.has(other)) continue;
    const [first, second] = [one, other].map(
      (at) => (evidence.preferred.has(at) || partners.has(at) ? 2 : 0) - easeOf(at, evidence),
    );
    drop([(first ?? 0) < (second ?? 0) ? one : other]);
  }
  const left = [...lines.keys()].filter((at) => !dropped.has(at));
  for (const at of orderByShare(left, lines, scores)) {
    const partner = partners.get(at);
    drop(partner === undefined || dropped.has(partner) ? [at] : [at, partner]);
  }
  return dropped;
}

/** The lower, the sooner a line goes. */
function scoreLines(
  lines: readonly ListedLine[],
  partners: ReadonlyMap<number, number>,
  evidence: Evidence,
): readonly number[] {
  return lines.map(({ text }, at) => {
    const partner = partners.get(at) ?? at;
    const [first, ease] = [Math.min(at, partner), Math.min(easeOf(at, evidence), easeOf(partner, evidence))];
    const isPreferred = evidence.preferred.has(at) || evidence.preferred.has(partner);
    return lotOf(lines[first]?.text ?? text) - EASE * ease + (isPreferred ? 2 : 0);
  });
}

/** How easy a line is, 0 to 1. */
function easeOf(at: number, { margins }: Evidence): number {
  return Math.max(0, Math.min(1, (margins[at]?.logOdds ?? 0) / EASY_LOG_ODDS));
}

interface Neighbours {
  /** The other halves of minimal pairs: the most similar lines of the other verdict, each of the other. */
  readonly partners: ReadonlyMap<number, number>;
  /** Near duplicates of one answer, or among the gaps, the most similar first. */
  readonly duplicates: readonly { readonly one: number; readonly other: number; readonly likeness: number }[];
}

function readNeighbours(lines: readonly ListedLine[]): Neighbours {
  const findNeighbours = createFindNeighbours(lines.map(({ text }) => text));
  const near = lines.map(({ text }, at) => findNeighbours(text, NEIGHBOURS + 1).filter((other) => other.at !== at));
  const isAnswered = (at: number): boolean => lines[at]?.answer !== undefined;
  const opposite = near.map((others, at) => others.find((other) => isAnswered(other.at) !== isAnswered(at)));
  const partners = new Map<number, number>();
  for (const [at, other] of opposite.entries()) {
    if (other === undefined || other.likeness < PAIR_LIKENESS) continue;
    if (opposite[other.at]?.at === at) partners.set(at, other.at);
  }
  const isDuplicate = (at: number, { at: other, likeness }: Neighbour): boolean => {
    const isOfOne = lines[at]?.answer === lines[other]?.answer && lines[at]?.paragraph === lines[other]?.paragraph;
    return at < other && likeness >= DUPLICATE_LIKENESS && isOfOne;
  };
  const duplicates = near.flatMap((others, one) =>
    others.filter((other) => isDuplicate(one, other)).map(({ at: other, likeness }) => ({ one, other, likeness })),
  );
  return {
    partners,
    duplicates: duplicates.sort((one, other) => other.likeness - one.likeness || one.one - other.one),
  };
}

/** The lines left, in an order in which every answer, and the gaps of every paragraph, lose the same share at any time. */
function orderByShare(
  left: readonly number[],
  lines: readonly ListedLine[],
  scores: readonly number[],
): readonly number[] {
  const groups = new Map<unknown, number[]>();
  for (const at of left) {
    const key = lines[at]?.answer ?? lines[at]?.paragraph;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  const scoreOf = (at: number): number => scores[at] ?? 0;
  const shares = new Float64Array(lines.length);
  for (const group of groups.values()) {
    group.sort((one, other) => scoreOf(one) - scoreOf(other) || one - other);
    for (const [rank, at] of group.entries()) shares[at] = (rank + 0.5) / group.length;
  }
  return left.toSorted((one, other) => (shares[one] ?? 0) - (shares[other] ?? 0) || one - other);
}

/** A number from 0 to 1 that seems drawn by chance and is always the same for a text: FNV-1a, its bits mixed. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
