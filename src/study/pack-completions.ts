import { toTraditional } from '../language/chinese.js';
import { hasHan } from '../language/fold.js';
import type { Suggestion } from '../report/report.js';
import { type CompletionTables, completionKey, type Offers } from '../search/complete-question.js';

/** The questions to offer, in each script, so that nothing has to be converted while somebody types. */
export function packCompletions(suggestions: readonly Suggestion[]): CompletionTables {
  const questions = suggestions.map(({ question }) => question);
  const chinese = questions.filter(hasHan);
  const offers: Offers = {
    'en-US': questions.filter((question) => !hasHan(question)).map(withKey),
    'zh-CN': chinese.map(withKey),
    'zh-TW': chinese.map(toTraditional).map(withKey),
  };
  return { json: Uint8Array.from(Buffer.from(JSON.stringify(offers))) };
}

function withKey(question: string): readonly [question: string, key: string] {
  return [question, completionKey(question)];
}
