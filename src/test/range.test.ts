import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS } from '../reply/limits.js';
import { toMarkdown } from '../reply/markdown.js';
import { pageBefore, rangePage } from '../reply/range-page.js';
import { findRange, formatRange, type Range } from '../report/range.js';
import type { Reference } from '../report/reference.js';
import type { Report } from '../report/report.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

describe('a passage, as readers type it', () => {
  for (const [typed, expected] of [
    ['25', '¶25'],
    ['¶25 s2', '¶25 s2'],
    ['7-9', '¶7–9'],
    ['7 – 9', '¶7–9'],
    ['¶7–¶9', '¶7–9'],
    ['¶¶7–9', '¶7–9'],
    ['paragraphs 7 to 9', '¶7–9'],
    ['pp. 7-9', '¶7–9'],
    ['第7至9段', '¶7–9'],
    ['第7段到第9段', '¶7–9'],
    ['9-7', '¶7–9'],
    ['30-40', '¶30–31'],
    ['25-25', '¶25'],
    ['¶7 s3–5', '¶7 s3–5'],
    ['7 s3-s5', '¶7 s3–5'],
    ['7 s5-3', '¶7 s3–5'],
    ['7 s1-3', '¶7 s1–3'],
    ['7 s3-3', '¶7 s3–s3'],
    ['7 s3-99', '¶7 s3'], // to the end of the paragraph
    ['7 sentence 3 to 5', '¶7 s3–5'],
    ['¶7 s3 – ¶9', '¶7 s3–¶9'],
    ['¶7 s3–¶9 s2', '¶7 s3–¶9'], // ¶9 has two sentences
    ['¶7 s3–¶8 s2', '¶7 s3–¶8 s2'],
    ['Party Congress report, Dec 28, 2021 · Part I · Achievements · ¶7 s3–5', '¶7 s3–5'],
    ['99-100', undefined],
    ['0-3', undefined],
    ['2017-2020', undefined],
    ['7-', undefined],
    ['-7', undefined],
    ['urban renewal', undefined],
    ['', undefined],
  ] as const) {
    it(`${typed} → ${expected}`, () => {
      const found = findRange(report, typed);
      assert.equal(found === undefined ? undefined : formatRange(found), expected);
    });
  }

  it('is written so that it is read back', () => {
    for (const [first, last] of [
      [1, 31],
      [7, 8],
      [13, 13],
    ]) {
      const range = findRange(report, `${first}-${last}`) ?? assert.fail();
      assert.deepEqual(findRange(report, formatRange(range)), range);
    }
  });
});

/** The words of a page without what the bot adds. */
function wordsOf(on: Report, range: Range): string {
  const { blocks } = rangePage(on, range);
  assert.ok(toMarkdown({ blocks }).length <= LIMITS.content);
  return blocks
    .map((block) =>
      block.kind === 'quote'
        ? block.runs.map(({ kind, text }) => (kind === 'omission' ? '' : text)).join('')
        : assert.fail('only quotations'),
    )
    .join(' ');
}

/** Reads on from the first page by its references, as a reader who clicks does. */
function readForward(on: Report, first: string): readonly string[] {
  const pages: string[] = [];
  for (let at = findRange(on, first); at !== undefined && pages.length < 10_000; ) {
    pages.push(wordsOf(on, at));
    const { next } = rangePage(on, at);
    at = next === undefined ? undefined : findRange(on, formatRange(next));
  }
  return pages;
}

function readBackward(on: Report, last: Reference): readonly string[] {
  const pages: string[] = [];
  for (let at: Reference | undefined = last; at !== undefined && pages.length < 10_000; ) {
    const typed = formatRange({ from: at, to: undefined });
    const range: Range = findRange(on, typed) ?? assert.fail(typed);
    pages.unshift(wordsOf(on, range));
    at = pageBefore(on, range.from);
  }
  return pages;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const odd = load({
  'report.txt': `One. Two.\n\n${'a long sentence '.repeat(400)}ends.\n\n${'Short one. '.repeat(600)}\n\nLast.\n`,
});

describe('reading on', () => {
  for (const [what, on] of [
    ['the report', report],
    ['a report with blank lines and sentences longer than a message', odd],
  ] as const) {
    const last = on.paragraphs.findLast(({ sentences }) => sentences.length > 0) ?? assert.fail();
    const end = { paragraph: last, sentence: 1, offset: 0 };

    it(`forward, shows every word of ${what}, once`, () => {
      assert.equal(squeeze(readForward(on, '1').join('')), squeeze(on.text));
    });
    it(`forward from a range, too: ${what}`, () => {
      assert.equal(squeeze(readForward(on, `1-${on.paragraphs.length}`).join('')), squeeze(on.text));
    });
    it(`backward, shows the same pages of ${what}`, () => {
      assert.deepEqual(readBackward(on, end), readForward(on, '1'));
    });
  }

  it('backward from the middle of a page, leaves nothing out', () => {
    const range = findRange(report, '¶7 s5') ?? assert.fail();
    const pages = readBackward(report, range.from);
    const before = report.text.slice(0, range.from.paragraph.sentences[4]?.start);
    assert.ok(squeeze(pages.slice(0, -1).join('')).startsWith(squeeze(before)));
  });

  it('ends with the range, and then goes on in the report', () => {
    const page = rangePage(report, findRange(report, '¶7 s3–5') ?? assert.fail());
    assert.equal(page.next === undefined ? undefined : formatRange(page.next), '¶7 s6');
    const short = rangePage(report, findRange(report, '21-22') ?? assert.fail());
    assert.equal(short.blocks.length, 2);
    assert.equal(short.next === undefined ? undefined : formatRange(short.next), '¶23');
  });
});
