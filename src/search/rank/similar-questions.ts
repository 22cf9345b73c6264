import type { AnswerIndex } from '../index/answer-index.js';
import type { QuestionIndex } from '../index/question-index.js';

/** How like a question is to those that are known; likenesses are 0 to 1, the largest first. */
export interface SimilarQuestions {
  /** The largest loose likenesses to the questions of each answer, `COUNTED` of them side by side. */
  readonly ofAnswers: Float64Array;
  /** To questions that the report answers. */
  readonly answered: Float64Array;
  /** To questions that it does not answer. */
  readonly unanswered: Float64Array;
}

/** Similar questions of either list that are looked at together. */
const NEIGHBOURS = 8;
/** Similar questions that count for one answer: the most similar, and two further ones. */
export const COUNTED = 3;

/** Compares a question's terms with all known questions. */
export function findSimilar(
  questions: QuestionIndex,
  answers: AnswerIndex,
  asked: ReadonlyMap<string, number>,
): SimilarQuestions {
  const ofAnswers = new Float64Array(COUNTED * answers.count);
  const answered = new Float64Array(NEIGHBOURS);
  const unanswered = new Float64Array(NEIGHBOURS);
  questions.visitSimilar(asked, (question, loose, strict) => {
    const answer = questions.answerOf(question);
    if (answer === undefined) insertTop(unanswered, 0, NEIGHBOURS, strict);
    else {
      insertTop(ofAnswers, answer, COUNTED, loose);
      insertTop(answered, 0, NEIGHBOURS, strict);
    }
  });
  return { ofAnswers, answered, unanswered };
}

/**
 * Keeps the largest values of each group in order, largest first, side by side: with `size` 3, group g has the places
 * 3g, 3g + 1 and 3g + 2.
 * @param size   values that a group keeps, 1 or more
 * @param value  above 0 to be kept
 */
function insertTop(top: Float64Array, group: number, size: number, value: number): void {
  const first = group * size;
  let at = first + size - 1;
  if (value <= (top[at] as number)) return;
  for (; at > first && value > (top[at - 1] as number); at--) top[at] = top[at - 1] as number;
  top[at] = value;
}
