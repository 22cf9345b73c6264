import { isYear, quantitiesIn } from '../language/quantities.js';
import type { Paragraph, Report } from '../report/report.js';
import { splitQuestions } from '../talk/two-questions.js';
import { type AskOn, createAskOn } from './ask-on.js';
import { createCompletion } from './complete-question.js';
import type { ExcerptChoice } from './excerpt/choose-excerpt.js';
import { placeExcerpts } from './excerpt/place-excerpt.js';
import type { Knowledge } from './knowledge.js';
import { askFor, type Detail } from './question/claim/claim.js';
import type { Intent, Leaning, Query } from './question/intent.js';
import type { Candidates } from './rank/rank.js';
import { findWrongDetails } from './refuse/wrong-details.js';
import type { Answer, Hit, SearchEngine } from './search-engine.js';
import { openStages, type Stages } from './stages.js';

/** Passages in an answer when the asker does not say how many. */
const DEFAULT_LIMIT = 5;

/** Places that the excerpt of the best passage is put together from: more would be shreds. */
const BEST_PIECES_MAX = 2;
/** The others are there to read on, and a button has to hold where they stand. */
const FURTHER_PIECES_MAX = 1;

/**
 * What a further passage must have of the best one's likelihood, or score, to stand beside it. Of the passages shown so,
 * nine in ten answer.
 */
const CLOSE_MIN_SHARE = { likelihood: 0.1, score: 2 / 3 } as const;

/** Characters of a message that are read: more than anybody can send, and time must stay bounded. */
const MESSAGE_MAX = 6000;

/** Builds the search engine of a report: question → candidates → decision → excerpts. Nothing is learnt here. */
export function createSearchEngine(report: Report, knowledge: Knowledge): SearchEngine {
  let stages: Stages | undefined; // opened with the first question: a start need not wait for them
  const closeShare = knowledge.lists === undefined ? CLOSE_MIN_SHARE.score : CLOSE_MIN_SHARE.likelihood;
  const askOne = (question: string, limit: number, leaning?: Leaning): Answer => {
    stages ??= openStages(report, knowledge);
    const asked = stages.read(question);
    // “Who?” asks nothing alone.
    const typed = leaning === undefined ? asked : { ...asked, intent: { ...asked.intent, leaning, talk: undefined } };
    const settled = answerUnsearched(report, typed.intent, limit);
    if (settled !== undefined) return settled;
    const { query, candidates } = search(stages, typed, limit);
    const { isAnswered, ...reasons } = stages.decide(query, candidates);
    const wanted = candidates.ranked.map(({ paragraph }, place) => ({
      paragraph,
      piecesMax: place === 0 ? BEST_PIECES_MAX : FURTHER_PIECES_MAX,
    }));
    const choices = stages.choose(query, candidates, wanted);
    const hits = toHits(candidates, choices, query.intent.compared ?? [], closeShare);
    return { status: isAnswered ? 'answered' : 'not_in_report', hits, ...reasons };
  };
  const askAlone = (question: string, limit: number): Answer => {
    const two = splitQuestions(question);
    const answers = two?.map((one) => askOne(one, limit));
    return joinAnswers(answers, limit) ?? askOne(question, limit);
  };
  const isEmpty = (question: string): boolean => {
    stages ??= openStages(report, knowledge);
    const { words, intent } = stages.read(question);
    return words.length === 0 && intent.talk === undefined && intent.place === undefined && !isSettled(intent);
  };
  const speaksOf = (question: string, paragraphs: readonly number[]): boolean => {
    stages ??= openStages(report, knowledge);
    const { words } = stages.read(question);
    const { terms: table } = stages.evidence;
    const isOwn = (term: string): boolean => paragraphs.some((number) => table.isOwn(number - 1, term));
    return words.length === 0 || words.some(({ terms, meanings }) => [...terms, ...meanings].some(isOwn));
  };
  let askOn: AskOn | undefined; // only where somebody goes on from an answer
  return {
    ask(typed, limit = DEFAULT_LIMIT, context) {
      const message = withoutBlanks(typed.slice(0, MESSAGE_MAX));
      if (context === undefined) return askAlone(message, limit);
      askOn ??= createAskOn(report, askOne, askAlone, isEmpty, speaksOf);
      return askOn(message, limit, context);
    },
    complete: createCompletion(knowledge.completions),
  };
}

/**
 * One answer to two questions: the best passage of each, then what else there is; where one of them is not answered, what
 * it asks for is named.
 * @returns undefined where it makes no difference: both are answered from one place, or neither is
 */
function joinAnswers(answers: readonly Answer[] | undefined, limit: number): Answer | undefined {
  const searched = answers?.filter(({ talk, places }) => talk === undefined && places === undefined) ?? [];
  const answered = searched.filter(({ status }) => status === 'answered');
  const [first, second] = answered.length === 2 ? answered : [answered[0], undefined];
  const [best, next] = [first?.hits[0], second?.hits[0]];
  if (searched.length !== 2 || first === undefined || best === undefined) return undefined;
  const missing = searched.flatMap((answer) => answer.missing);
  if (second === undefined) return missing.length === 0 ? undefined : { ...first, missing };
  if (next === undefined || next.excerpt.paragraph === best.excerpt.paragraph) return undefined;
  const shown = new Set([best, next].map(({ excerpt }) => excerpt.paragraph));
  const others = [...first.hits.slice(1), ...second.hits.slice(1)].filter(({ excerpt: { paragraph } }) => {
    if (shown.has(paragraph)) return false;
    shown.add(paragraph);
    return true;
  });
  const hits = [best, { ...next, isClose: true }, ...others.map((hit) => ({ ...hit, isClose: false }))];
  return { ...first, hits: hits.slice(0, limit), missing };
}

/**
 * The paragraphs for a question. A wrong detail of a claim leads away from the passage that has the right one: it is asked
 * for instead.
 */
function search(
  stages: Stages,
  typed: Query,
  limit: number,
): { readonly query: Query; readonly candidates: Candidates } {
  const candidates = stages.rank(typed, limit);
  const { claim } = typed.intent;
  const [best] = candidates.ranked;
  if (claim === undefined || best === undefined) return { query: typed, candidates };
  // “The speech was in 2020?” says nothing else.
  const saysMore = typed.words.some(
    ({ typed: word }) => !claim.details.some((detail) => claim.text.slice(detail.start, detail.end).includes(word)),
  );
  const wrong = saysMore ? findWrongDetails(claim, best.paragraph) : claim.details;
  const people = claim.details.filter(({ phrases }) => phrases !== undefined);
  const doubted = wrong.length > 0 ? wrong : people;
  if (doubted.length === 0) return { query: typed, candidates };
  const asked = stages.read(askFor(claim, doubted));
  const query = { ...asked, intent: { ...asked.intent, presence: undefined, claim } };
  const other = stages.rank(query, limit);
  // “Wang Zilian gave the report”: what names him need not be what tells who gave it.
  const isOther =
    !saysMore ||
    (wrong.length > 0 && !countsInstead(wrong, best.paragraph)) ||
    tellsMore(stages, asked, other.ranked[0]?.paragraph, best.paragraph);
  if (isOther) return { query, candidates: other };
  return { query: wrong.length > 0 ? query : typed, candidates };
}

/** Whether a paragraph counts something where each wrong detail is a number, years apart: it may say what is right. */
function countsInstead(wrong: readonly Detail[], { text }: Paragraph): boolean {
  const counts = quantitiesIn(text).filter(({ kind }) => kind === 'count');
  return wrong.every(
    ({ quantity }) =>
      quantity?.kind === 'count' && counts.some(({ value }) => isYear(value) === isYear(quantity.value)),
  );
}

/** Whether a paragraph has more of a question's words than another. */
function tellsMore(stages: Stages, { words }: Query, one: Paragraph | undefined, other: Paragraph): boolean {
  const { terms } = stages.evidence;
  const count = ({ number }: Paragraph): number =>
    words.filter((word) => word.terms.some((term) => terms.isOwn(number - 1, term))).length;
  return one !== undefined && one !== other && count(one) > count(other);
}

/** White space runs on for nothing, and takes time with the square of its length. */
function withoutBlanks(message: string): string {
  return message
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a question says what it is about though no word of it does: “what is this report called?” */
function isSettled({ listed, rollCall, term, topic, section }: Intent): boolean {
  return [listed, rollCall, term, topic, section].some((one) => one !== undefined);
}

/** What needs no search: talk, and a question that names its place. */
function answerUnsearched(report: Report, { talk, place }: Intent, limit: number): Answer | undefined {
  const bare = { hits: [], missing: [], lacks: undefined, isOffTopic: false };
  if (talk !== undefined) return { ...bare, status: 'no_question', talk };
  if (place === undefined) return undefined;
  const { ranges: places, named } = place;
  if (places.length === 0) return { ...bare, status: 'not_in_report', missing: [named], places };
  const choices = placeExcerpts(report, places, limit);
  const score = 1 / Math.max(1, choices.length);
  return { ...bare, status: 'answered', places, hits: choices.map((choice) => ({ ...choice, score, isClose: true })) };
}

function toHits(
  { ranked }: Candidates,
  choices: readonly (ExcerptChoice | undefined)[],
  compared: readonly Paragraph[],
  closeShare: number,
): readonly Hit[] {
  const closeScore = (ranked[0]?.score ?? 0) * closeShare;
  return ranked.flatMap(({ paragraph, score }, place): Hit[] => {
    const choice = choices[place];
    if (choice === undefined) return [];
    return [{ ...choice, score, isClose: score >= closeScore || compared.includes(paragraph) }];
  });
}
