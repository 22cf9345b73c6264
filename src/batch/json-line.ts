import type { Library } from '../command.js';
import { contextAfter } from '../controls/context-after.js';
import type { Context } from '../conversation/context.js';
import { citationText } from '../reply/citation.js';
import { LIMITS } from '../reply/limits.js';
import { excerptText } from '../report/excerpt.js';
import type { Report } from '../report/report.js';
import type { Answer, Hit } from '../search/search-engine.js';

/** What a script gets for one passage. */
interface PassageRecord {
  readonly paragraph: number;
  /** The sentence that speaks to the question most. */
  readonly sentence: number;
  readonly citation: string;
  /** Verbatim, with `[…]` where something is left out. */
  readonly excerpt: string;
  /** Four digits; comparable within one answer alone. */
  readonly score: number;
}

/** What a script gets for one question. */
export interface AnswerRecord {
  /** As it came in. */
  readonly question: string;
  readonly status: Answer['status'];
  /** Best first; under `not_in_report` the closest ones, under `no_question` none. */
  readonly passages: readonly PassageRecord[];
  /** What was asked for, or claimed, and does not stand in the report; as typed. */
  readonly missing: readonly string[];
  /** The reply says neither that the report answers nor that it does not. */
  readonly unsure?: true;
}

/** One question answered for a script, and what the next may go on from. */
interface Turn {
  readonly record: AnswerRecord;
  readonly context: Context | undefined;
}

/**
 * One question answered for a script. Every line gets a record, so that lines in and lines out match: an empty
 * question is `no_question`, with no passages.
 * @param limit  passages at most, 1 to 1,000
 */
export function answerRecord(
  question: string,
  limit: number,
  library: Pick<Library, 'report' | 'search'>,
): AnswerRecord {
  return answerTurn(question, limit, library, undefined).record;
}

/**
 * One turn of a conversation.
 * @param limit    passages at most, 1 to 1,000
 * @param context  what the turn before left; undefined for the first
 */
export function answerTurn(
  question: string,
  limit: number,
  { report, search }: Pick<Library, 'report' | 'search'>,
  context: Context | undefined,
): Turn {
  if (question.trim() === '') {
    return { record: { question, status: 'no_question', passages: [], missing: [] }, context: undefined };
  }
  // Longer than anything a person can send to the bot: the rest would cost time and add nothing.
  const asked = question.slice(0, LIMITS.stringOption);
  const answer = search.ask(asked, limit, context);
  const { status, hits, missing, isUnsure } = answer;
  const unsure = isUnsure === true ? { unsure: true as const } : {};
  const passages = hits.map((hit) => passageRecord(hit, report));
  return {
    record: { question, status, passages, missing, ...unsure },
    context: contextAfter(asked, answer, context),
  };
}

function passageRecord({ excerpt, sentence, score }: Hit, report: Report): PassageRecord {
  return {
    paragraph: excerpt.paragraph.number,
    sentence: sentence.number,
    citation: citationText(report, excerpt),
    excerpt: excerptText(report, excerpt),
    score: Number(score.toPrecision(4)),
  };
}

/** The record as one line; what some readers take for the end of a line is escaped, which JSON does not ask for. */
export function toJsonLine(record: AnswerRecord): string {
  const json = JSON.stringify(record);
  return `${json.replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
