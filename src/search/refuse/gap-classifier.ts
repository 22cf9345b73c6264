import { STOP_WORDS } from '../../language/stop-words.js';
import { type QuestionParts, termOf } from '../../language/terms.js';
import { epochs } from '../../learning/epochs.js';

/**
 * Whether a question sounds like those that the report answers or those that it does not: “phone number”, “since when”,
 * “per head” ask for what an official report does not give, whatever they are asked about.
 */
export interface GapOdds {
  /** Log-odds that a question is one that the report does not answer; above 0 when it is likelier than not. */
  ofQuestion(question: QuestionParts): number;
  /** Log-odds of one term by itself: above 0 where unanswered questions have it more often than answered ones. */
  ofTerm(term: string): number;
}

/** Times that every question is learnt from. The figures are flat from 2 to 10. */
const ROUNDS = 5;
/** How far a weight moves at first; less with every time it has moved. */
const RATE = 0.6;
/** What a weight is taken to have moved before it has. */
const MOVED = 1e-3;
/** How far the constant moves; it is part of every question. */
const CONSTANT_RATE = 0.01;
/** Occurrences lent to every term, so that one seen once decides nothing. */
const PRIOR = 0.3;

/**
 * Logistic regression over the turns of the questions in `data/`, both lists weighing the same: learnt when loading,
 * in about a second, nothing stored, and always with the same outcome.
 * @param answered    at least one
 * @param gaps        at least one
 * @param isInReport  whether the report has a term: what the questions are about
 * @see Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”, JMLR 2011
 */
export function createGapOdds(
  answered: readonly QuestionParts[],
  gaps: readonly QuestionParts[],
  isInReport: (term: string) => boolean,
): GapOdds {
  const turnsOf = createTurns(isInReport);
  const model = learn(answered, gaps, turnsOf);
  const inAnswered = countTerms(answered);
  const inGaps = countTerms(gaps);
  const lent = (PRIOR * answered.length) / gaps.length;
  return {
    ofQuestion(question) {
      return oddsOf(model, turnsOf(question));
    },
    ofTerm(term) {
      const share = ((inGaps.get(term) ?? 0) + PRIOR) / (gaps.length + 1);
      return Math.log(share / (((inAnswered.get(term) ?? 0) + lent) / (answered.length + 1)));
    },
  };
}

interface Model {
  /** Of the turn, or the few turns, with that place. */
  readonly weights: Float32Array;
  readonly constant: number;
}

/** The places of a question's turns. */
type Turns = (question: QuestionParts) => Int32Array;

/**
 * Places for weights, a power of two. Turns are not kept, only their hashes: half a million strings would take ten times
 * the room, and where two turns share a place it makes no difference (2^19 and 2^21 are as good).
 * @see Weinberger et al., “Feature Hashing for Large Scale Multitask Learning”, ICML 2009
 */
const PLACES = 2 ** 20;

/** FNV-1a, its high bits folded into the low ones, which are kept. */
function placeOf(turn: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < turn.length; at++) hash = Math.imul(hash ^ turn.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (PLACES - 1);
}

function learn(answered: readonly QuestionParts[], gaps: readonly QuestionParts[], turnsOf: Turns): Model {
  const questions = [...answered, ...gaps];
  const turns = questions.map(turnsOf);
  const weights = new Float32Array(PLACES);
  const moved = new Float32Array(PLACES).fill(MOVED);
  let constant = 0;
  for (const at of epochs(questions.length, ROUNDS)) {
    const own = turns[at] ?? new Int32Array();
    const isGap = at >= answered.length;
    const share = (0.5 * questions.length) / (isGap ? gaps.length : answered.length);
    const slope = (1 / (1 + Math.exp(-oddsOf({ weights, constant }, own))) - (isGap ? 1 : 0)) * share;
    const step = slope / Math.sqrt(Math.max(1, own.length));
    constant -= CONSTANT_RATE * slope;
    for (const place of own) {
      const sum = (moved[place] ?? 0) + step * step;
      moved[place] = sum;
      weights[place] = (weights[place] ?? 0) - (RATE * step) / Math.sqrt(sum);
    }
  }
  return { weights, constant };
}

/** Sum of the weights over the root of their number: a long question is no surer than a short one. */
function oddsOf({ weights, constant }: Model, turns: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < turns.length; at++) sum += weights[turns[at] ?? 0] ?? 0;
  return constant + sum / Math.sqrt(Math.max(1, turns.length));
}

/** Stands for one or more words of the report. */
const SUBJECT = '#';

/**
 * Every word and term, every two neighbours of either, the words at both ends, and every kind of answer, by itself and
 * for each term: “how many” of one thing may be answered, and of another not. And every two or three neighbours where
 * what the question is about is left out: “who leads the #” is the same turn whatever the report tells of.
 */
function createTurns(isInReport: (term: string) => boolean): Turns {
  const shapeOf = (word: string): string => {
    if (STOP_WORDS.has(word)) return word;
    const term = termOf(word);
    return isInReport(term) ? SUBJECT : term;
  };
  return ({ words, terms, kinds }) => {
    const turns = new Set([...terms, ...kinds, `^${words[0]}`, `^${words[0]} ${words[1]}`, `$${words.at(-1)}`]);
    for (const kind of kinds) for (const term of terms) turns.add(`${kind} ${term}`);
    for (const [at, term] of terms.entries()) if (at > 0) turns.add(`${terms[at - 1]} ${term}`);
    let [beforeLast, last] = ['', '^'];
    for (const [at, word] of words.entries()) {
      turns.add(`=${word}`);
      if (at > 0) turns.add(`=${words[at - 1]} ${word}`);
      const shape = shapeOf(word);
      if (shape === SUBJECT && last === SUBJECT) continue;
      turns.add(`~${last} ${shape}`).add(`~${beforeLast} ${last} ${shape}`);
      [beforeLast, last] = [last, shape];
    }
    turns.add(`~${last} $`).add(`~${beforeLast} ${last} $`);
    return Int32Array.from(turns, placeOf);
  };
}

function countTerms(questions: readonly QuestionParts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of questions) {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
