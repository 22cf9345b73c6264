import { foldName } from '../language/fold.js';

/** Questions that the report answers, as they are kept: UTF-8 JSON, read when somebody types. */
export interface CompletionTables {
  readonly json: Uint8Array;
}

/** Completes what is being typed to questions, best first. */
export type CompleteQuestion = (typed: string, limit: number) => readonly string[];

interface Suggestion {
  readonly question: string;
  readonly folded: string;
}

/** Questions that continue what was typed: those that begin with it, then those that have all of its words. */
export function createCompletion({ json }: CompletionTables): CompleteQuestion {
  let suggestions: readonly Suggestion[] | undefined;
  return (typed, limit) => {
    suggestions ??= (JSON.parse(Buffer.from(json).toString()) as string[]).map((question) => ({
      question,
      folded: ` ${foldName(question)}`,
    }));
    const start = foldName(typed);
    const wanted = start.split(' ').map((word) => ` ${word}`);
    const beginning = suggestions.filter(({ folded }) => folded.startsWith(` ${start}`)).slice(0, limit);
    if (beginning.length === limit) return beginning.map(({ question }) => question);
    const having = suggestions.filter(
      (one) => !beginning.includes(one) && wanted.every((word) => one.folded.includes(word)),
    );
    return [...beginning, ...having].slice(0, limit).map(({ question }) => question);
  };
}
