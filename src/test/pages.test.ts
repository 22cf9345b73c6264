import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../reply/blocks.js';
import { fitBlocks, fits } from '../reply/fit.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { toMarkdown } from '../reply/markdown.js';
import { noticeReply } from '../reply/notice.js';
import type { Block } from '../reply/reply.js';
import { findReference, formatReference } from '../report/reference.js';
import type { Report } from '../report/report.js';
import { topicsOf } from '../report/topics.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

const beside: readonly Block[] = [{ kind: 'heading', text: 'A heading' }];

/** The quotations of a paragraph's pages, read as a reader would: by the reference on the button. */
function pagesOf(on: Report, number: number): readonly string[] {
  const pages: string[] = [];
  for (let reference: string | undefined = `¶${number}`; reference !== undefined && pages.length < 10_000; ) {
    const { block, next } = pageOf(on, findReference(on, reference) ?? assert.fail(reference), beside);
    assert.ok(toMarkdown({ blocks: [...beside, block] }).length <= LIMITS.content);
    assert.ok(block.kind === 'quote');
    pages.push(
      block.runs
        .filter(({ kind }) => kind !== 'omission')
        .map(({ text }) => text)
        .join(''),
    );
    reference = next === undefined ? undefined : formatReference(next);
  }
  return pages;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

describe('the pages of a paragraph', () => {
  it('are one for every city and project', () => {
    for (const { paragraph } of topicsOf(report)) assert.deepEqual(pagesOf(report, paragraph.number), [paragraph.text]);
  });

  it('begin and end with a sentence where sentences fit', () => {
    assert.deepEqual(
      pagesOf(report, 7).map((page) => page.slice(0, 20)),
      ['Over the past five y', 'In the process of in', 'We have consolidated'],
    );
  });

  for (const [what, line] of [
    ['5,000 asterisks', '*'.repeat(5_000)],
    ['a sentence of 1,000 words', `${'some words '.repeat(500)}end.`],
    ['a long sentence between short ones', `First. ${'many more words, '.repeat(300)}end. Then. Last.`],
    ['a word longer than a message', `It says ${'x'.repeat(6_000)} and goes on. Last.`],
    ['emoji without a space', '👩‍👩‍👧'.repeat(1_500)],
    ['Chinese without a space', `${'长春市第十四次党代会开幕，'.repeat(400)}完。`],
    ['mark-up in every word', '**a** _b_ [c](http://d) <@1> @everyone :e: '.repeat(120)],
    ['a thousand short sentences', 'A b c. '.repeat(1_000)],
    ['a hundred thousand characters', `${'word '.repeat(19_999)}end.`],
  ] as const) {
    it(`hold all of ${what}, in messages within the limit`, () => {
      const on = load({ 'report.txt': line });
      const pages = pagesOf(on, 1);
      assert.ok(pages.length > 1);
      assert.equal(withoutSpace(pages.join('')), withoutSpace(line));
      for (const page of pages) assert.doesNotMatch(page, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    });
  }

  it('cut a long sentence between words', () => {
    const on = load({ 'report.txt': `${'some words '.repeat(500)}end.` });
    for (const page of pagesOf(on, 1)) assert.match(page, /^(?:some|words) .* (?:some|words|end\.)$/);
  });

  it('mark what goes on', () => {
    const on = load({ 'report.txt': `${'some words '.repeat(300)}end. Last.` });
    const { block, next } = pageOf(on, findReference(on, '1') ?? assert.fail(), []);
    assert.match(toMarkdown({ blocks: [block] }), /^> some words .* \[…\]\n\[Some Report, Feb 29, 2024 · ¶1 s1\]/);
    const second = pageOf(on, next ?? assert.fail(), []);
    assert.match(toMarkdown({ blocks: [second.block] }), /^> \[…\] words some .* end\. Last\.\n\[.* · ¶1 s1–2\]/);
  });

  it('are one empty quotation for a blank line', () => {
    const on = load({ 'report.txt': 'One.\n\nThree.' });
    assert.deepEqual(pagesOf(on, 2), ['']);
  });
});

describe('fitBlocks', () => {
  const text = (length: number): Block => ({ kind: 'text', text: 'word '.repeat(length / 5).trim() });

  it('takes what fits, in order, and leaves the rest out', () => {
    assert.deepEqual(fitBlocks([text(500)], [text(1000), text(1000), text(10)]), [text(500), text(1000)]);
  });

  for (const [what, block] of [
    ['words', { kind: 'text', text: 'word '.repeat(2_000) }],
    ['a heading', { kind: 'heading', text: '*'.repeat(6_000) }],
    ['a list', { kind: 'list', items: Array.from({ length: 500 }, (_, index) => `item_${index}`) }],
  ] as const) {
    it(`cuts ${what} of the bot’s own that alone are too long`, () => {
      const [cut] = fitBlocks([block], []);
      assert.ok(cut !== undefined && fits([cut]));
      assert.ok(toMarkdown({ blocks: [cut] }).length > LIMITS.answer - 100);
    });
  }

  it('keeps a notice within a message, whatever was typed', () => {
    assert.ok(fits(noticeReply(`There is no “${'[*_~`'.repeat(1_200)}”.`).blocks));
  });
});

describe('truncate', () => {
  for (const [what, typed, max, expected] of [
    ['what fits', 'fits', 4, 'fits'],
    ['between words', 'cuts between words', 14, 'cuts between…'],
    ['inside a long word', 'incomprehensible', 6, 'incom…'],
    ['never inside a character', 'ab👍👍', 4, 'ab…'],
    ['down to the mark', 'anything', 1, '…'],
  ] as const) {
    it(`${what}: ${typed} in ${max} → ${expected}`, () => assert.equal(truncate(typed, max), expected));
  }
});
