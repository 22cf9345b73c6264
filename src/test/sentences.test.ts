import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Span } from '../report/report.js';
import { splitClauses, splitSentences } from '../report/sentences.js';
import { report } from './real-report/report.js';

/** What the spans leave out of a text. */
function gapsIn(text: string, spans: readonly Span[], start: number, end: number): string {
  const bounds = [start, ...spans.flatMap((span) => [span.start, span.end]), end];
  let gaps = '';
  for (let index = 0; index < bounds.length; index += 2) gaps += text.slice(bounds[index], bounds[index + 1]);
  return gaps;
}

describe('splitSentences', () => {
  for (const [text, expected] of [
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Output grew 3.5 percent. Then 4.', ['Output grew 3.5 percent.', 'Then 4.']],
    ['He said “stop.” Then he left.', ['He said “stop.”', 'Then he left.']],
    ['They built the “six cities”. They went on.', ['They built the “six cities”.', 'They went on.']],
    ['Dr. Wang met Mr. J. R. Li. Both spoke.', ['Dr. Wang met Mr. J. R. Li.', 'Both spoke.']],
    ['The U.S. Senate, e.g. Texas, voted. It passed.', ['The U.S. Senate, e.g. Texas, voted.', 'It passed.']],
    ['See No. 5 and Fig. 3. Next.', ['See No. 5 and Fig. 3.', 'Next.']],
    ['Did it work? No. It failed.', ['Did it work?', 'No.', 'It failed.']],
    ['1. First item. 2. Second item.', ['1. First item.', '2. Second item.']],
    ['It cost 4.46 million (in all.) More later.', ['It cost 4.46 million (in all.)', 'More later.']],
    ['——Build an auto city. Create it.', ['——Build an auto city.', 'Create it.']],
    ['innovation source , a place. Next.', ['innovation source , a place.', 'Next.']],
    ['the wing was thin . the flow was fast .', ['the wing was thin .', 'the flow was fast .']],
    ['Really?! Yes!!! Fine.', ['Really?!', 'Yes!!!', 'Fine.']],
    ['建设城市。第二句！第三句？', ['建设城市。', '第二句！', '第三句？']],
    ['  spaces around.  And between.  ', ['spaces around.', 'And between.']],
    ['no full stop at the end', ['no full stop at the end']],
    ['…', ['…']],
    ['', []],
    [' \t ', []],
  ] as const) {
    it(`${JSON.stringify(text)} → ${expected.length}`, () => {
      const sentences = splitSentences(text, 0);
      assert.deepEqual(
        sentences.map((sentence) => sentence.text),
        expected,
      );
      assert.deepEqual(
        sentences.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }

  it('numbers sentences from 1 and offsets them by the start of the paragraph', () => {
    assert.deepEqual(splitSentences('One. Two.', 100), [
      { number: 1, text: 'One.', start: 100, end: 104 },
      { number: 2, text: 'Two.', start: 105, end: 109 },
    ]);
  });

  it('finds the 75 sentences of the report', () => {
    assert.deepEqual(
      report.paragraphs.map(({ sentences }) => sentences.length),
      [1, 2, 1, 1, 1, 2, 8, 9, 2, 1, 5, 1, 2, 2, 2, 2, 3, 2, 6, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1],
    );
  });

  it('covers every paragraph of the report but the white space between sentences', () => {
    for (const { start, end, sentences } of report.paragraphs) {
      for (const sentence of sentences) assert.equal(report.text.slice(sentence.start, sentence.end), sentence.text);
      assert.match(gapsIn(report.text, sentences, start, end), /^\s*$/);
    }
  });
});

describe('splitClauses', () => {
  const clausesOf = (text: string): readonly string[] =>
    splitSentences(text, 0).flatMap((sentence) =>
      splitClauses(sentence).map(({ start, end }) => text.slice(start, end)),
    );

  for (const [text, expected] of [
    ['first, forge ahead; second, study.', ['first,', 'forge ahead;', 'second,', 'study.']],
    ['1,000 people, 3.5 percent: done', ['1,000 people,', '3.5 percent:', 'done']],
    ['opened on December 28, 2021, in Changchun', ['opened on December 28, 2021,', 'in Changchun']],
    ['“Optical Valley”, “Digital Valley”', ['“Optical Valley”,', '“Digital Valley”']],
    ['“quoted,” he said', ['“quoted,”', 'he said']],
    ['innovation source , a place', ['innovation source ,', 'a place']],
    ['——Build an auto city', ['——Build an auto city']],
    ['growth — in all of it — goes on', ['growth —', 'in all of it —', 'goes on']],
    ['some, e.g. this, etc.', ['some,', 'e.g. this,', 'etc.']],
    ['the end, ...', ['the end, ...']],
    ['六城联动，建设城市。', ['六城联动，', '建设城市。']],
    ['nothing to split', ['nothing to split']],
    ['...', ['...']],
  ] as const) {
    it(`${JSON.stringify(text)} → ${expected.length}`, () => assert.deepEqual(clausesOf(text), expected));
  }

  it('covers every sentence of the report but the white space between clauses', () => {
    for (const sentence of report.paragraphs.flatMap(({ sentences }) => sentences)) {
      const clauses = splitClauses(sentence);
      assert.match(gapsIn(report.text, clauses, sentence.start, sentence.end), /^\s*$/);
      assert.equal(clauses.at(-1)?.end, sentence.end);
    }
  });
});
