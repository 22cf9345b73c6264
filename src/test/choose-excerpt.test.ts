import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptText } from '../report/excerpt.js';
import { PIECES_MAX } from '../search/excerpt/choose-excerpt.js';
import { EXCERPT_MAX } from '../search/excerpt/excerpt-length.js';
import { engineOver } from './data-folder/engine.js';
import { search } from './real-report/library.js';
import { reportWithLists } from './real-report/lists.js';
import { report } from './real-report/report.js';

function excerptFor(question: string): string {
  const [hit] = search.ask(question, 1).hits;
  assert.ok(hit !== undefined);
  return excerptText(report, hit.excerpt);
}

describe('an excerpt', () => {
  it('opens with the name of what it speaks of', () => {
    assert.match(
      excerptFor('will the streets get a smart, human touch'),
      /^Implement the urban renewal project\..*intelligent humanities/,
    );
  });

  it('is one stretch where one clause says it all', () => {
    const [hit] = search.ask('who presided over the opening ceremony', 1).hits;
    assert.equal(hit?.excerpt.pieces.length, 1);
  });

  it('never has more than a few places, in order, none touching the next', () => {
    for (const { questions } of reportWithLists.lexicon.anticipations) {
      for (const { excerpt } of search.ask(questions[0] ?? '', 1).hits) {
        assert.ok(excerpt.pieces.length <= PIECES_MAX);
        for (const [at, piece] of excerpt.pieces.entries()) {
          assert.ok(piece.start > (excerpt.pieces[at - 1]?.end ?? -1));
        }
      }
    }
  });
});

describe('the words of a hand-made passage', () => {
  const garden = [
    'Build the garden city.',
    'Parks will cover a third of it, and the benches in them are made of oak.',
    'Roses and herbs grow along the river, where the old mill stands, and nobody picks them.',
  ].join(' ');
  const long = `${'Bees fly and '.repeat(60)}come home to the mill.`;
  const wide = `Lanterns are lit on the bridge at dusk. ${'The square stays quiet all day long. '.repeat(12)}Fireworks close the evening.`;
  const { report: town, search: engine } = engineOver({
    'report.txt': [garden, 'The mayor spoke.', long, wide].join('\n'),
  });

  for (const [question, expected] of [
    ['garden city', 'Build the garden city.'],
    // The whole sentence, as it fits, and the name of what it speaks of before it.
    ['oak benches', 'Build the garden city. Parks will cover a third of it, and the benches in them are made of oak.'],
    // A mark where something is left out between.
    [
      'roses and herbs',
      'Build the garden city. […] Roses and herbs grow along the river, where the old mill stands, and nobody picks them.',
    ],
    // Two sentences, in the order of the text and not of their weight.
    [
      'is the old mill near the benches of oak',
      'Build the garden city. Parks will cover a third of it, and the benches in them are made of oak. Roses and herbs grow along the river, where the old mill stands, and nobody picks them.',
    ],
    ['mayor', 'The mayor spoke.'],
    // Two places where each has something, and one mark for all that is between.
    [
      'lanterns on the bridge and fireworks',
      'Lanterns are lit on the bridge at dusk. […] Fireworks close the evening.',
    ],
  ] as const) {
    it(`“${question}”: ${expected}`, () => {
      const [hit] = engine.ask(question, 1).hits;
      assert.ok(hit !== undefined);
      assert.equal(excerptText(town, hit.excerpt), expected);
    });
  }

  it('are cut at a word where one clause is too long', () => {
    const [hit] = engine.ask('bees', 1).hits;
    assert.ok(hit !== undefined);
    assert.match(excerptText(town, hit.excerpt), /^Bees fly and (?:Bees fly and )+Bees? ?(?:fly)? ?(?:and)? ?\[…\]$/);
    assert.ok(excerptText(town, hit.excerpt).length <= EXCERPT_MAX);
  });

  it('are marked where the question has them, neighbours as one', () => {
    const [hit] = engine.ask('the old mill and its herbs', 1).hits;
    const marked = hit?.excerpt.matches.map(({ start, end }) => town.text.slice(start, end));
    assert.deepEqual(marked, ['herbs', 'old mill']);
  });
});
