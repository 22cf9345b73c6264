import type { QuestionParts } from './terms.js';

/**
 * How the turns of a question are spread over the questions that the report answers and those that it does not:
 * “phone number”, “how much”, “today” ask for what an official report does not give.
 */
export interface GapOdds {
  /** Sum of the log-odds of a question's turns; above 0 where it resembles what the report does not answer. */
  readonly score: (question: QuestionParts) => { readonly sum: number; readonly turns: number };
}

/** Occurrences lent to every turn, so that one seen once decides nothing. */
const PRIOR = 0.5;

/**
 * Naive Bayes over the words of questions, their neighbours and their terms. Counted when loading; nothing is trained
 * or stored beside the lists in `data/`.
 */
export function createGapOdds(answered: readonly QuestionParts[], gaps: readonly QuestionParts[]): GapOdds {
  const known = countTurns(answered);
  const unknown = countTurns(gaps);
  const priorKnown = (PRIOR * answered.length) / gaps.length;
  return {
    score(question) {
      const turns = turnsOf(question);
      let sum = 0;
      for (const turn of turns) {
        const odds = ((unknown.get(turn) ?? 0) + PRIOR) / (gaps.length + 1);
        const against = ((known.get(turn) ?? 0) + priorKnown) / (answered.length + 1);
        sum += Math.log(odds / against);
      }
      return { sum, turns: turns.size };
    },
  };
}

/** Every word, every two neighbouring words, every term and every kind of answer. */
function turnsOf({ words, terms, kinds }: QuestionParts): ReadonlySet<string> {
  const turns = new Set([...terms, ...kinds]);
  for (const [at, word] of words.entries()) {
    turns.add(`=${word}`);
    if (at > 0) turns.add(`=${words[at - 1]} ${word}`);
  }
  return turns;
}

function countTurns(questions: readonly QuestionParts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const turn of turnsOf(question)) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  return counts;
}
