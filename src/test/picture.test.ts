import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { outline } from '../../commands/outline.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { LIMITS } from '../reply/limits.js';
import { topicsOf } from '../report/topics.js';
import { load, problemsOf } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';
import { report } from './real-report/report.js';

const svg = readFileSync(join(PACKAGE_ROOT, 'data/plan.svg'), 'utf8');
const png = readFileSync(join(PACKAGE_ROOT, 'data/plan.png'));

/** Width and height in pixels, as the header of a PNG gives them. */
const sizeOf = (image: Buffer): readonly number[] => [image.readUInt32BE(16), image.readUInt32BE(20)];

describe('the picture of the plan', () => {
  it('is small, and as wide as a phone needs', () => {
    assert.ok(png.length < 500 * 1024);
    assert.equal(sizeOf(png)[0], 1080);
  });

  it('brings its letters along as outlines, and its words as a description', () => {
    assert.doesNotMatch(svg, /<text|font-family/);
    const desc = /<desc>(.*)<\/desc>/s.exec(svg)?.[1] ?? '';
    for (const { name, plan } of report.cities) {
      assert.ok(desc.includes(name));
      for (const { names } of plan?.areas ?? []) for (const area of names) assert.ok(desc.includes(area), area);
      for (const { quote } of plan?.industries ?? []) assert.ok(desc.includes(quote), quote);
    }
    for (const { name } of report.projects) assert.ok(desc.includes(name));
  });

  it('is beside /outline, with its description', () => {
    const { picture } = outline.handle({}, library);
    assert.equal(picture?.file, join(PACKAGE_ROOT, 'data/plan.png'));
    assert.ok((picture?.alt.length ?? 0) <= LIMITS.altText);
    for (const { name } of topicsOf(report)) assert.ok(picture?.alt.includes(name));
  });
});

describe('what the catalogue says of a city', () => {
  const city = (plan: object): Record<string, unknown> => ({
    'cities.json': [{ id: 'auto', name: 'Auto City', paragraph: 2, plan }],
  });

  it('stands in its paragraph, letter by letter', () => {
    const sound = { areas: [{ role: 'about', names: ['Auto City'] }], industries: [{ quote: 'Second line' }] };
    assert.equal(load(city(sound)).cities[0]?.plan?.industries[0]?.quote, 'Second line');
    assert.deepEqual(
      problemsOf(
        city({
          areas: [{ role: 'flagship', names: ['Auto City', 'Third'] }],
          industries: [{ quote: 'about the Auto', size: { words: 'trillion', value: 1 } }],
        }),
      ).map((problem) => problem.replace(/^cities\.json:\d+: /, '')),
      [
        '“flagship” does not stand in ¶2; quote it letter by letter',
        '“Third” does not stand in ¶2; quote it letter by letter',
        '“trillion” does not stand in the quote; quote it letter by letter',
      ],
    );
  });

  it('stands in the picture and under /city in the report’s own words', () => {
    for (const { paragraph, plan } of report.cities) {
      assert.ok(plan !== undefined);
      assert.ok(plan.areas.length > 0 && plan.industries.length > 0);
      for (const { role, names } of plan.areas)
        for (const words of [role, ...names]) assert.ok(paragraph.text.includes(words));
    }
  });
});
