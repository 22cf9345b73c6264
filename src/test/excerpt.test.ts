import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Excerpt, excerptRuns, excerptText, quotedSentences, wholeParagraph } from '../report/excerpt.js';
import { findParagraph, type Paragraph, type Report, type Span } from '../report/report.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

const small = load({ 'report.txt': 'First words here. Second words there. Third words end.\n\nLast.' });

function paragraphOf(report: Report, number: number): Paragraph {
  return findParagraph(report, number) ?? assert.fail(`no ¶${number}`);
}

/** An excerpt of ¶1 by the words of its pieces and matches. */
function excerptOf(pieces: readonly string[], matches: readonly string[] = []): Excerpt {
  const spanOf = (words: string): Span => {
    const start = small.text.indexOf(words);
    return { start, end: start + words.length };
  };
  return { paragraph: paragraphOf(small, 1), pieces: pieces.map(spanOf), matches: matches.map(spanOf) };
}

describe('excerptText marks what is left out', () => {
  for (const [pieces, expected] of [
    [
      ['First words here. Second words there. Third words end.'],
      'First words here. Second words there. Third words end.',
    ],
    [['Second words there.'], 'Second words there.'],
    [['First words'], 'First words […]'],
    [['words here.'], '[…] words here.'],
    [['words there'], '[…] words there […]'],
    [['First words', 'Third words'], 'First words […] Third words […]'],
    [['First words here.', 'Third words end.'], 'First words here. […] Third words end.'],
    [['here.', 'there.', 'end.'], '[…] here. […] there. […] end.'],
  ] as const) {
    it(expected, () => assert.equal(excerptText(small, excerptOf(pieces)), expected));
  }

  it('nothing of a blank line', () => assert.equal(excerptText(small, wholeParagraph(paragraphOf(small, 2))), ''));
});

describe('excerptRuns', () => {
  it('sets matches apart without changing the text', () => {
    const excerpt = excerptOf(['Second words there.'], ['Second', 'there']);
    assert.deepEqual(excerptRuns(small, excerpt), [
      { kind: 'match', text: 'Second' },
      { kind: 'verbatim', text: ' words ' },
      { kind: 'match', text: 'there' },
      { kind: 'verbatim', text: '.' },
    ]);
  });

  it('leaves out matches that no piece holds', () => {
    assert.deepEqual(excerptRuns(small, excerptOf(['Second words'], ['First', 'there', 'Second words there'])), [
      { kind: 'verbatim', text: 'Second words' },
      { kind: 'omission', text: ' […]' },
    ]);
  });

  it('makes one of matches that touch or overlap', () => {
    const [first] = excerptRuns(small, excerptOf(['First words here.'], ['First', 'First words', 'words here']));
    assert.deepEqual(first, { kind: 'match', text: 'First words here' });
  });
});

describe('quotedSentences', () => {
  it('names every sentence that lends a word', () => {
    const numbers = (pieces: readonly string[]): readonly number[] =>
      quotedSentences(excerptOf(pieces)).map(({ number }) => number);
    assert.deepEqual(numbers(['words there']), [2]);
    assert.deepEqual(numbers(['here. Second']), [1, 2]);
    assert.deepEqual(numbers(['First', 'Third']), [1, 3]);
  });
});

describe('verbatim', () => {
  it('holds for every sentence of the report: all but the marks is a slice of it', () => {
    for (const paragraph of report.paragraphs) {
      assert.equal(excerptText(report, wholeParagraph(paragraph)), paragraph.text);
      for (const { start, end, text } of paragraph.sentences) {
        const excerpt: Excerpt = { paragraph, pieces: [{ start: start + 1, end: end - 1 }], matches: [] };
        assert.equal(excerptText(report, excerpt), `[…] ${text.slice(1, -1)} […]`);
      }
    }
  });
});
