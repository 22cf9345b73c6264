import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLeadIn, opensClause } from '../language/clause-openers.js';
import { quotableUnits } from '../search/excerpt/quotable-units.js';

describe('whether a piece of a sentence begins as a clause does', () => {
  for (const [before, piece, expected, why] of [
    ['plant trees along the river,', 'build a bridge over it,', true, 'a verb, as plans have it'],
    ['plant trees along the river,', 'and also widen the old road,', true, 'a verb behind adverbs'],
    ['the year was dry,', 'we dug nine wells', true, 'a subject'],
    ['the year was dry,', 'the number of wells doubled', true, 'a noun with its verb'],
    ['roses,', 'herbs and old apple trees', false, 'an item of a list'],
    ['plan,', 'build,', false, 'one word of a row of verbs'],
    ['made of wood,', 'building stones and clay', false, 'a thing that ends like a participle'],
    ['stand by the mill,', 'watching over the long valley', false, 'a participle that hangs on what stands before'],
    ['watching over the valley,', 'counting all the sheep', true, 'the second of a row of participles'],
  ] as const) {
    it(`${why}: “${before} | ${piece}” ${expected ? 'may' : 'may not'} be parted`, () => {
      assert.equal(opensClause(piece, before), expected);
    });
  }
});

describe('what only leads to what follows', () => {
  for (const [piece, expected] of [
    ['The rules are:', true],
    ['Under the old bridge,', true],
    ['When the bell rings,', true],
    ['The mayor said that', true],
    ['The bell rings at noon,', false],
  ] as const) {
    it(`“${piece}” ${expected ? 'does' : 'does not'}`, () => assert.equal(isLeadIn(piece), expected));
  }
});

describe('the units of a sentence', () => {
  /** The units of a sentence that begins at the tenth character of its report. */
  const unitsOf = (text: string, max: number): readonly string[] => {
    const sentence = { start: 10, end: 10 + text.length, text } as Parameters<typeof quotableUnits>[0];
    return quotableUnits(sentence, max).map(({ start, end }) => text.slice(start - 10, end - 10));
  };
  const rows = 'Plant roses, herbs and old apple trees by the river, build a bridge over it, and widen the old road.';

  it('are one where it fits', () => assert.deepEqual(unitsOf(rows, rows.length), [rows]));

  it('are its clauses where it does not, a list in one piece', () => {
    assert.deepEqual(unitsOf(rows, rows.length - 1), [
      'Plant roses, herbs and old apple trees by the river,',
      'build a bridge over it,',
      'and widen the old road.',
    ]);
  });

  it('are not cut inside a quotation', () => {
    const quoted =
      'The mayor said “build a bridge over it, widen the old road” and went home to the mill, we all agreed on that.';
    assert.ok(
      unitsOf(quoted, 100).some((unit) => unit.includes('over it, widen')),
      unitsOf(quoted, 100).join(' | '),
    );
  });

  it('hold every word of it, in order', () => {
    assert.equal(unitsOf(rows, 60).join(' '), rows);
  });
});
