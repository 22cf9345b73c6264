import type { Report } from '../../report/report.js';
import type { StandIn } from '../../test/discord-stand-in/stand-in.js';

/** Something that somebody does in Discord, and a bot answers. */
export type Interaction = (discord: StandIn) => Promise<unknown>;

/** Kinds of interaction that are measured. */
export const KINDS = ['/ask', '/project', 'completion of /ask'] as const;
export type Kind = (typeof KINDS)[number];

/** Lengths of what has been typed when completions are asked for, in characters. */
const TYPED = [0, 3, 8, 16, 24];

/**
 * An endless list of different interactions of a kind, the same ones each time.
 * @returns the interaction at a place of the list, from 0; undefined when the report has nothing to ask for
 */
export function interactionsOf(
  kind: Kind,
  report: Report,
  questions: readonly string[],
): ((at: number) => Interaction) | undefined {
  const question = (at: number): string => questions[at % questions.length] ?? '';
  switch (kind) {
    case '/ask':
      return (at) => (discord) => discord.call('ask', { question: question(at) });
    case '/project': {
      const names = report.projects.flatMap(({ id, name }) => [id, name]);
      if (names.length === 0) return undefined;
      return (at) => (discord) => discord.call('project', { name: names[at % names.length] ?? '' });
    }
    case 'completion of /ask': {
      const typed = (at: number): string => question(at).slice(0, TYPED[at % TYPED.length]);
      return (at) => (discord) => discord.complete('ask', 'question', typed(at));
    }
  }
}
