import { isEnumeration } from '../language/enumeration.js';
import { type QuestionParts, questionParts, termList, withPairs } from '../language/terms.js';
import type { Anticipation, Report } from '../report/report.js';
import type { AnswerTables } from '../search/index/answer-index.js';
import type { AreBound } from '../search/index/bound-terms.js';
import { EVERYDAY_BOOST } from '../search/index/passage-index.js';
import type { ScoredPostings } from '../search/index/postings.js';
import type { QuestionTables } from '../search/index/question-index.js';
import { rarityAmong } from '../search/index/rarity.js';
import { weightOfCount } from '../search/index/term-table.js';
import { type ListedTables, listedKey } from '../search/question/listed-question.js';
import { weighQuestion } from '../search/question/query.js';
import { toKeyTable } from '../tables/key-table.js';
import { type Lists, listHas, toIds, toLists } from '../tables/lists.js';
import type { EverydayWords } from './everyday-words.js';
import { scorePostings } from './score-postings.js';
import { invert, type TermRows, toRowLists } from './term-rows.js';

/** An answer's field is long and made of many questions: a word that one of them has counts nearly as much as many. */
const ANSWER_BM25 = { k: 0.4, b: 0.6, d: 0 };

/** The terms of an anticipated answer: its questions one by one, and all that is known of it together. */
export interface AnalyzedAnswer {
  readonly questions: readonly QuestionParts[];
  /** Of its quote, its questions and its everyday words, with the pairs that neighbours make. */
  readonly known: readonly string[];
  /** The thesaurus's words for what stands in the quote. */
  readonly everyday: readonly string[];
}

/** Takes an anticipated answer apart. */
export function analyzeAnswer(
  report: Report,
  { start, end, questions, words }: Anticipation,
  everydayWords: EverydayWords,
): AnalyzedAnswer {
  const quote = report.text.slice(start, end);
  const parts = questions.map(questionParts);
  const runs = [...[quote, ...words].map(termList), ...parts.map(({ terms }) => terms)];
  const kinds = parts.flatMap((part) => part.kinds);
  return {
    questions: parts,
    known: [...runs.flatMap(withPairs), ...kinds],
    everyday: termList(everydayWords(quote).join('\n')),
  };
}

/** The rows of each answer's terms, by field. */
export interface AnswerRows {
  readonly known: Lists;
  readonly everyday: Lists;
}

export function toAnswerRows(analyzed: readonly AnalyzedAnswer[], rows: TermRows): AnswerRows {
  return {
    known: toRowLists(analyzed, ({ known }) => known, rows),
    everyday: toRowLists(analyzed, ({ everyday }) => everyday, rows),
  };
}

/** Lets MiniSearch score every answer for every term. */
export function studyAnswers(
  report: Report,
  answers: readonly Anticipation[],
  { known, everyday }: AnswerRows,
  rows: number,
): AnswerTables {
  const fields = [
    { name: 'known', terms: known, boost: 1 },
    { name: 'everyday', terms: everyday, boost: EVERYDAY_BOOST },
  ];
  const scored = scorePostings(fields, ANSWER_BM25, rows);
  const paragraphs = Uint32Array.from(answers, ({ paragraph }) => paragraph);
  const knownHolders = invert(known, rows);
  return {
    starts: Uint32Array.from(answers, ({ start }) => start),
    ends: Uint32Array.from(answers, ({ end }) => end),
    paragraphs,
    lists: Uint8Array.from(answers, ({ start, end }) => Number(isEnumeration(report.text.slice(start, end)))),
    postings: scored.postings,
    scores: scored.scores,
    scoresWithin: scaleWithinParagraphs(scored, paragraphs),
    isOwn: mapEntries(scored.postings, (row, answer) => Number(listHas(knownHolders, row, answer))),
  };
}

/** Each score by how rare the term is among the answers of its paragraph. */
function scaleWithinParagraphs({ postings, scores }: ScoredPostings, paragraphs: Uint32Array): Float32Array {
  const totals = countEach(paragraphs);
  const scaled = scores.slice();
  for (let row = 0; row + 1 < postings.starts.length; row++) {
    const [start, end] = [postings.starts[row] as number, postings.starts[row + 1] as number];
    const holding = Uint32Array.from(postings.ids.subarray(start, end), (answer) => paragraphs[answer] as number);
    const counts = countEach(holding);
    for (const [at, paragraph] of holding.entries()) {
      const rarity = rarityAmong(counts.get(paragraph) ?? 0, totals.get(paragraph) ?? 0);
      scaled[start + at] = (scores[start + at] as number) * rarity;
    }
  }
  return scaled;
}

function countEach(values: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mapEntries({ starts, ids }: Lists, toValue: (row: number, id: number) => number): Uint8Array {
  const values = new Uint8Array(ids.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      values[at] = toValue(row, ids[at] as number);
  }
  return values;
}

/** The terms of every known question, each with what it weighs there. */
export function weighQuestions(
  questions: readonly QuestionParts[],
  areBound: AreBound,
): readonly ReadonlyMap<string, number>[] {
  return questions.map((parts) => weighQuestion(parts, areBound));
}

/**
 * @param weighed   the terms of every known question: of those that the report answers, then of the others
 * @param answerOf  whose answer each of the former is
 */
export function studyQuestions(
  weighed: readonly ReadonlyMap<string, number>[],
  answerOf: readonly number[],
  rows: TermRows,
): QuestionTables {
  const codes = new Map<number, number>();
  const held: { readonly questions: number[]; readonly codes: number[] }[] = [];
  for (const [question, terms] of weighed.entries()) {
    for (const [term, weight] of terms) {
      const row = rows.rowOf(term);
      held[row] ??= { questions: [], codes: [] };
      held[row].questions.push(question);
      const code = codes.get(weight) ?? codes.size;
      codes.set(weight, code);
      held[row].codes.push(code);
    }
  }
  const lists = Array.from({ length: rows.count() }, (_, row) => held[row] ?? { questions: [], codes: [] });
  const weightOf = (term: string): number =>
    weightOfCount(held[rows.rowOf(term)]?.questions.length ?? 0, weighed.length);
  return {
    postings: toLists(lists.map(({ questions }) => questions)),
    weightCodes: Uint8Array.from(lists.flatMap((list) => list.codes)),
    weights: Float64Array.from(codes.keys()),
    totals: Float64Array.from(weighed, (terms) => {
      let total = 0;
      for (const [term, weight] of terms) total += weight * weightOf(term);
      return total;
    }),
    answerOf: toIds(answerOf),
  };
}

/** Keeps every question of the lists by its informative words; those that stand in both lists are left out. */
export function keepListed(answered: readonly QuestionParts[], unanswered: readonly QuestionParts[]): ListedTables {
  const verdicts = new Map<string, boolean | undefined>();
  const learn = (questions: readonly QuestionParts[], verdict: boolean): void => {
    for (const question of questions) {
      const key = listedKey(question);
      verdicts.set(key, verdicts.has(key) && verdicts.get(key) !== verdict ? undefined : verdict);
    }
  };
  learn(answered, true);
  learn(unanswered, false);
  const clear = [...verdicts].filter(([, verdict]) => verdict !== undefined);
  return {
    keys: toKeyTable(clear.map(([key]) => key)),
    answered: Uint8Array.from(clear, ([, verdict]) => Number(verdict)),
  };
}
