import { toSimplified } from '../../language/chinese.js';
import { isEnumeration } from '../../language/enumeration.js';
import { foldName, tokenize } from '../../language/fold.js';
import {
  distinctTerms,
  type QuestionParts,
  questionParts,
  type Term,
  termList,
  termsOf,
  withPairs,
} from '../../language/terms.js';
import type { Anticipation, Paragraph, Report, Sentence } from '../../report/report.js';
import { type AnswersWithin, createAnswersWithin } from '../excerpt/answers-within.js';
import { type Clauses, takeApart } from '../excerpt/clauses.js';
import { createIsAnswered, type IsAnswered } from '../question/listed-question.js';
import { createIsLookUp, type IsLookUp } from '../question/phrase-question.js';
import { weighQuestion } from '../question/query.js';
import { createRollCall, type FindRollCall } from '../question/roll-call.js';
import { createFindComparison, type FindComparison } from '../question/topic-comparison.js';
import { createFindTopicQuestion, type FindTopicQuestion } from '../question/topic-question.js';
import { type AsksUnlisted, createAsksUnlisted } from '../question/unlisted-members.js';
import { createParagraphClassifier, type Labelled, type ParagraphClassifier } from '../rank/paragraph-classifier.js';
import { createGapOdds, type GapOdds } from '../refuse/gap-classifier.js';
import { type AreBound, findBoundTerms } from './bound-terms.js';
import { createQuestionIndex, type QuestionIndex } from './question-index.js';
import { createTermIndex, type TermIndex } from './term-index.js';
import { createLayWords, type LayWords } from './thesaurus.js';

/** Parts that an index can be built without, to see what each is worth. */
export const PARTS = [
  'thesaurus',
  'questions',
  'gaps',
  'headings',
  'spelling',
  'glossary',
  'classifier',
  'neighbours',
] as const;
export type Part = (typeof PARTS)[number];

/** A sentence, and where it stands. */
export interface SentencePlace {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** Everything that is known of a report before a question is asked. */
export interface ReportIndex {
  readonly report: Report;
  readonly sentences: readonly SentencePlace[];
  readonly sentenceIndex: TermIndex;
  readonly paragraphIndex: TermIndex;
  readonly headingIndex: TermIndex;
  /** The answers that readers are expected to look for, each with its questions and everyday words. */
  readonly answers: readonly Anticipation[];
  readonly answerIndex: TermIndex;
  /** The terms of each answer: of its words, its questions and its everyday words. */
  readonly answerTerms: readonly ReadonlySet<string>[];
  /** Whether each answer enumerates. */
  readonly isList: readonly boolean[];
  /** Positions in `answers` of those in a paragraph. */
  answersOf(paragraph: Paragraph): readonly number[];
  /** The answers, scored within their paragraphs. */
  readonly answersWithin: AnswersWithin;
  /** The terms of a paragraph, in order, with their offsets in the report's text. */
  termsIn(paragraph: Paragraph): readonly Term[];
  clausesOf(paragraph: Paragraph): Clauses;
  /** The questions of all answers, then those that the report does not answer. */
  readonly questionIndex: QuestionIndex;
  /** Weight of a term, above 0: the rarer among the known questions (without these, among the paragraphs), the more it tells. */
  weightOf(term: string): number;
  /** Whose answer each anticipated question is; as many as there are anticipated questions. */
  readonly answerOf: Int32Array;
  /** Tells questions that the report answers from those that it does not; undefined where `data/` has no such list. */
  readonly gapOdds: GapOdds | undefined;
  /** Tells the paragraphs apart by the questions that they answer; undefined where there are none, or in long reports. */
  readonly classifier: ParagraphClassifier | undefined;
  /** Terms that a paragraph has in its own words and headings. */
  readonly ownTerms: readonly ReadonlySet<string>[];
  /** Whether these words, folded, stand in the report side by side: a name or phrase that is looked up. */
  hasPhrase(words: readonly string[]): boolean;
  readonly findRollCall: FindRollCall;
  readonly findTopicQuestion: FindTopicQuestion;
  readonly findComparison: FindComparison;
  readonly asksUnlisted: AsksUnlisted;
  readonly isAnswered: IsAnswered;
  readonly isLookUp: IsLookUp;
  readonly areBound: AreBound;
  /** Whether a term stands in the report's own words or headings. */
  isInReport(term: string): boolean;
  /** Whether a term stands in the report, or leads to a part of it. */
  isKnown(term: string): boolean;
  /** Terms that lead to a paragraph without standing in it: everyday words, and words of its questions. */
  readonly layTerms: readonly ReadonlySet<string>[];
}

const TEXT_BM25 = { k: 2, b: 0.75, d: 0.5 };
const SENTENCE_BM25 = { k: 1.2, b: 0.5, d: 0.5 };
/** An answer's field is long and made of many questions: a word that one of them has counts nearly as much as many. */
const ANSWER_BM25 = { k: 0.4, b: 0.6, d: 0 };
/** What a word of the thesaurus weighs beside a word of the report. */
const LAY = 0.3;

/** Paragraphs that a classifier can tell apart: with more of them it takes too long to learn, and too much room. */
const CLASSES_MAX = 300;

/** Builds the index of a report, without the parts named. */
export function buildReportIndex(report: Report, without: ReadonlySet<Part> = new Set()): ReportIndex {
  const { paragraphs, lexicon } = report;
  const answers = without.has('questions') ? [] : lexicon.anticipations;
  const gaps = without.has('gaps') ? [] : lexicon.gaps;
  const layWords = createLayWords(without.has('thesaurus') ? [] : lexicon.thesaurus);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ paragraph, sentence })));
  const analyzed = answers.map((answer) => analyze(report, answer, layWords));
  const known = analyzed.flatMap(({ questions }) => questions);
  const headings = paragraphs.map((paragraph) => (without.has('headings') ? '' : headingOf(report, paragraph)));
  const lay = paragraphs.map(({ text }) => termList(layWords(text).join('\n')));
  const byParagraph = groupBy(answers, ({ paragraph }) => paragraph);
  const ownTerms = paragraphs.map(
    ({ text }, at) => new Set([...distinctTerms(text), ...distinctTerms(headings[at] ?? '')]),
  );
  const layTerms = paragraphs.map(({ number }, at) => {
    const leading = (byParagraph.get(number) ?? []).flatMap((answer) => analyzed[answer]?.known ?? []);
    return new Set([...(lay[at] ?? []), ...leading]);
  });
  // One string, for it is searched at every question; a line break lies between paragraphs, and in no phrase.
  const inText = new Set(paragraphs.flatMap(({ text }) => tokenize(text).map(({ word }) => word)));
  const folded = paragraphs.map(({ text }) => ` ${foldName(text)} `).join('\n');
  const inReport = new Set(ownTerms.flatMap((set) => [...set]));
  const led = new Set(layTerms.flatMap((set) => [...set]));
  const unanswered = gaps.map(({ question }) => questionParts(question));
  const glossary = new Set(lexicon.glossary.map(({ chinese }) => toSimplified(chinese)));
  const areBound = findBoundTerms(paragraphs.map(({ text }) => termList(text)));
  const questionIndex = createQuestionIndex([...known, ...unanswered].map((parts) => weighQuestion(parts, areBound)));
  // Where there are no questions, the paragraphs tell which terms are rare.
  const rarityIndex =
    known.length > 0
      ? questionIndex
      : createQuestionIndex(paragraphs.map(({ text }) => new Map(termList(text).map((term) => [term, 1]))));
  const termsIn = remember(placeTerms);
  const answersOf = ({ number }: Paragraph): readonly number[] => byParagraph.get(number) ?? [];
  const answerIndex = createTermIndex(
    analyzed.map(({ known: terms, lay: layTerms }) => ({ known: terms, lay: layTerms })),
    { known: 1, lay: LAY },
    ANSWER_BM25,
  );
  return {
    report,
    sentences,
    sentenceIndex: createTermIndex(
      sentences.map(({ sentence: { text } }) => ({
        text: withPairs(termList(text)),
        lay: termList(layWords(text).join('\n')),
      })),
      { text: 1, lay: LAY },
      SENTENCE_BM25,
    ),
    paragraphIndex: createTermIndex(
      paragraphs.map(({ text }) => ({ text: termList(text) })),
      { text: 1 },
      TEXT_BM25,
    ),
    headingIndex: createTermIndex(
      headings.map((heading) => ({ heading: termList(heading) })),
      { heading: 1 },
      SENTENCE_BM25,
    ),
    answers,
    answerIndex,
    answerTerms: analyzed.map(({ terms }) => new Set(terms)),
    isList: answers.map(({ start, end }) => isEnumeration(report.text.slice(start, end))),
    answersWithin: createAnswersWithin(
      answerIndex,
      answers.map(({ paragraph }) => paragraph),
    ),
    answersOf,
    termsIn,
    clausesOf: remember((paragraph) => takeApart(paragraph, termsIn(paragraph), answers, answersOf(paragraph))),
    questionIndex,
    weightOf: rarityIndex.weightOf,
    answerOf: Int32Array.from(analyzed.flatMap(({ questions }, answer) => questions.map(() => answer))),
    gapOdds:
      unanswered.length === 0 || known.length === 0
        ? undefined
        : createGapOdds(known, unanswered, (term) => inReport.has(term) || glossary.has(term)),
    classifier:
      answers.length === 0 || without.has('classifier') || paragraphs.length > CLASSES_MAX
        ? undefined
        : createParagraphClassifier(labelQuestions(answers, analyzed), paragraphs.length),
    ownTerms,
    layTerms,
    hasPhrase: (words) => {
      // Nearly every question has a word that the report has not, which is seen at once.
      return words.length > 0 && words.every((word) => inText.has(word)) && folded.includes(` ${words.join(' ')} `);
    },
    findRollCall: createRollCall(report),
    findTopicQuestion: createFindTopicQuestion(report),
    findComparison: createFindComparison(report),
    asksUnlisted: createAsksUnlisted(report),
    isAnswered: createIsAnswered(known, unanswered),
    isLookUp: createIsLookUp(report),
    areBound,
    isInReport: (term) => inReport.has(term),
    isKnown: (term) => inReport.has(term) || led.has(term),
  };
}

/** Takes a paragraph apart when it is first quoted, and keeps the parts: no more than the report itself. */
function remember<Parts>(toParts: (paragraph: Paragraph) => Parts): (paragraph: Paragraph) => Parts {
  const known = new Map<Paragraph, Parts>();
  return (paragraph) => {
    const parts = known.get(paragraph) ?? toParts(paragraph);
    known.set(paragraph, parts);
    return parts;
  };
}

function placeTerms({ text, start: offset }: Paragraph): readonly Term[] {
  return termsOf(text).map(({ term, start, end }) => ({ term, start: offset + start, end: offset + end }));
}

/** The terms of an anticipated answer: its questions one by one, and all that is known of it together. */
interface AnalyzedAnswer {
  readonly questions: readonly QuestionParts[];
  /** Of its quote, its questions and its everyday words; `known` has every two neighbours besides. */
  readonly terms: readonly string[];
  readonly known: readonly string[];
  readonly lay: readonly string[];
}

function analyze(report: Report, { start, end, questions, words }: Anticipation, layWords: LayWords): AnalyzedAnswer {
  const quote = report.text.slice(start, end);
  const parts = questions.map(questionParts);
  const runs = [...[quote, ...words].map(termList), ...parts.map(({ terms }) => terms)];
  const kinds = parts.flatMap((part) => part.kinds);
  return {
    questions: parts,
    terms: [...runs.flat(), ...kinds],
    known: [...runs.flatMap(withPairs), ...kinds],
    lay: termList(layWords(quote).join('\n')),
  };
}

/** What a paragraph is called: its section's and part's titles, and the names of its topics. */
function headingOf({ cities, projects }: Report, paragraph: Paragraph): string {
  const { title, partTitle } = paragraph.section;
  const topics = [...cities, ...projects].filter((topic) => topic.paragraph === paragraph);
  const names = topics.flatMap(({ name, aliases, chinese }) => [
    name,
    ...aliases,
    ...new Set(chinese.map(toSimplified)), // in either script, it is one name
  ]);
  return [title, partTitle, ...names].filter((name) => name !== undefined).join('\n');
}

function labelQuestions(answers: readonly Anticipation[], analyzed: readonly AnalyzedAnswer[]): readonly Labelled[] {
  return answers.flatMap(({ paragraph }, at) =>
    (analyzed[at]?.questions ?? []).map((question) => ({ question, paragraph: paragraph - 1 })),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, item] of items.entries()) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [index]);
    else group.push(index);
  }
  return groups;
}
