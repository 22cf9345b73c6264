import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ndcgAt, parseCranfield } from '../eval/cranfield/cranfield.js';
import { load } from './data-folder/data-folder.js';

const DOCS = `.I 1
.T
wing in a
slipstream .
.A
brenckman,m.
.B
j. ae. scs. 25, 1958, 324.
.W
wing in a
slipstream .
  an experimental study
.5 of it was made .
.I 2
.T
.A
.B
.W
.I 3
.T
shear flow .
.A
.B
.W
flow past a plate .
`;
const QUERIES = '.I 001\n.W\nwhat laws must be\nobeyed .\n.I 004\n.W\nwhat problems .\n';
const QRELS = '1 3 2\n1 1 -1\n2 1  4 \n2 3 1\n';

const { reportText, reportJson, documents, queries } = parseCranfield(DOCS, QUERIES, QRELS);

describe('parseCranfield', () => {
  it('gives a document a line: title and text, blank where there is neither', () => {
    assert.deepEqual(reportText.split('\n'), [
      'wing in a slipstream . wing in a slipstream . an experimental study .5 of it was made .',
      '',
      'shear flow . flow past a plate .',
    ]);
  });

  it('makes a report of it, ¶n being document n', () => {
    const report = load({ 'report.txt': reportText, 'report.json': reportJson });
    assert.deepEqual(
      report.paragraphs.map(({ number, sentences }) => [number, sentences.length]),
      [
        [1, 3],
        [2, 0],
        [3, 2],
      ],
    );
  });

  it('keeps the fields apart as well', () => {
    assert.deepEqual(documents[2], { number: 3, title: 'shear flow .', text: 'flow past a plate .' });
  });

  it('counts queries in the order of the file, as the judgements do', () => {
    assert.deepEqual(
      queries.map(({ number, text }) => [number, text]),
      [
        [1, 'what laws must be obeyed .'],
        [2, 'what problems .'],
      ],
    );
  });

  it('turns codes, 1 best, into gains, 4 best, and leaves −1 out', () => {
    assert.deepEqual(
      queries.map(({ gains }) => [...gains]),
      [
        [[3, 3]],
        [
          [1, 1],
          [3, 4],
        ],
      ],
    );
  });

  for (const line of ['1 4 2', '3 1 2', '1 1', 'one two three', '0 1 1']) {
    it(`refuses the judgement “${line}”`, () => {
      assert.throws(() => parseCranfield(DOCS, QUERIES, `1 1 1\n${line}`), /^Error: cranqrel:2: /);
    });
  }
});

describe('ndcgAt', () => {
  const gains = new Map([
    [1, 4],
    [2, 2],
    [3, 1],
    [4, -1],
  ]);

  for (const [what, ranking, k, expected] of [
    ['the best order', [1, 2, 3], 10, 1],
    ['nothing relevant', [7, 8, 9], 10, 0],
    ['nothing found', [], 10, 0],
    ['not relevant is not less than nothing', [1, 2, 3, 4], 10, 1],
    ['the best one second', [9, 1], 10, 4 / Math.log2(3) / (4 + 2 / Math.log2(3) + 1 / 2)],
    ['the first alone', [2, 1, 3], 1, 2 / 4],
    ['what stands below k', [9, 9, 1], 2, 0],
  ] as const) {
    it(what, () => assert.ok(Math.abs(ndcgAt(ranking, gains, k) - expected) < 1e-12));
  }

  it('is 0 where nothing is relevant', () => assert.equal(ndcgAt([1], new Map(), 10), 0));
});
