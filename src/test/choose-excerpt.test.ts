import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptText } from '../report/excerpt.js';
import { PIECES_MAX } from '../search/excerpt/choose-excerpt.js';
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

  it('takes clauses from several places where each has something', () => {
    const text = excerptFor('what did the past years bring: hotline problems solved, market entities doubled?');
    assert.match(text, /market entities doubled.*\[…\].*4\.46 million problems/);
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
