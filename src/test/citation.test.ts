import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cite, formatDate, referenceOf } from '../reply/citation.js';
import { type Excerpt, sentencesExcerpt, wholeParagraph } from '../report/excerpt.js';
import { findReference, formatReference } from '../report/reference.js';
import { findParagraph, type Paragraph, type Report } from '../report/report.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

const bare = load({ 'report.txt': 'One. Two.\n\nThree.' });

function paragraphOf(on: Report, number: number): Paragraph {
  return findParagraph(on, number) ?? assert.fail(`no ¶${number}`);
}

function sentences(on: Report, number: number, first: number, last = first): Excerpt {
  const paragraph = paragraphOf(on, number);
  const from = paragraph.sentences[first - 1];
  const to = paragraph.sentences[last - 1];
  return from !== undefined && to !== undefined ? sentencesExcerpt(paragraph, from, to) : assert.fail('no sentence');
}

describe('a citation', () => {
  for (const [on, excerpt, expected] of [
    [
      report,
      sentences(report, 25, 2),
      'Party Congress report, Dec 28, 2021 · Part III · Urban renewal project · ¶25 s2',
    ],
    [report, sentences(report, 7, 3, 5), 'Party Congress report, Dec 28, 2021 · Part I · Achievements · ¶7 s3–5'],
    [
      report,
      wholeParagraph(paragraphOf(report, 13)),
      'Party Congress report, Dec 28, 2021 · Part II · International auto city · ¶13',
    ],
    [
      report,
      wholeParagraph(paragraphOf(report, 4)),
      'Party Congress report, Dec 28, 2021 · Opening · Who presided · ¶4 s1',
    ],
    [report, wholeParagraph(paragraphOf(report, 31)), 'Party Congress report, Dec 28, 2021 · Closing · ¶31 s1'],
    [bare, sentences(bare, 1, 2), 'Some Report, Feb 29, 2024 · ¶1 s2'],
    [bare, wholeParagraph(paragraphOf(bare, 2)), 'Some Report, Feb 29, 2024 · ¶2'],
  ] as const) {
    it(expected, () => assert.equal(cite(on, excerpt).text, expected));
  }

  it('opens the published page at the cited sentence', () => {
    assert.equal(
      cite(report, sentences(report, 25, 1)).url,
      'http://en.changchun.gov.cn/ztlm/twotpoocpocc/202201/t20220105_2968526.html#:~:text=Implement%20the%20urban%20renewal%20project.',
    );
    assert.match(cite(report, sentences(report, 25, 2)).url, /#:~:text=The%20concept%20of%20life,.*be%20fulfilled\.$/);
  });

  it('names and opens the whole sentence when a piece of it is quoted', () => {
    const { start, end } = sentences(report, 25, 2).pieces[0] ?? assert.fail();
    const excerpt = { paragraph: paragraphOf(report, 25), pieces: [{ start: start + 20, end: end - 20 }], matches: [] };
    assert.deepEqual(cite(report, excerpt), cite(report, sentences(report, 25, 2)));
  });

  it('has the date of the report wherever it is read', () => assert.equal(formatDate('2021-01-01'), 'Jan 1, 2021'));
});

describe('a reference', () => {
  for (const [typed, expected] of [
    ['25', '¶25'],
    ['¶25', '¶25'],
    [' ¶ 25 s2 ', '¶25 s2'],
    ['¶7 s3–5', '¶7 s3'],
    ['¶7 s3-5', '¶7 s3'],
    ['p. 7, s 3', '¶7 s3'],
    ['Paragraph 25 sentence 2', '¶25 s2'],
    ['第25段', '¶25'],
    ['¶10 s1 +1450', '¶10 s1 +1450'],
    ['Party Congress report, Dec 28, 2021 · Part III · Urban renewal project · ¶25 s2', '¶25 s2'],
    ['¶32', undefined],
    ['0', undefined],
    ['¶25 s3', undefined],
    ['¶25 s0', undefined],
    ['¶25 s2 +427', undefined],
    ['-1', undefined],
    ['2.5', undefined],
    ['urban renewal', undefined],
    ['', undefined],
    ['9'.repeat(400), undefined],
  ] as const) {
    it(`${JSON.stringify(typed).slice(0, 50)} → ${expected}`, () => {
      const found = findReference(report, typed);
      assert.equal(found === undefined ? undefined : formatReference(found), expected);
    });
  }

  it('reads back every citation of the report', () => {
    for (const paragraph of report.paragraphs) {
      for (const { number } of paragraph.sentences) {
        const found = findReference(report, cite(report, sentences(report, paragraph.number, number)).text);
        assert.deepEqual(
          [found?.paragraph.number, found?.sentence],
          [paragraph.number, paragraph.sentences.length === 1 ? 1 : number],
        );
      }
    }
  });

  it('may name a blank line', () => assert.equal(findReference(bare, '2')?.paragraph.number, 2));

  it('prints one sentence or a run of them', () => {
    assert.equal(referenceOf(paragraphOf(report, 7), 3, 3), '¶7 s3');
    assert.equal(referenceOf(paragraphOf(report, 7), 3, 5), '¶7 s3–5');
  });
});
