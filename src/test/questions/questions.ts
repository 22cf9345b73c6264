import { loadQuestionSets, TUNING_FILES } from '../../eval/question-files.js';
import type { Question } from '../../eval/question-set.js';
import { report } from '../real-report/report.js';

/** A question with an answer in ¶2 and in ¶5, unless said otherwise. */
export function questionWith(parts: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    question: 'who spoke?',
    kind: 'fact',
    gold: [
      { p: 2, span: 'Zhang Zhijun delivered the report' },
      { p: 5, span: 'Zhang Zhijun made a report' },
    ],
    ...parts,
  };
}

/** Every question that the bot is tuned on. */
export const tuningSets = loadQuestionSets(TUNING_FILES, report);
