import { loadWordNet } from '../dictionaries/wordnet.js';
import { toSimplified } from '../language/chinese.js';
import { tokenize } from '../language/fold.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { pairOf, type QuestionParts, questionParts } from '../language/terms.js';
import type { Anticipation, GlossaryEntry, Report, ReportWithLists, ThesaurusEntry } from '../report/report.js';
import { openBoundTerms } from '../search/index/bound-terms.js';
import type { TermTables } from '../search/index/term-table.js';
import type { Knowledge } from '../search/knowledge.js';
import { packPresence } from '../search/question/presence.js';
import type { TopicNouns } from '../search/question/topic-question.js';
import { packGlossary } from '../search/question/translate.js';
import { createGapFeatures, type GapTables } from '../search/refuse/gap-classifier.js';
import { toKeyTable } from '../tables/key-table.js';
import { toIds } from '../tables/lists.js';
import { countVocabulary } from './count-vocabulary.js';
import { weightsOf } from './default-weights.js';
import { createEverydayWords, type EverydayWords } from './everyday-words.js';
import { findBoundTerms } from './find-bound-terms.js';
import { findNearest } from './nearest-paragraphs.js';
import { packCompletions } from './pack-completions.js';
import {
  type AnalyzedAnswer,
  analyzeAnswer,
  keepListed,
  studyAnswers,
  studyQuestions,
  toAnswerRows,
  weighQuestions,
} from './study-lists.js';
import { scorePassages, toEverydayRows, toLivePassages, toPassageRows } from './study-passages.js';
import { studyTerms } from './study-terms.js';
import { createTermRows, invert, type TermRows } from './term-rows.js';
import { trainGapClassifier } from './train-gap-classifier.js';
import { trainParagraphClassifier } from './train-paragraph-classifier.js';

/** Parts that can be left out, to see what each is worth. */
export const PARTS = [
  'thesaurus',
  'wordnet',
  'questions',
  'gaps',
  'headings',
  'spelling',
  'glossary',
  'classifier',
  'neighbours',
] as const;
export type Part = (typeof PARTS)[number];

/** What a study works on, one after the other. */
export const STEPS = ['words', 'passages', 'questions', 'answers', 'classifiers'] as const;
type Step = (typeof STEPS)[number];

/** How to study a report. */
export interface StudyOptions {
  readonly without?: ReadonlySet<Part>;
  /** Told before each step. */
  readonly onStep?: (step: Step) => void;
}

/**
 * Paragraphs of a short report. In a longer one many paragraphs resemble one another, and share what they score; they
 * are too many for a classifier to tell apart, and to index anew with every start.
 */
export const SHORT_REPORT_MAX = 300;

/** Learns all that is to be known of a report; takes some seconds with lists like those of this project. */
export function studyReport(report: ReportWithLists, { without = new Set(), onStep }: StudyOptions = {}): Knowledge {
  const { paragraphs, lexicon } = report;
  const isShort = paragraphs.length <= SHORT_REPORT_MAX;
  const answers = without.has('questions') ? [] : lexicon.anticipations;
  const thesaurus = without.has('thesaurus') ? [] : lexicon.thesaurus;
  const needsWordNet = thesaurus.length === 0 && isShort && !without.has('wordnet');
  const entries = needsWordNet ? fromWordNet(report) : thesaurus;
  const everydayWords = createEverydayWords(entries);
  const glossary = without.has('glossary') ? [] : lexicon.glossary;
  const rows = createTermRows();

  onStep?.('words');
  const vocabulary = without.has('spelling') ? undefined : countVocabulary(report);

  onStep?.('passages');
  const passages = toPassageRows(report, everydayWords, !without.has('headings'), rows);
  const live = isShort ? toLivePassages(paragraphs, passages, everydayWords, rows) : undefined;
  const boundTerms = findBoundTerms(passages.text, rows.count());
  const bound = toKeyTable(boundTerms.map(([one, other]) => pairOf(rows.termOf(one), rows.termOf(other))));

  onStep?.('questions');
  const analyzed = answers.map((answer) => analyzeAnswer(report, answer, everydayWords));
  const answered = analyzed.flatMap(({ questions }) => questions);
  const unanswered = (without.has('gaps') ? [] : lexicon.gaps).map(({ question }) => questionParts(question));
  const answerRows = toAnswerRows(analyzed, rows);
  const answerOf = analyzed.flatMap(({ questions }, answer) => questions.map(() => answer));
  const questions = studyQuestions(weighQuestions([...answered, ...unanswered], openBoundTerms(bound)), answerOf, rows);

  onStep?.('answers');
  const count = rows.count();
  const holders = invert(passages.text, count);
  const counted =
    answered.length > 0
      ? { holders: questions.postings, total: questions.totals.length }
      : { holders, total: paragraphs.length };
  // “Institution” is what a company is a kind of: a report of institutions need not know of companies.
  const close = createEverydayWords(entries.map((entry) => ({ ...entry, loose: [] })));
  const leading = needsWordNet ? toEverydayRows(paragraphs, close, rows) : passages.everyday;
  const terms = studyTerms(rows, passages, [leading, answerRows.known], counted, bound);
  const answerTables = studyAnswers(report, answers, answerRows, count);

  onStep?.('classifiers');
  const hasClassifier = answers.length > 0 && isShort && !without.has('classifier');
  return {
    reading: {
      vocabulary,
      glossary: packGlossary(glossary),
      bound,
      listed: keepListed(answered, unanswered),
      topicNouns: topicNouns(everydayWords),
      presence: packPresence(report, thesaurus),
    },
    terms,
    passages: { paragraphs: paragraphs.length, live, scored: isShort ? undefined : scorePassages(passages, count) },
    lists: answers.length === 0 ? undefined : { answers: answerTables, questions },
    classifier: hasClassifier ? trainClassifier(answers, analyzed, paragraphs.length) : undefined,
    neighbours: isShort || without.has('neighbours') ? undefined : findNearest(passages.text, holders),
    gaps: studyGaps(answered, unanswered, terms, rows, glossary),
    weights: weightsOf(report),
    completions: packCompletions(lexicon.suggestions),
  };
}

/** What WordNet says of each word of a report, for one that brings no thesaurus of its own. */
function fromWordNet({ paragraphs }: Report): readonly ThesaurusEntry[] {
  const { related } = loadWordNet();
  const words = new Set(paragraphs.flatMap(({ text }) => tokenize(text).map(({ word }) => word)));
  return [...words]
    .filter((word) => !STOP_WORDS.has(word))
    .map((term) => {
      const { close, broader } = related(term);
      return { term, lay: close, loose: broader, related: [] };
    });
}

function trainClassifier(
  answers: readonly Anticipation[],
  analyzed: readonly AnalyzedAnswer[],
  paragraphs: number,
): Knowledge['classifier'] {
  const labelled = answers.flatMap(({ paragraph }, at) =>
    (analyzed[at]?.questions ?? []).map((question) => ({ question, paragraph: paragraph - 1 })),
  );
  return trainParagraphClassifier(labelled, paragraphs);
}

function studyGaps(
  answered: readonly QuestionParts[],
  unanswered: readonly QuestionParts[],
  { holders }: TermTables,
  rows: TermRows,
  glossary: readonly GlossaryEntry[],
): GapTables | undefined {
  if (answered.length === 0 || unanswered.length === 0) return undefined;
  const words = new Set(glossary.map(({ chinese }) => toSimplified(chinese)));
  const isInReport = (term: string): boolean => {
    const row = rows.find(term);
    return row !== undefined && (holders.starts[row + 1] as number) > (holders.starts[row] as number);
  };
  const featuresOf = createGapFeatures((term) => isInReport(term) || words.has(term));
  return {
    ...trainGapClassifier(answered, unanswered, featuresOf),
    answeredCounts: countTerms(answered, rows),
    unansweredCounts: countTerms(unanswered, rows),
    answered: answered.length,
    unanswered: unanswered.length,
    glossary: toKeyTable([...words]),
  };
}

/** How many of the questions have each term, by its row. */
function countTerms(questions: readonly QuestionParts[], rows: TermRows): GapTables['answeredCounts'] {
  const counts = new Uint32Array(rows.count());
  for (const { terms } of questions) {
    for (const term of new Set(terms)) counts[rows.rowOf(term)] = (counts[rows.rowOf(term)] as number) + 1;
  }
  return toIds(counts);
}

/** Everyday words for “cities” and “projects”: “scheme”, “initiative”. */
function topicNouns(everydayWords: EverydayWords): TopicNouns {
  return { city: everydayWords('cities'), project: everydayWords('projects') };
}
