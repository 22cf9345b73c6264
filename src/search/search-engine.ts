import type { Context } from '../conversation/context.js';
import type { ChineseScript } from '../language/chinese.js';
import type { Excerpt } from '../report/excerpt.js';
import type { Range } from '../report/range.js';
import type { Paragraph, Sentence } from '../report/report.js';
import type { Talk } from '../talk/talk-kinds.js';
import type { Lack } from './refuse/expected-answer.js';

/** One paragraph that speaks to a question, with the words of it to show. */
export interface Hit {
  readonly excerpt: Excerpt;
  /** The sentence that speaks to the question most. */
  readonly sentence: Sentence;
  /**
   * Above 0. Where questions are anticipated, how likely the paragraph is to be the one that answers, if one does: 1 for
   * all of them together. Without, unbounded, and comparable within one answer alone.
   */
  readonly score: number;
  /** It may answer as well as the best, which is close to itself, or is compared with it. */
  readonly isClose: boolean;
}

/** What the report has on a question. */
export interface Answer {
  /** `not_in_report`: the hits are the closest passages, not an answer. `no_question`: it is talk, and there are none. */
  readonly status: 'answered' | 'not_in_report' | 'no_question';
  /** Best first, each paragraph at most once. */
  readonly hits: readonly Hit[];
  /** Words of the question, as typed, that the report has nothing on. */
  readonly missing: readonly string[];
  /** What was asked for and the best passage does not have; undefined when that cannot be seen. */
  readonly lacks: Lack | undefined;
  /** The question has nothing to do with the report. */
  readonly isOffTopic: boolean;
  /** The evidence is neither way: a reply says neither that the report answers nor that it does not. */
  readonly isUnsure?: boolean;
  /** What kind of talk it is, where it is no question. */
  readonly talk?: Talk | undefined;
  /** The places that the question names by number, to be read as they stand; none where the report has no such place. */
  readonly places?: readonly Range[] | undefined;
  /**
   * Of a question that goes on from an answer, what it was read to be about: where it could have been read otherwise, and
   * where nothing answers.
   */
  readonly on?: Paragraph | undefined;
  /** The same in another language is asked for, in which the report is not published. */
  readonly isTranslationAsked?: boolean;
}

/** Finds what a report says. Pure: the same question always gets the same answer. */
export interface SearchEngine {
  /**
   * @param question  as typed, in English or Chinese
   * @param limit     hits wanted, 1 to 1,000; 5 when left out
   * @param context   what was said before, where the question goes on from it
   */
  ask(question: string, limit?: number, context?: Context): Answer;
  /**
   * Questions worth asking that continue what was typed, best first; before anything is typed, the most wanted ones.
   * @param locale  what the asker reads; English when left out. Who types Chinese gets Chinese whatever it is.
   */
  complete(typed: string, limit: number, locale?: 'en-US' | ChineseScript): readonly string[];
}
