import type { Context } from '../conversation/context.js';
import {
  createReadFollowUp,
  type FollowUp,
  goesOn,
  isOfReport,
  withoutTopicChange,
} from '../conversation/follow-up.js';
import { namedPassages } from '../names/passage-names.js';
import { paragraphRange } from '../report/range.js';
import { findParagraph, type Report } from '../report/report.js';
import { readRemarks } from '../talk/talk.js';
import { placeExcerpts } from './excerpt/place-excerpt.js';
import type { Leaning } from './question/intent.js';
import type { Answer } from './search-engine.js';

/** Answers a question in the light of what was said before. */
export type AskOn = (question: string, limit: number, context: Context) => Answer;

/**
 * Builds what answers questions that go on from an answer.
 * @param askOne    answers one question, in the light of what it leans on
 * @param askAlone  answers a message as if nothing had been said before
 * @param speaksOf  whether one of the paragraphs has a word of a question, or the question none
 * @param isEmpty   whether a question has no word that tells what it is about: “what did they do?”
 */
export function createAskOn(
  report: Report,
  askOne: (question: string, limit: number, leaning?: Leaning) => Answer,
  askAlone: (question: string, limit: number) => Answer,
  isEmpty: (question: string) => boolean,
  speaksOf: (question: string, paragraphs: readonly number[]) => boolean,
): AskOn {
  const readFollowUp = createReadFollowUp(report);
  return (message, limit, context) => {
    const { question } = readRemarks(message);
    // “What does that mean?” is talk where nothing was said before.
    const followUp = readFollowUp(question, context) ?? readFollowUp(message, context);
    switch (followUp?.kind) {
      case undefined:
        return isEmpty(question) && !isOfReport(question)
          ? askLeaning(question, limit, context, EMPTY)
          : askAlone(withoutTopicChange(message), limit);
      case 'again':
        return {
          ...answerPlaces(report, context.paragraphs.slice(0, 1), limit),
          isTranslationAsked: followUp.isTranslation,
        };
      case 'meaning':
        return { ...answerPlaces(report, context.paragraphs.slice(0, 1), limit), ...UNEXPLAINED };
      case 'speaker':
        return answerPlaces(report, [speakerOf(context)], limit);
      case 'more':
        return askMore(context, limit);
      case 'member':
        return answerPlaces(report, [followUp.paragraph.number], limit);
      case 'leans':
        return askLeaning(question, limit, context, followUp);
    }
  };

  function askLeaning(
    question: string,
    limit: number,
    { paragraphs }: Context,
    {
      isCorrection,
      siblings,
      isOther,
      isPointing,
      meant = question,
    }: Omit<FollowUp & { readonly kind: 'leans' }, 'kind'>,
  ): Answer {
    const answer = askOne(meant, limit, { cited: isCorrection ? [] : paragraphs, siblings, isOther });
    if (answer.status === 'no_question' || answer.places !== undefined) return answer;
    if (answer.status === 'not_in_report') return { ...answer, on: findParagraph(report, paragraphs[0] ?? 0) };
    const best = answer.hits[0]?.excerpt.paragraph;
    const alone = askOne(question, limit);
    const other = alone.hits[0]?.excerpt.paragraph;
    // “What about jobs?” of a passage without a word on them is a question of its own.
    const isNew = !isPointing && alone.status === 'answered' && alone.isUnsure !== true;
    if (isNew && siblings.length === 0 && !speaksOf(meant, paragraphs)) return alone;
    return other === best ? answer : { ...answer, on: best };
  }

  /** Who says what was cited is told where the report last named who speaks. */
  function speakerOf({ paragraphs: [cited = 1] }: Context): number {
    const { speaker = '', paragraphs } = report;
    return paragraphs.findLast(({ number, text }) => number <= cited && text.includes(speaker))?.number ?? cited;
  }

  /** What else there is on the question before; on the section of what was cited, where that question cannot stand alone. */
  function askMore({ question, paragraphs }: Context, limit: number): Answer {
    const [cited = 0] = paragraphs;
    const section = namedPassages(report).findLast(({ first, last }) => first <= cited && cited <= last);
    const standsAlone = question !== undefined && !goesOn(question);
    const again = askAlone(standsAlone ? question : (section?.name ?? ''), limit + paragraphs.length);
    const hits = again.hits.filter(({ excerpt }) => !paragraphs.includes(excerpt.paragraph.number)).slice(0, limit);
    const isMore = again.status === 'answered' && hits.some(({ isClose }) => isClose);
    if (isMore) return { ...again, places: undefined, hits };
    const [closest] = hits;
    if (closest === undefined) return { ...UNEXPLAINED, lacks: 'more', missing: [], isOffTopic: false, hits: [] };
    // That there is nothing else cannot be told from what is less like it.
    const open = { lacks: undefined, missing: [], isOffTopic: false, isUnsure: true };
    return { ...UNEXPLAINED, ...open, hits: [{ ...closest, isClose: true }, ...hits.slice(1)] };
  }
}

const EMPTY = { isCorrection: false, siblings: [], isOther: false, isPointing: true, meant: undefined } as const;

/** A passage that names something does not tell what it means. */
const UNEXPLAINED = { status: 'not_in_report', lacks: 'meaning', places: undefined } as const;

/** Whole paragraphs, as `/read` gives them. */
function answerPlaces(report: Report, numbers: readonly number[], limit: number): Answer {
  const places = numbers.flatMap((number) => paragraphRange(report, number, number) ?? []);
  const hits = placeExcerpts(report, places, limit).map((choice) => ({ ...choice, score: 1, isClose: true }));
  return { status: 'answered', hits, missing: [], lacks: undefined, isOffTopic: false, places };
}
