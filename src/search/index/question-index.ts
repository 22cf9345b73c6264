/** Visits a known question that resembles the one asked. */
export type VisitSimilar = (
  /** Position in the list that the index was built from. */
  question: number,
  /** 0 to 1: how much of the asked question it has; its own further words count little against it. */
  loose: number,
  /** 0 to 1: how much both have in common; its own further words count in full. */
  strict: number,
) => void;

export interface QuestionIndex {
  /** Weight of a term: the rarer among the questions, the more it tells. Above 0. */
  weightOf(term: string): number;
  /** Visits every question that shares a term, in no particular order. There are thousands: nothing is built for them. */
  visitSimilar(terms: ReadonlyMap<string, number>, visit: VisitSimilar): void;
}

/** Share in which a known question's further words count against it: askers wrap a question in more or fewer words. */
const LOOSE = 0.3;
/** Share of the questions above which a term is too common to make two of them alike; it still counts among those that are. */
const COMMON = 0.02;
/** Keeps a one-word question from being all of a one-word match. */
const SMOOTHING = 0.5;

/**
 * Compares short questions with one another: the Tversky index over their terms, weighted by rarity.
 * @param questions  the terms of each with their weights, 0 to 1
 * @see https://en.wikipedia.org/wiki/Tversky_index with α = 1, and β = 0.3 (loose) or 1 (strict)
 */
export function createQuestionIndex(questions: readonly ReadonlyMap<string, number>[]): QuestionIndex {
  const postings = collectPostings(questions);
  const weightOf = (term: string): number =>
    Math.log(1 + questions.length / ((postings.get(term)?.questions.length ?? 0) + 1));
  const totals = Float64Array.from(questions, (terms) => weigh(terms, weightOf));
  // What so many questions share (that they ask for a list, or of the future) makes none of them resemble another.
  const common = (term: string): boolean => (postings.get(term)?.questions.length ?? 0) > COMMON * questions.length;
  const shared = new Float64Array(questions.length); // all zero between calls
  const touched = new Int32Array(questions.length);
  return {
    weightOf,
    visitSimilar(terms, visit) {
      let count = 0;
      const rarestFirst = [...terms].sort(([one], [other]) => Number(common(one)) - Number(common(other)));
      for (const [term, weight] of rarestFirst) {
        const isCommon = common(term);
        const list = postings.get(term);
        if (list === undefined) continue;
        const rarity = weightOf(term);
        const { questions: holders, weights } = list;
        // Plain counting: this is the innermost loop of every answer.
        for (let at = 0; at < holders.length; at++) {
          const question = holders[at] as number;
          const before = shared[question] as number;
          if (before === 0) {
            if (isCommon) continue;
            touched[count++] = question;
          }
          const held = weights[at] as number;
          shared[question] = before + rarity * (weight < held ? weight : held);
        }
      }
      const asked = SMOOTHING + weigh(terms, weightOf);
      for (let at = 0; at < count; at++) {
        const question = touched[at] ?? 0;
        const inCommon = shared[question] ?? 0;
        shared[question] = 0;
        const further = Math.max(0, (totals[question] ?? 0) - inCommon);
        visit(question, inCommon / (asked + LOOSE * further), inCommon / (asked + further));
      }
    },
  };
}

/** Which questions have a term, and what it weighs in each. */
interface QuestionPostings {
  readonly questions: Int32Array;
  readonly weights: Float64Array;
}

function collectPostings(questions: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, QuestionPostings> {
  const lists = new Map<string, { readonly questions: number[]; readonly weights: number[] }>();
  for (const [question, terms] of questions.entries()) {
    for (const [term, weight] of terms) {
      let list = lists.get(term);
      if (list === undefined) {
        list = { questions: [], weights: [] };
        lists.set(term, list);
      }
      list.questions.push(question);
      list.weights.push(weight);
    }
  }
  return new Map(
    [...lists].map(([term, list]) => {
      return [term, { questions: Int32Array.from(list.questions), weights: Float64Array.from(list.weights) }] as const;
    }),
  );
}

function weigh(terms: ReadonlyMap<string, number>, weightOf: (term: string) => number): number {
  let sum = 0;
  for (const [term, weight] of terms) sum += weight * weightOf(term);
  return sum;
}
