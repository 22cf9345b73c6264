import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Intent } from '../search/question/intent.js';
import { openStages } from '../search/stages.js';
import { COUNTY, COUNTY_LISTS } from './data-folder/county.js';
import { engineOver } from './data-folder/engine.js';

const { report, knowledge } = engineOver({ ...COUNTY, ...COUNTY_LISTS });
const { read } = openStages(report, knowledge);

type Paragraphs = readonly { readonly number: number }[];
const numbersOf = (paragraphs: Paragraphs): readonly number[] => paragraphs.map(({ number }) => number);

/** What holds of a question, paragraphs by their numbers; what does not hold is left out. */
function whatHolds({
  rollCall,
  topic,
  compared,
  listed,
  talk,
  place,
  term,
  presence,
  claim,
  section,
  strangers: _strangers,
  leaning: _leaning,
  ...flags
}: Intent): object {
  return {
    ...Object.fromEntries(Object.entries(flags).filter(([, holds]) => holds)),
    ...(listed === undefined ? {} : { listed }),
    ...(talk === undefined ? {} : { talk }),
    ...(term === undefined ? {} : { term: term.asked }),
    ...(presence?.absent === undefined ? {} : { absent: presence.absent }),
    ...(claim === undefined ? {} : { claims: claim.details.map(({ start, end }) => claim.text.slice(start, end)) }),
    ...(section === undefined ? {} : { section: numbersOf(section) }),
    ...(place === undefined ? {} : { place: place.ranges.map(({ from }) => from.paragraph.number) }),
    ...(rollCall === undefined ? {} : { rollCall: [rollCall.list?.paragraph.number, numbersOf(rollCall.own)] }),
    ...(topic === undefined ? {} : { [topic.isNumbered ? 'numbered' : 'which']: numbersOf(topic.paragraphs) }),
    ...(compared === undefined ? {} : { compared: numbersOf(compared) }),
  };
}

const CITIES = [2, [3, 4, 5]];
const PROJECTS = [2, [6, 7, 8, 9]];

describe('what kind of question it is', () => {
  for (const [question, expected] of [
    ['old mill', { isPhrase: true, isLookUp: true }], // these very words stand there
    ['Old Mill?', { isPhrase: true, isLookUp: true }], // case and marks are nothing
    ['bridge', { isPhrase: true }], // one word is no phrase that could be asked for
    ['tell me about the old mill', { isLookUp: true }],
    ['tell me abuot the old mil', { isLookUp: true }], // misspelt
    ['who leads the old mill', {}], // asks for more: a person
    ['which rank has the old mill', {}], // asks for more: which
    ['mill old', {}], // the words do not stand side by side
    ['when did the congress open', { listed: 'answered' }],
    ['open, the congress, when did it', { listed: 'answered' }], // in any order
    ['when did the lighthouse open', {}],
    ['who is the mayor', { listed: 'unanswered' }],
    ['what are the five pledges', { isLookUp: true, term: 'members' }],
    ['五项承诺是哪五项', { term: 'members' }],
    ['五項承諾是哪五項', { term: 'members' }], // the other script
    ['how many are the five pledges', {}],
    ['three cities', { isPhrase: true, isLookUp: true, rollCall: CITIES }],
    ['list the three cities', { isLookUp: true, rollCall: CITIES }],
    ['sum up all four projects', { isLookUp: true, rollCall: PROJECTS }],
    ['list all projects', { rollCall: PROJECTS }],
    ['list the budgets of the three cities', { rollCall: CITIES }],
    ['who built the three cities', {}], // asks for all, but not which they are
    ['list the five cities', {}], // there are three
    ['the second project', { numbered: [7], place: [7] }],
    ['the last scheme', { numbered: [9] }], // an everyday word for them
    ['第三个工程', { numbered: [8], place: [8] }],
    ['the fifth project', { place: [] }], // there are four
    ['read 3', { place: [3] }],
    ['which paragraph is the third', {}],
    ['hi there!', { talk: 'hello' }],
    ['which project is about trees', { which: [6, 7, 8, 9] }],
    ['which scheme is about trees', { which: [6, 7, 8, 9] }],
    ['which projects are about trees', {}], // several are asked for
    ['compare the garden city with the market city', { compared: [4, 5] }],
    ['港口城和花园城有什么不同', { compared: [3, 4] }],
    ['garden city and market city', { isLookUp: true }], // “and” compares nothing
    ['compare the garden city with Stuttgart', {}], // one is not of the report
    ['zebra giraffe', { absent: 'zebra giraffe' }],
    ['is there anything about bees', { absent: 'bees' }],
    ['does it mention the old mill?', { isLookUp: true }], // it does
    ['so it has five cities, right?', { claims: ['five'] }],
    ['is it true that Bo Chen built the mill', { claims: ['Bo Chen'] }],
    ['', { talk: 'nothing' }],
  ] as const) {
    it(`“${question}”: ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(whatHolds(read(question).intent), expected));
  }
});
