import type { AnswerRecord } from '../batch/json-line.js';
import { EXCERPT_MAX } from '../search/excerpt/excerpt-length.js';
import type { Question } from './question-set.js';

/** Passages a question that the measures look at. */
export const DEPTH = 5;

/** Share of a gold span's words that an excerpt has to show, in order, to count as having shown it. */
const SHOWN_MIN_SHARE = 0.8;

/** One question, as it was answered. */
export interface Judgement {
  readonly question: Question;
  readonly answer: Pick<AnswerRecord, 'status' | 'passages'>;
  readonly isRefused: boolean;
  /** Each 0 to 1; all 0 for what was refused, whatever was listed as closest, and for what has no answer. */
  readonly hit1: number;
  readonly hit3: number;
  /** 1 / rank of the first gold paragraph among the first five, 0 if it is not among them. */
  readonly reciprocalRank: number;
  /** 1 when the first passage is gold and its excerpt shows a gold span of it. */
  readonly excerpt: number;
}

/** Holds an answer against what was wanted. */
export function judge(question: Question, answer: Judgement['answer']): Judgement {
  const isRefused = answer.status !== 'answered';
  const paragraphs = [...new Set(answer.passages.map(({ paragraph }) => paragraph))];
  const gold = new Set(question.gold.map(({ p }) => p));
  const at = paragraphs.findIndex((paragraph) => gold.has(paragraph));
  const rank = isRefused || at === -1 ? Number.POSITIVE_INFINITY : at + 1;
  return {
    question,
    answer,
    isRefused,
    hit1: rank === 1 ? 1 : 0,
    hit3: rank <= 3 ? 1 : 0,
    reciprocalRank: rank <= DEPTH ? 1 / rank : 0,
    excerpt: !isRefused && showsGold(question, answer.passages[0]) ? 1 : 0,
  };
}

/** A ranking without excerpts and refusals, such as a search library gives. */
export function judgeRanking(question: Question, paragraphs: readonly number[]): Judgement {
  const passages = paragraphs.map((paragraph) => ({ paragraph, sentence: 1, citation: '', excerpt: '', score: 0 }));
  return judge(question, { status: 'answered', passages });
}

function showsGold({ gold }: Question, first: AnswerRecord['passages'][number] | undefined): boolean {
  if (first === undefined) return false;
  return gold.some(({ p, span }) => p === first.paragraph && shownShare(span, first.excerpt) >= SHOWN_MIN_SHARE);
}

/**
 * Share of a span's words that an excerpt shows, in order: their longest common subsequence. What lies past the longest
 * excerpt allowed does not count.
 * @returns 0 to 1
 */
export function shownShare(span: string, excerpt: string): number {
  const wanted = wordsOf(span);
  const shown = wordsOf(excerpt.slice(0, EXCERPT_MAX));
  if (wanted.length === 0) return 0;
  let lengths = new Uint16Array(shown.length + 1);
  for (const word of wanted) {
    const next = new Uint16Array(shown.length + 1);
    for (const [at, other] of shown.entries()) {
      next[at + 1] = word === other ? (lengths[at] ?? 0) + 1 : Math.max(lengths[at + 1] ?? 0, next[at] ?? 0);
    }
    lengths = next;
  }
  return (lengths[shown.length] ?? 0) / wanted.length;
}

/** Words without case, and without the marks that Discord reads as formatting: those may stand inside a word. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\*_`~|>]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
