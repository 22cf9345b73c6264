import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { city } from '../../commands/city.js';
import { project } from '../../commands/project.js';
import { relatedParagraphs, sharedPhrases } from '../names/shared-phrases.js';
import { fits } from '../reply/fit.js';
import { findParagraph, type Paragraph, type Report } from '../report/report.js';
import { load } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';
import { report } from './real-report/report.js';

const at = (number: number, on: Report = report): Paragraph => findParagraph(on, number) ?? assert.fail();
const shared = (one: number, other: number, on: Report = report): readonly string[] =>
  sharedPhrases(on, at(one, on), at(other, on)).map(({ text }) => text);

describe('what two paragraphs share', () => {
  for (const [one, other, expected] of [
    [13, 17, ['Chaoyang', 'Lvyuan', 'Kuancheng']],
    [17, 24, ['Northeast Asia']],
    [14, 26, ['food security', 'agricultural and rural modernization']],
    [21, 30, ['political ecology']],
    [15, 17, ['China-ROK International Cooperation Demonstration Zone']],
    [13, 28, []],
  ] as const) {
    it(`¶${one} and ¶${other}: ${expected.join(', ')}`, () => assert.deepEqual(shared(one, other), expected));
  }

  it('is words of the first, letter by letter', () => {
    for (const one of report.paragraphs) {
      for (const { paragraph, phrases } of relatedParagraphs(report, one)) {
        assert.notEqual(paragraph, one);
        for (const { text } of phrases) assert.ok(one.text.includes(text), text);
      }
    }
  });

  it('leaves out names that are everywhere', () => {
    for (const one of report.paragraphs) {
      for (const { phrases } of relatedParagraphs(report, one)) {
        for (const { text } of phrases) assert.doesNotMatch(text, /^(Changchun|Jilin|Xi Jinping|the|of)$/);
      }
    }
  });

  it('is found without a catalogue, in any report', () => {
    const filler = Array.from({ length: 10 }, (_, index) => `Nothing ${index} to see.`).join('\n');
    const on = load({ 'report.txt': `The new opera house opens.\nTickets for the opera house.\n${filler}` });
    assert.deepEqual(shared(1, 2, on), ['opera house']);
    assert.deepEqual(
      relatedParagraphs(on, at(1, on)).map(({ paragraph }) => paragraph.number),
      [2],
    );
    assert.deepEqual(relatedParagraphs(load({ 'report.txt': 'One line.\n\nAnother.' }), at(1)), []);
  });
});

describe('“see also” under /city and /project', () => {
  it('stands beside the whole section, in one message', () => {
    for (const [command, topics] of [
      [city, report.cities],
      [project, report.projects],
    ] as const) {
      for (const { id, paragraph } of topics) {
        const { blocks, actions } = command.handle({ name: id }, library);
        assert.ok(fits(blocks), id);
        assert.deepEqual(actions, [], 'nothing is left to read on');
        const quote = blocks.find(({ kind }) => kind === 'quote');
        assert.equal(quote?.kind === 'quote' ? quote.runs.map(({ text }) => text).join('') : '', paragraph.text);
      }
    }
  });

  it('names sections with what they share, the closest first', () => {
    const { blocks } = city.handle({ name: 'cultural-creative' }, library);
    const last = blocks.at(-1);
    assert.match(
      last?.kind === 'text' ? last.text : '',
      /^See also: ¶15 “Dual carbon” demonstration city \(Jingyue, Lianhua Mountain, Shuangyang\);/,
    );
  });

  for (const [typed, expected] of [
    ['¶13', 'international-auto'],
    ['15', 'dual-carbon'],
    ['cultral', 'cultural-creative'],
    ['雙碳', 'dual-carbon'], // traditional characters
  ] as const) {
    it(`takes ${typed}`, () =>
      assert.deepEqual(city.handle({ name: typed }, library), city.handle({ name: expected }, library)));
  }

  it('suggests what was probably meant', () => {
    assert.throws(() => city.handle({ name: 'urban renewal' }, library), /Try \/project Urban renewal project/);
    assert.throws(() => project.handle({ name: 'innovation upgrading' }, library), /Did you mean/);
  });
});
