import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS, offeredCommands } from '../command-list.js';
import { COUNTY } from './data-folder/county.js';
import { MINIMAL } from './data-folder/data-folder.js';
import { engineOver } from './data-folder/engine.js';

/** A plan with an outline, and without a catalogue, a thesaurus or lists of questions. */
const { report, search } = engineOver({
  'report.json': {
    ...MINIMAL,
    outline: [
      { id: 'aims', part: 'Aims', title: 'Aims', paragraphs: [1, 2] },
      {
        id: 'actions',
        part: 'Actions',
        title: 'Actions',
        sections: [
          { id: 'one', title: 'Action 1: Cars and roads', paragraphs: [3, 4] },
          { id: 'two', title: 'Action 2: The forest', paragraphs: [5, 6] },
        ],
      },
    ],
  },
  'report.txt': [
    'By 2030 the county will have 40 new buses. The council adopted this plan on May 4, 2024.',
    'It is meant for everyone who lives here, and will be looked at again every second year.',
    'Automobiles pay to enter the old town. What comes in is spent on paths for bicycles.',
    'The board will examine each road and mend the worst of them first.',
    'Oaks are planted on the northern hills. Whoever owns a wood may ask for help.',
    'Milestone: the forest office counts every tree.',
  ].join('\n'),
});

/** Whether a question is answered, and the first paragraph. */
function answerTo(question: string): readonly [string, number | undefined] {
  const { status, hits } = search.ask(question);
  return [status, hits[0]?.excerpt.paragraph.number];
}

describe('a report without lists answers what it merely puts otherwise', () => {
  for (const [question, paragraph] of [
    ['do cars have to pay', 3],
    ['who inspects the streets and repairs them', 4],
    ['can owners of woodland get assistance', 5],
    ['which buses are new', 1],
  ] as const) {
    it(`“${question}”: ¶${paragraph}`, () => assert.deepEqual(answerTo(question), ['answered', paragraph]));
  }
});

describe('its sections are asked for by number', () => {
  for (const [question, paragraph] of [
    ['what is action 2', 5],
    ['tell me about action number one', 3],
    ['the second action', 5],
    ['what does action 2 count', 6], // what is asked of it tells which of its paragraphs
  ] as const) {
    it(`“${question}”: ¶${paragraph}`, () => assert.deepEqual(answerTo(question), ['answered', paragraph]));
  }
});

describe('it is refused for cause', () => {
  for (const [question, missing] of [
    ['what will happen in 2050', ['2050']],
    ['how do the roads in Australia get mended', ['Australia']],
    ['how many hospitals will be built', ['hospitals']],
    ['which company owns the forest', ['company']],
    ['who is the mayor', ['mayor']],
  ] as const) {
    it(`“${question}”: ${missing.join(', ')}`, () => {
      const answer = search.ask(question);
      assert.deepEqual([answer.status, answer.missing], ['not_in_report', missing]);
    });
  }

  it('where a number is asked for and its best paragraphs count nothing', () => {
    const { status, lacks } = search.ask('how many trees are there in the forest');
    assert.deepEqual([status, lacks], ['not_in_report', 'number']);
  });
});

describe('commands', () => {
  const offeredFor = (on: typeof report): readonly string[] => [...offeredCommands(COMMANDS, on).keys()];

  it('that look up what a report has no list of are not offered', () => {
    assert.deepEqual(offeredFor(report), ['ask', 'read', 'outline', 'verify', 'about']);
  });

  it('are offered where it has one', () => {
    const { report: county } = engineOver(COUNTY);
    assert.deepEqual(offeredFor(county), [
      'ask',
      'project',
      'city',
      'term',
      'compare',
      'read',
      'outline',
      'verify',
      'about',
    ]);
  });
});

describe('a report in another script than the question', () => {
  const { search: mixed } = engineOver({
    'report.json': { ...MINIMAL, source: 'https://example.com/a b>c' },
    'report.txt': 'The 農村 areas get roads.\n학교 건물을 짓는다.\nWe promote international co\u00adoperation.',
  });

  for (const [question, paragraph] of [
    ['農村', 1],
    ['农村', 1], // simplified
    ['학교', 2],
    ['international cooperation', 3], // without the soft hyphen
  ] as const) {
    it(`“${question}”: ¶${paragraph}`, () => {
      const { status, hits } = mixed.ask(question);
      assert.deepEqual([status, hits[0]?.excerpt.paragraph.number], ['answered', paragraph]);
    });
  }
});
