import { join } from 'node:path';
import { z } from 'zod';
import { type AnswerRecord, answerTurn } from '../../batch/json-line.js';
import type { Library } from '../../command.js';
import type { Context } from '../../conversation/context.js';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { percent } from '../table.js';
import { loadJsonLines } from './json-lines.js';

/** Conversations as people have them in a channel. */
const CONVERSATIONS_FILE = join(PACKAGE_ROOT, 'src', 'eval', 'questions', 'conversations.jsonl');

/** One message of a conversation, and what a careful reader would answer who has read those before. */
interface Turn {
  readonly say: string;
  /** It cannot be understood without those before. */
  readonly depends: boolean;
  /** Paragraphs of which any one answers; none: the report does not say. */
  readonly gold: readonly number[];
}

/** Turns in their order. */
export interface Conversation {
  readonly id: string;
  readonly turns: readonly Turn[];
}

const schema = z.strictObject({
  id: z.string().min(1),
  turns: z.array(z.strictObject({ say: z.string().min(1), depends: z.boolean(), gold: z.array(z.int().min(1)) })),
});

/**
 * Reads the conversations.
 * @throws {StartupError} listing every fault, with file and line
 */
export function loadConversations(): readonly Conversation[] {
  return loadJsonLines(CONVERSATIONS_FILE, schema, 'the conversations');
}

/** What turns are measured by. */
const MEASURES = {
  answered: 'depends on those before, answered: right first',
  refused: 'depends on those before, not answered: refused',
  same: 'stands on its own: answered as when asked alone',
} as const;

/** A turn that went wrong. */
interface TurnMiss {
  readonly conversation: string;
  readonly turn: Turn;
  readonly record: AnswerRecord;
}

/** How many turns of each kind are right, and those that are not. */
export interface ConversationScores {
  readonly scores: readonly { readonly name: string; readonly n: number; readonly right: number }[];
  readonly misses: readonly TurnMiss[];
}

/** Passages looked at. */
const DEPTH = 5;

/** Has the conversations with the engine, each turn in the light of those before it. */
export function scoreConversations(
  conversations: readonly Conversation[],
  library: Pick<Library, 'report' | 'search'>,
): ConversationScores {
  const counts = new Map<string, { n: number; right: number }>();
  const misses: TurnMiss[] = [];
  for (const { id, turns } of conversations) {
    let context: Context | undefined;
    for (const turn of turns) {
      const answered = answerTurn(turn.say, DEPTH, library, context);
      const alone = answerTurn(turn.say, DEPTH, library, undefined).record;
      const { name, isRight } = judge(turn, answered.record, alone);
      const count = counts.get(name) ?? { n: 0, right: 0 };
      counts.set(name, { n: count.n + 1, right: count.right + Number(isRight) });
      if (!isRight) misses.push({ conversation: id, turn, record: answered.record });
      context = answered.context;
    }
  }
  return { scores: [...counts].map(([name, count]) => ({ name, ...count })), misses };
}

function judge(
  { depends, gold }: Turn,
  { status, passages: [first] }: AnswerRecord,
  alone: AnswerRecord,
): { readonly name: string; readonly isRight: boolean } {
  const isAnswered = status === 'answered';
  if (!depends) {
    const isSame = status === alone.status && first?.paragraph === alone.passages[0]?.paragraph;
    return { name: MEASURES.same, isRight: isSame };
  }
  if (gold.length === 0) return { name: MEASURES.refused, isRight: !isAnswered };
  return { name: MEASURES.answered, isRight: isAnswered && first !== undefined && gold.includes(first.paragraph) };
}

/** A row each, for a table. */
export function conversationRows({ scores }: ConversationScores): readonly (readonly string[])[] {
  return [['', 'n', 'right, %'], ...scores.map(({ name, n, right }) => [name, String(n), percent(right / n)])];
}

/** The misses, two lines each. */
export function showConversationMisses({ misses }: ConversationScores): string {
  return misses
    .map(({ conversation, turn: { say, gold }, record: { status, passages } }) => {
      const wanted = gold.length === 0 ? 'a refusal' : gold.map((number) => `¶${number}`).join(' ');
      const got = passages.slice(0, 3).map(({ paragraph }) => `¶${paragraph}`);
      return `${conversation} ${say}\n     wanted ${wanted}; got ${status} ${got.join(' ')}\n`;
    })
    .join('');
}
