import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outline } from '../../commands/outline.js';
import { read } from '../../commands/read.js';
import { fits } from '../reply/fit.js';
import { allActions, type Reply } from '../reply/reply.js';
import type { Report } from '../report/report.js';
import { load, MINIMAL } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';

/** The page that “next” leads to. */
function nextPage({ actions }: Reply): string | undefined {
  const next = actions.find(({ label }) => label === 'Next');
  return next?.control === 'turn' ? next.options['page'] : undefined;
}

const of = (report: Report, page?: string): Reply => outline.handle({ page }, { ...library, report });
const listed = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `Line ${index + 1}.`).join('\n');

/** A report with so many parts of so many sections of two paragraphs each. */
function divided(parts: number, sections: number): Report {
  const outlineOf = (part: number): object => ({
    id: `part-${part}`,
    part: `Part ${part}`,
    title: `What part ${part} is about`,
    sections: Array.from({ length: sections }, (_, index) => {
      const first = ((part - 1) * sections + index) * 2 + 1;
      return { id: `section-${part}-${index}`, title: `Section ${part}.${index}`, paragraphs: [first, first + 1] };
    }),
  });
  return load({
    'report.txt': lines(parts * sections * 2),
    'report.json': { ...MINIMAL, outline: Array.from({ length: parts }, (_, index) => outlineOf(index + 1)) },
  });
}

/** Whatever is offered can be chosen, within Discord's limits. */
function checkOffers(reply: Reply, report: Report): void {
  assert.ok(fits(reply.blocks));
  assert.ok((reply.menus ?? []).length <= 3);
  for (const { choices } of reply.menus ?? []) {
    assert.ok(choices.length >= 1 && choices.length <= 25);
    assert.equal(new Set(choices.map(({ value }) => value)).size, choices.length);
  }
  for (const action of allActions(reply)) {
    if (action.control === 'turn') continue; // to another page
    assert.ok(action.control === undefined && action.command === 'read');
    const { visibility } = read.handle({ passage: action.options['passage'] ?? '' }, { ...library, report });
    assert.equal(visibility, 'public');
  }
}

describe('/outline', () => {
  it('maps every part and section in one message, and opens each', () => {
    const reply = of(library.report);
    checkOffers(reply, library.report);
    assert.ok(listed(reply).includes('¶25 Urban renewal project'));
    assert.equal(listed(reply).length, 30);
    assert.equal(
      (reply.menus ?? []).reduce((sum, { choices }) => sum + choices.length, 0),
      library.report.sections.length,
    );
    assert.deepEqual(reply.actions, []);
  });

  it('opens every section of several menus', () => {
    const report = divided(3, 20);
    const reply = of(report);
    checkOffers(reply, report);
    assert.equal(reply.menus?.length, 3);
    assert.equal(listed(reply)[0], '¶1–2 Section 1.0');
  });

  it('falls back to the parts where there are too many sections', () => {
    const report = divided(10, 20);
    const reply = of(report);
    checkOffers(reply, report);
    assert.equal(listed(reply).length, 10);
    assert.equal(listed(reply)[1], 'Part 2 · What part 2 is about · ¶41–80');
  });

  it('goes from page to page where there are too many parts', () => {
    const report = divided(60, 12);
    const seen: string[] = [];
    for (let page: string | undefined = '1'; page !== undefined && seen.length < 100; ) {
      const reply = of(report, page);
      checkOffers(reply, report);
      seen.push(...listed(reply));
      page = nextPage(reply);
    }
    assert.equal(seen.length, 60);
    assert.equal(new Set(seen).size, 60);
  });

  it('names paragraphs at even distances where there is no outline', () => {
    const report = load({ 'report.txt': lines(1_400) });
    const reply = of(report);
    checkOffers(reply, report);
    assert.deepEqual(listed(reply).slice(0, 2), ['¶1 Line 1.', '¶57 Line 57.']);
    assert.equal(listed(reply).length, 25);
    assert.deepEqual(listed(of(load({ 'report.txt': 'One.\n\nTwo.' }))), ['¶1 One.', '¶3 Two.']);
  });

  it('fits in one message, whatever the paragraphs begin with', () => {
    const report = load({ 'report.txt': Array.from({ length: 50 }, () => '*_~`|'.repeat(60)).join('\n') });
    checkOffers(of(report), report);
  });

  it('has no picture where the data folder has none', () => {
    assert.equal(of(load({})).picture, undefined);
  });
});
