import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report, Span } from '../report/report.js';
import { splitClauses } from '../report/sentences.js';
import { fragmentUrl } from '../report/text-fragment.js';
import { load, MINIMAL } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';
import { select } from './text-fragment/select.js';

/** Asserts that a browser selects the span, all of it and nothing else. */
function assertSelects(on: Report, { start, end }: Span): void {
  const url = fragmentUrl(on, { start, end });
  const selection = select(on.text, url);
  assert.deepEqual(selection, { start, end }, `${on.text.slice(start, end)}\n${url}`);
}

/** The directive for the words of a line. */
function directiveOf(text: string, words = text): string {
  const on = load({ 'report.txt': text });
  const start = on.text.indexOf(words);
  return fragmentUrl(on, { start, end: start + words.length }).split(':~:text=')[1] ?? 'none';
}

describe('a link into the published page selects', () => {
  it('every sentence of the report, all of it and nothing else', () => {
    for (const { sentences } of report.paragraphs) for (const sentence of sentences) assertSelects(report, sentence);
  });

  it('every run of sentences', () => {
    for (const { sentences } of report.paragraphs) {
      for (const { start } of sentences)
        for (const { end } of sentences) if (start < end) assertSelects(report, { start, end });
    }
  });

  it('every clause, the ones that stand twice included', () => {
    const clauses = report.paragraphs.flatMap(({ sentences }) => sentences.flatMap(splitClauses));
    for (const clause of clauses) assertSelects(report, clause);
  });

  it('the very line among lines alike, by the words before it', () => {
    const on = load({ 'report.txt': 'One.\nSummary.\nTwo.\nSummary.\n\nThree, and the party.\nSummary. Summary.' });
    for (const { sentences, number } of on.paragraphs)
      for (const sentence of sentences) if (number !== 7 || sentence.number === 1) assertSelects(on, sentence);
  });

  it('words of a text without spaces', () => {
    const line = '长春市第十四次党代会开幕，会议提出六城联动的发展战略，建设国际汽车城、现代农业城和“双碳”示范城。';
    const on = load({ 'report.txt': `第一段。\n${line}\n${line.replace('六城', '十城')}` });
    for (const { sentences } of on.paragraphs) {
      for (const sentence of sentences)
        for (const span of [sentence, ...splitClauses(sentence)]) assertSelects(on, span);
    }
  });
});

describe('a directive', () => {
  for (const [what, text, expected] of [
    ['gives short words whole', 'Six cities.', 'Six%20cities.'],
    ['gives long ones by both ends', 'a b c d e f g h i', 'a%20b%20c%20d,f%20g%20h%20i'],
    ['encodes its own syntax', 'high-tech, R&D', 'high%2Dtech%2C%20R%26D'],
    ['encodes dashes and curly quotes', '——“dual”', '%E2%80%94%E2%80%94%E2%80%9Cdual%E2%80%9D'],
    ['encodes what would end a Markdown link', '(a) [b] <c>', '%28a%29%20%5Bb%5D%20%3Cc%3E'],
    ['encodes what Markdown would set', "*a* _b_ ~c~ 'd' !e", '%2Aa%2A%20%5Fb%5F%20%7Ec%7E%20%27d%27%20%21e'],
    ['takes runs of white space for one space', 'a  b\tc', 'a%20b%20c'],
  ] as const) {
    it(what, () => assert.equal(directiveOf(text), expected));
  }

  it('names the words before it where its own stand earlier', () => {
    assert.equal(directiveOf('in the city. by the city', 'city'), 'city');
    const on = load({ 'report.txt': 'in the city. by the city' });
    assert.match(
      fragmentUrl(on, { start: 20, end: 24 }),
      /:~:text=the%20city\.%20by%20the-,city$|city\.%20by%20the-,city$/,
    );
  });

  it('stays short, however long the words', () => {
    for (const word of ['汉'.repeat(3_000), 'x'.repeat(3_000), '*'.repeat(3_000)])
      assert.ok(directiveOf(`${word} ${word} end.`).length <= 400);
  });
});

describe('the address', () => {
  const urlOn = (source: string): string => {
    const on = load({ 'report.txt': 'Here.', 'report.json': { ...MINIMAL, source } });
    return fragmentUrl(on, { start: 0, end: 5 });
  };

  for (const [source, expected] of [
    ['https://example.com/a?b=c', 'https://example.com/a?b=c#:~:text=Here.'],
    ['https://example.com/a#part-2', 'https://example.com/a#part-2:~:text=Here.'],
    ['https://example.com/a#:~:text=other', 'https://example.com/a#:~:text=Here.'],
  ] as const) {
    it(`${source} → ${expected}`, () => assert.equal(urlOn(source), expected));
  }

  it('names every span, as far as they fit', () => {
    const on = load({ 'report.txt': `Here. There. ${'x'.repeat(399)}` });
    const here = { start: 0, end: 5 };
    const there = { start: 6, end: 12 };
    assert.equal(fragmentUrl(on, here, there), 'https://example.com/report#:~:text=Here.&text=There.');
    assert.equal(
      fragmentUrl(on, here, { start: 13, end: 412 }, there),
      'https://example.com/report#:~:text=Here.&text=There.',
    );
  });

  it('is the page alone when no directive is short enough', () => {
    const on = load({ 'report.txt': '汉'.repeat(1) + 'x'.repeat(3_000) });
    assert.equal(fragmentUrl(on, { start: 0, end: 3_001 }), 'https://example.com/report');
  });
});
