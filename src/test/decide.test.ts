import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REFUSAL_FEATURES } from '../report/weights.js';
import type { Intent } from '../search/question/intent.js';
import { type Decision, settle } from '../search/refuse/decide.js';
import type { Features } from '../search/refuse/features.js';
import { openStages } from '../search/stages.js';
import { COUNTY, COUNTY_LISTS } from './data-folder/county.js';
import { engineOver } from './data-folder/engine.js';

const { report, knowledge } = engineOver({ ...COUNTY, ...COUNTY_LISTS });
const { read, rank, decide, features: sources } = openStages(report, knowledge);

const KNOWN = Object.fromEntries(REFUSAL_FEATURES.map((name) => [name, 0])) as unknown as Features;
/** Of nothing that is asked anything is known. */
const UNKNOWN: Features = { ...KNOWN, missing: 1 };

const PLAIN: Intent = {
  talk: undefined,
  place: undefined,
  presence: undefined,
  claim: undefined,
  isPhrase: false,
  isLookUp: false,
  listed: undefined,
  term: undefined,
  rollCall: undefined,
  topic: undefined,
  section: undefined,
  strangers: [],
  leaning: undefined,
  compared: undefined,
};
const cities = read('list the three cities').intent;
const gardens = read('compare the garden city with the market city').intent;

/** Whether a question with these intents is answered, where that is settled without weighing. */
function settled(intents: Partial<Intent>, features = UNKNOWN, question = 'what is it'): boolean | undefined {
  return settle(sources, { ...read(question), intent: { ...PLAIN, ...intents } }, features);
}

describe('what settles whether a question is answered, the first rule that holds', () => {
  const everyRefusal: Partial<Intent> = { term: { asked: 'members', isUnexplained: true }, listed: 'unanswered' };
  const everyAnswer: Partial<Intent> = { isLookUp: true, rollCall: cities.rollCall, compared: gardens.compared };
  for (const [what, intents, expected] of [
    ['a phrase of the report is answered, whatever else holds', { ...everyRefusal, isPhrase: true }, true],
    [
      'members that are not listed are refused',
      { ...everyAnswer, listed: 'answered', term: { asked: 'members', isUnexplained: true } },
      false,
    ],
    ['a question of the first list is answered', { listed: 'answered' }, true],
    ['a question of the second list is refused', { ...everyAnswer, listed: 'unanswered' }, false],
    ['a phrase that is asked for is answered', { isLookUp: true }, true],
    ['all cities are answered', { rollCall: cities.rollCall }, true],
    ['a comparison is answered', { compared: gardens.compared }, true],
    ['what hardly a word of is known is refused', {}, false],
  ] as const) {
    it(what, () => assert.equal(settled(intents), expected));
  }

  it('is none where most words are known: then features are weighed', () => {
    assert.equal(settled({}, KNOWN), undefined);
    assert.equal(settled({}, { ...KNOWN, missing: 0.7 }), undefined);
    assert.equal(settled({}, { ...KNOWN, missing: 0.71 }), false);
  });

  for (const [question, intents, why] of [
    ['who built the three cities', { rollCall: cities.rollCall }, 'all cities, and more of them: a person'],
    [
      'the budgets of the three cities',
      { rollCall: cities.rollCall },
      'all cities, and what their place does not have',
    ],
    ['the three cities', { rollCall: { own: [], list: undefined } }, 'no place lists them'],
    ['who built the garden city', { compared: gardens.compared }, 'a comparison of more than what they are'],
    ['the cost of the garden city', { compared: gardens.compared }, 'a word that asks for what is never answered'],
  ] as const) {
    it(`is none for “${question}”: ${why}`, () => assert.equal(settled(intents, KNOWN, question), undefined));
  }

  it('is the roll call where its words stand in the place that lists them, or ask for it', () => {
    for (const question of ['the three cities', 'list the 3 cities', 'which cities will we build']) {
      assert.equal(settled({ rollCall: cities.rollCall }, KNOWN, question), true, question);
    }
  });
});

function decideOn(question: string): Decision {
  const query = read(question);
  return decide(query, rank(query, 5));
}

describe('what is answered and what is lacking', () => {
  for (const question of [
    'old mill', // a phrase
    'when did the congress open', // listed
    'on which day did the congress begin', // like one that is listed
    'list the three cities',
    'compare the garden city with the market city',
    'what do boats load',
  ]) {
    it(`“${question}” is answered, and lacks nothing`, () => {
      assert.deepEqual(decideOn(question), { isAnswered: true, missing: [], lacks: undefined, isOffTopic: false });
    });
  }

  for (const [question, missing, lacks, isOffTopic] of [
    ['who is the mayor', ['mayor'], undefined, true], // hardly a word stands in ¶1
    ['what are the five pledges', [], 'members', false],
    ['五项承诺是哪五项', [], 'members', false],
    ['who built the bridge project', [], 'person', false],
    ['how tall is the lighthouse', [], 'number', false], // “tall” asks for a number, and is not missing
    ['how much does the bridge cost', ['cost'], undefined, false],
    ['compare the cost of the garden city with that of the market city', ['compare', 'cost'], undefined, false],
    ['zebra crossing giraffe', ['zebra', 'giraffe'], undefined, false], // as typed, each once
    ['zebra giraffe', ['zebra giraffe'], undefined, true], // nothing but a thing that is not there
    ['the of and', [], undefined, true],
    ['', [], undefined, true],
  ] as const) {
    it(`“${question}” is refused: ${[...missing, lacks ?? ''].filter(Boolean).join(', ') || 'nothing on it'}`, () => {
      assert.deepEqual(decideOn(question), { isAnswered: false, missing, lacks, isOffTopic });
    });
  }
});

describe('without lists of questions', () => {
  const plain = openStages(report, engineOver(COUNTY).knowledge);

  for (const [question, isAnswered, why] of [
    ['bridge over the river', true, 'all words stand in the best paragraph'],
    ['ships that load grain under lanterns', true, 'most of them'],
    ['zebra stripes on the bridge', false, 'too few of them'],
    ['the old mill', true, 'a phrase'],
    ['what are the five pledges', false, 'members that are not listed'],
  ] as const) {
    it(`“${question}” is ${isAnswered ? 'answered' : 'refused'}: ${why}`, () => {
      const query = plain.read(question);
      assert.equal(plain.decide(query, plain.rank(query, 5)).isAnswered, isAnswered);
    });
  }
});
