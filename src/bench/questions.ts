import { loadQuestionSets, TUNING_FILES } from '../eval/question-files.js';
import type { Report } from '../report/report.js';

/** Prime to any number of questions there is: the sets are mixed, and each question comes once. */
const STRIDE = 7919;

/** The questions of the tuning sets, one set mixed with the next; always in the same order. */
export function loadQuestions(report: Report): readonly string[] {
  const sets = loadQuestionSets(TUNING_FILES, report);
  const questions = sets.flatMap((set) => set.questions.map(({ question }) => question));
  return questions.map((_, at) => questions[(at * STRIDE) % questions.length] ?? '');
}

/**
 * As many different questions as are wanted: the first half of one goes on as another ends, and one word of each has two
 * letters swapped, so that words keep coming that were never seen.
 */
export function differentQuestions(questions: readonly string[], count: number): readonly string[] {
  const halves = questions.map((question) => {
    const words = question.split(' ');
    const middle = Math.ceil(words.length / 2);
    return { begins: words.slice(0, middle), ends: words.slice(middle) };
  });
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / halves.length);
    const begins = halves[at % halves.length]?.begins ?? [];
    const ends = halves[(at + round) % halves.length]?.ends ?? [];
    const words = [...begins, ...ends];
    const slip = at % words.length;
    return words.map((word, index) => (index === slip ? swapLetters(word, round) : word)).join(' ');
  });
}

function swapLetters(word: string, at: number): string {
  if (word.length < 2) return word;
  const place = at % (word.length - 1);
  return `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
}
