import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReport } from '../report/load/parse-report.js';
import type { Report } from '../report/report.js';

const TEXT = 'Oslo has two parks and a lake, the park and the lake.\nThe two rivers meet in Oslo, then part in Oslo.';

function parse(files: Readonly<Record<string, unknown>>): { report: Report | undefined; problems: readonly string[] } {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const about = { title: 'Test', date: '2021-12-28', source: 'https://example.org/' };
  const problems: string[] = [];
  const all = { 'report.json': about, ...files };
  const report = parseReport(
    new Map([
      ['report.txt', encode(TEXT)],
      ...Object.entries(all).map(([name, value]) => [name, encode(JSON.stringify(value, null, 1))] as const),
    ]),
    problems,
  );
  return { report, problems };
}

const oslo = { id: 'oslo', name: 'Oslo', kind: 'city', aliases: { report: ['Oslo'] } };

describe('the files of the look-ups', () => {
  it('may all be left out', () => {
    assert.deepEqual(parse({}).report?.lookUps, { places: [], figures: [], terms: [] });
  });
  it('are resolved to spans of the report', () => {
    const { report, problems } = parse({
      'places.json': [oslo],
      'figures.json': [
        { id: 'two', name: 'Two', value: 2, words: ['two'], uses: [{ paragraph: 1, quote: 'two parks' }] },
      ],
      'terms.json': [
        {
          id: 'park-and-lake',
          name: 'Park and lake',
          kind: 'numbered',
          aliases: { report: ['two parks'] },
          members: { paragraph: 1, list: ['park', 'lake'] },
        },
      ],
    });
    assert.deepEqual(problems, []);
    const slice = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);
    assert.deepEqual(report?.lookUps.figures[0]?.uses.map(slice), ['two parks']);
    assert.deepEqual(report?.lookUps.figures[0]?.uses[0]?.figures.map(slice), ['two']);
    const members = report?.lookUps.terms[0]?.members;
    // The list is where the members stand together, not where the first of them is named first.
    assert.deepEqual(
      members !== undefined && members !== 'unlisted' && members.spans.map(({ start }) => start),
      [35, 48],
    );
  });
  for (const [what, files, problem] of [
    [
      'a phrase that the report does not have',
      { 'places.json': [{ ...oslo, aliases: { report: ['Oslo', 'Bergen'] } }] },
      'places.json:9: “Bergen” does not stand in the report; move it to “other” or correct it',
    ],
    [
      'part of a word is no phrase',
      { 'places.json': [{ ...oslo, aliases: { report: ['Osl'] } }] },
      'places.json:8: “Osl” does not stand in the report; move it to “other” or correct it',
    ],
    [
      'an id used twice',
      { 'places.json': [oslo, oslo] },
      'places.json:13: the id “oslo” stands at places.json:3 already; give each its own',
    ],
    [
      'an unknown kind',
      { 'places.json': [{ ...oslo, kind: 'planet' }] },
      /^places\.json:5: “0\.kind”:? takes one of city, /,
    ],
    [
      'a quote that is not in its paragraph',
      { 'figures.json': [{ id: 'two', name: 'Two', words: ['two'], uses: [{ paragraph: 1, quote: 'two rivers' }] }] },
      'figures.json:11: “two rivers” does not stand in ¶1; quote it letter by letter',
    ],
    [
      'a quote that could mean two places',
      { 'figures.json': [{ id: 'in', name: 'In', words: ['in'], uses: [{ paragraph: 2, quote: 'in Oslo' }] }] },
      'figures.json:11: “in Oslo” stands more than once in ¶2; quote more of it, so that one place is meant',
    ],
    [
      'a quote without the number',
      {
        'figures.json': [
          { id: 'two', name: 'Two', words: ['three', '3'], uses: [{ paragraph: 1, quote: 'two parks' }] },
        ],
      },
      'figures.json:12: “two parks” has none of “three”, “3” in it',
    ],
    [
      'a paragraph that the report does not have',
      { 'figures.json': [{ id: 'two', name: 'Two', words: ['two'], uses: [{ paragraph: 9, quote: 'two parks' }] }] },
      'figures.json:11: “two parks” cites a paragraph that the report does not have',
    ],
    [
      'members out of order',
      {
        'terms.json': [
          {
            id: 'two',
            name: 'Two',
            kind: 'numbered',
            aliases: { report: ['two'] },
            members: { paragraph: 2, list: ['part', 'rivers'] },
          },
        ],
      },
      'terms.json:15: “rivers” does not stand in ¶2 after the member before it',
    ],
  ] as const) {
    it(`are refused, with the line: ${what}`, () => {
      const { report, problems } = parse(files);
      assert.equal(report, undefined);
      assert.equal(problems.length, 1, problems.join('\n'));
      if (typeof problem === 'string') assert.equal(problems[0], problem);
      else assert.match(problems[0] ?? '', problem);
    });
  }
});
