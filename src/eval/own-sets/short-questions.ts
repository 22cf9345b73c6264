import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import type { Answer, SearchEngine } from '../../search/search-engine.js';
import { percent } from '../table.js';
import { loadJsonLines } from './json-lines.js';

/** What people type who type little: each kind with its own idea of what is right. */
const SHORT_FILE = join(PACKAGE_ROOT, 'src', 'eval', 'questions', 'short.jsonl');

const KINDS = ['presence', 'claim', 'meaning', 'who', 'chat'] as const;

/** A short question, and what a careful reader would answer. */
export interface ShortQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: (typeof KINDS)[number];
  /** `answer`: with a gold paragraph first; `absent`: the report does not say; `chat`: nothing is asked. */
  readonly expect: 'answer' | 'absent' | 'chat';
  /** Any one counts. */
  readonly gold: readonly { readonly p: number; readonly span: string }[];
  /** What is asked for, or claimed, and does not stand in the report. */
  readonly absent: readonly string[];
}

const schema = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  kind: z.enum(KINDS),
  expect: z.enum(['answer', 'absent', 'chat']),
  gold: z.array(z.strictObject({ p: z.int().min(1), span: z.string().min(1) })),
  absent: z.array(z.string().min(1)),
});

/**
 * Reads the short questions.
 * @throws {StartupError} listing every fault, with file and line
 */
export function loadShortQuestions(): readonly ShortQuestion[] {
  return loadJsonLines<ShortQuestion>(SHORT_FILE, schema, 'the short questions');
}

/** How many of a kind are right. */
export interface ShortScore {
  readonly name: string;
  readonly n: number;
  readonly right: number;
}

/** A question with what was wrong about its answer. */
export interface ShortMiss {
  readonly question: ShortQuestion;
  readonly answer: Answer;
  /** The measures that it fails. */
  readonly fails: readonly string[];
}

/** Scores the engine's answers; a question can count for more than one measure. */
export function scoreShort(
  questions: readonly ShortQuestion[],
  search: SearchEngine,
): { readonly scores: readonly ShortScore[]; readonly misses: readonly ShortMiss[] } {
  const scores = new Map<string, { n: number; right: number }>();
  const misses = questions.flatMap((question): ShortMiss[] => {
    const answer = search.ask(question.question);
    const fails = judge(question, answer).flatMap(([name, isRight]) => {
      const score = scores.get(name) ?? { n: 0, right: 0 };
      scores.set(name, { n: score.n + 1, right: score.right + Number(isRight) });
      return isRight ? [] : [name];
    });
    return fails.length === 0 ? [] : [{ question, answer, fails }];
  });
  return { scores: [...scores].map(([name, score]) => ({ name, ...score })), misses };
}

/** What an answer is measured by, and whether it is right. */
function judge(question: ShortQuestion, answer: Answer): readonly (readonly [name: string, isRight: boolean])[] {
  const { kind, expect, gold, absent } = question;
  const isAnswered = answer.status === 'answered';
  const first = answer.hits[0]?.excerpt.paragraph.number;
  const isGold = isAnswered && gold.some(({ p }) => p === first);
  if (kind === 'chat') return [['talk, not answered', !isAnswered]];
  if (kind === 'claim') {
    const details: readonly [string, boolean] =
      absent.length > 0
        ? ['claim: the wrong detail is named', isNamed(absent, answer.missing)]
        : ['claim: nothing is named in a true one', answer.missing.length === 0];
    return [['claim: the passage that speaks of it', isGold], details];
  }
  if (expect === 'answer') return [[`${kind}: there`, isGold]];
  const isRefused: readonly [string, boolean] = [`${kind}: absent`, !isAnswered];
  return kind === 'presence'
    ? [isRefused, ['presence: absent, and named', isNamed(absent, answer.missing)]]
    : [isRefused];
}

function isNamed(wanted: readonly string[], missing: readonly string[]): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s.,?!'"‘’“”]+/g, ' ')
      .trim();
  return wanted.some((one) =>
    missing.some((named) => plain(named).includes(plain(one)) || plain(one).includes(plain(named))),
  );
}

/** A row each, for a table. */
export function shortRows(scores: readonly ShortScore[]): readonly (readonly string[])[] {
  return [['', 'n', 'right, %'], ...scores.map(({ name, n, right }) => [name, String(n), percent(right / n)])];
}

/** The misses, a few lines each. */
export function showShortMisses(misses: readonly ShortMiss[]): string {
  return misses
    .map(({ question: { id, question, gold, absent }, answer: { status, hits, missing }, fails }) => {
      const got = hits.slice(0, 3).map(({ excerpt }) => `¶${excerpt.paragraph.number}`);
      const wanted = gold.map(({ p }) => `¶${p}`);
      return [
        `${id} ${question}`,
        `     ${fails.join('; ')}`,
        `     wanted ${[...wanted, ...absent].join(' ')}; got ${status} ${got.join(' ')}, missing ${missing.join(', ') || 'nothing'}\n`,
      ].join('\n');
    })
    .join('');
}
