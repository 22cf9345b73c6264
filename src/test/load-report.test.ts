import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { load, MINIMAL } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

describe('the report of this project', () => {
  it('has 31 paragraphs, six cities, ten projects', () => {
    assert.equal(report.paragraphs.length, 31);
    assert.equal(report.cities.length, 6);
    assert.equal(report.projects.length, 10);
  });

  it('is the published text, byte for byte', () => {
    assert.equal(
      createHash('sha256').update(report.text, 'utf8').digest('hex'),
      'b351683ad1e302e62210b7eb280aefdcca3d55cef8db332b241ec3e6bad91448',
    );
  });

  it('has every paragraph in the section that holds its number', () => {
    for (const {
      number,
      section: { first, last },
    } of report.paragraphs)
      assert.ok(first <= number && number <= last);
  });
});

describe('another report', () => {
  it('needs a text and three facts about it', () => {
    const report = load({});
    assert.equal(report.citationTitle, 'Some Report');
    assert.deepEqual(
      report.paragraphs.map(({ number, text }) => [number, text]),
      [
        [1, 'First line.'],
        [2, 'Second line, about the Auto City.'],
        [3, 'Third line.'],
      ],
    );
    assert.deepEqual(
      report.sections.map(({ first, last, title, part }) => ({ first, last, title, part })),
      [{ first: 1, last: 3, title: undefined, part: undefined }],
    );
  });

  for (const [what, text] of [
    ['line feeds', 'One. Two.\n\n  Three, indented.  \nFour.'],
    ['a line feed at the end', 'One. Two.\n\n  Three, indented.  \nFour.\n'],
    ['CRLF', 'One. Two.\r\n\r\n  Three, indented.  \r\nFour.\r\n'],
    ['a byte order mark', '\uFEFFOne. Two.\n\n  Three, indented.  \nFour.'],
  ] as const) {
    it(`keeps ¶n on line n, offsets exact, with ${what}`, () => {
      const report = load({ 'report.txt': text });
      assert.deepEqual(
        report.paragraphs.map((paragraph) => paragraph.text),
        ['One. Two.', '', 'Three, indented.', 'Four.'],
      );
      assert.deepEqual(report.paragraphs[1]?.sentences, []);
      for (const { start, end, text: expected, sentences } of report.paragraphs) {
        assert.equal(report.text.slice(start, end), expected);
        for (const sentence of sentences) assert.equal(report.text.slice(sentence.start, sentence.end), sentence.text);
      }
    });
  }

  it('takes JSON with a byte order mark', () => {
    assert.equal(load({ 'report.json': `\uFEFF${JSON.stringify(MINIMAL)}` }).title, 'Some Report');
  });

  for (const count of [31, 1_400, 100_000]) {
    it(`may have ${count.toLocaleString('en')} paragraphs`, () => {
      const text = Array.from({ length: count }, (_, index) => `Line ${index + 1} says this. It says no more.`);
      const report = load({ 'report.txt': text.join('\n') });
      assert.equal(report.paragraphs.length, count);
      const last = report.paragraphs.at(-1);
      assert.equal(last?.sentences.length, 2);
      assert.equal(report.text.slice(last?.start), `Line ${count} says this. It says no more.`);
    });
  }
});
