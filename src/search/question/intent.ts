import type { Paragraph, Report } from '../../report/report.js';
import type { Remarks } from '../../talk/talk.js';
import type { Talk } from '../../talk/talk-kinds.js';
import type { TermTable } from '../index/term-table.js';
import type { AskedThing } from './asked-thing.js';
import type { Claim } from './claim/claim.js';
import { createFindPeople, type KnownPerson } from './claim/known-people.js';
import { type ListedTables, openListedQuestions } from './listed-question.js';
import { createFindNamedPlace, type NamedPlace } from './named-place.js';
import { createFindNumberedSection } from './numbered-section.js';
import { createPhraseFinder } from './phrase-question.js';
import { createFindPresence, type Presence, type PresenceTables } from './presence.js';
import type { Wording } from './query.js';
import { createRollCall, type RollCall } from './roll-call.js';
import { createFindTermQuestion, type TermQuestion } from './term-question.js';
import { createFindComparison } from './topic-comparison.js';
import { createFindTopicQuestion, type TopicNouns, type TopicQuestion } from './topic-question.js';
import type { Translate } from './translate.js';

/** What a question leans on that cannot be understood alone. */
export interface Leaning {
  /** Numbers of the paragraphs that were cited, best first. */
  readonly cited: readonly number[];
  /** The cities or the projects, where one was spoken of and another may be asked for. */
  readonly siblings: readonly Paragraph[];
  /** Another one is. */
  readonly isOther: boolean;
}

/**
 * What kind of question it is, read once. Several can hold together (“list the ten projects” is a roll call, and may be
 * a listed question); which of them decides is written in one place, `refuse/decide.ts`.
 */
export interface Intent {
  /** It is talk, and asks nothing of the report; undefined for a question. */
  readonly talk: Talk | undefined;
  /** The place of the report that it names by number: “read 7”, “the third project”. */
  readonly place: NamedPlace | undefined;
  /** It asks whether a thing stands in the report at all. */
  readonly presence: Presence | undefined;
  /** It takes something to be so that can be looked up word for word: a number, a date, a name. */
  readonly claim: Claim | undefined;
  /** What it names, as typed, and neither the report nor an English dictionary has: “Stuttgart”; countries. None is
   * looked for where the report has lists. */
  readonly strangers: readonly string[];
  /** These very words stand in the report side by side. */
  readonly isPhrase: boolean;
  /** It asks for a phrase of the report and nothing else: “what is the project library?” */
  readonly isLookUp: boolean;
  /** It stands in the lists, in these informative words. */
  readonly listed: 'answered' | 'unanswered' | undefined;
  /** It asks what a phrase of the report counts or means: “what are the four plates?” */
  readonly term: TermQuestion | undefined;
  /** It asks for all cities or all projects. */
  readonly rollCall: RollCall | undefined;
  /** It asks for one city or project by its number, or which one it is. */
  readonly topic: TopicQuestion | undefined;
  /** The paragraphs of the section that it tells by its number: “action 7”. */
  readonly section: readonly Paragraph[] | undefined;
  /** What it leans on, where it goes on from an answer. */
  readonly leaning: Leaning | undefined;
  /** The paragraphs of the cities or projects that it sets side by side. */
  readonly compared: readonly Paragraph[] | undefined;
}

/** A question, understood: its wording, and what kind of question it is. */
export interface Query extends Wording {
  readonly intent: Intent;
}

/** What intents are read by, as it is kept. */
export interface IntentTables {
  readonly listed: ListedTables;
  readonly topicNouns: TopicNouns;
  readonly presence: PresenceTables;
}

/** Tells what kind of question one is. */
export type ReadIntent = (
  wording: Wording,
  remarks: Remarks,
  claim: Claim | undefined,
  asked: AskedThing | undefined,
) => Omit<Intent, 'strangers' | 'leaning'>;

/** Builds the reader of intents for a report. */
export function createIntentReader(
  report: Report,
  terms: TermTable,
  tables: IntentTables,
  translate: Translate,
): ReadIntent {
  const phrases = createPhraseFinder(report, terms);
  const findListed = openListedQuestions(tables.listed);
  const findTermQuestion = createFindTermQuestion(report);
  const findRollCall = createRollCall(report);
  const findTopic = createFindTopicQuestion(report, tables.topicNouns);
  const findSection = createFindNumberedSection(report);
  const findComparison = createFindComparison(report);
  const findPresence = createFindPresence(report, terms, tables.presence, translate);
  const findPeople = createFindPeople(report);
  const findPlace = createFindNamedPlace(report, tables.topicNouns);
  return (wording, { talk, question }, claim, asked) => {
    const place = talk === undefined ? findPlace(question) : undefined;
    const topic = findTopic(wording);
    const asksForThing = talk === undefined && claim === undefined && place === undefined && topic === undefined;
    return {
      talk,
      place,
      presence: asksForThing ? findPresence(wording, asked) : undefined,
      claim,
      isPhrase: phrases.isPhrase(wording.parts),
      isLookUp: phrases.isLookUp(wording) || asksWho(wording.text, findPeople(wording.text)),
      listed: findListed(wording.parts),
      term: findTermQuestion(wording.text),
      rollCall: findRollCall(wording),
      topic,
      section: findSection(wording),
      compared: findComparison(wording),
    };
  };
}

/** “Who is Sun Zhengcai?” asks for the place that names him, as “孙政才是谁” does. */
function asksWho(text: string, people: readonly KnownPerson[]): boolean {
  const [person] = people;
  if (person === undefined || people.length > 1) return false;
  const rest = `${text.slice(0, person.start)} ${text.slice(person.end)}`;
  return /^[\s\p{P}]*(?:who(?:['’]?s| is| was| the \w+ is)?|(?:请问)?(?:这个)?是谁|是什么人|何许人)[\s\p{P}]*$/iu.test(
    rest,
  );
}
