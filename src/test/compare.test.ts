import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../../commands/compare.js';
import type { Library } from '../command.js';
import { UserError } from '../errors.js';
import { fits } from '../reply/fit.js';
import type { Block, Reply } from '../reply/reply.js';
import { topicsOf } from '../report/topics.js';
import { load } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';

/** The page that “next” leads to. */
function nextPage({ actions }: Reply): string | undefined {
  const next = actions.find(({ label }) => label === 'Next');
  return next?.control === 'turn' ? next.options['page'] : undefined;
}

const of = (first: string, second: string, page?: string, on: Library = library): Reply =>
  compare.handle({ first, second, page }, on);
const words = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'quote' ? block.runs.map(({ text }) => text).join('') : '')).join('');
const lastText = ({ blocks }: Reply): string => {
  const last = blocks.at(-1);
  return last?.kind === 'text' ? last.text : assert.fail('ends with what both name');
};
const topics = topicsOf(library.report);

describe('/compare', () => {
  it('shows both sections whole, in one message, for any two of the cities and projects', () => {
    for (const first of topics) {
      for (const second of topics.filter((topic) => topic !== first)) {
        const reply = of(first.id, second.id);
        assert.ok(fits(reply.blocks), `${first.id}, ${second.id}`);
        assert.equal(words(reply.blocks), first.paragraph.text + second.paragraph.text);
      }
    }
  });

  it('has a second message for what both name where the first is full', () => {
    const reply = of('dual-carbon', 'emerging-consumption');
    assert.equal(nextPage(reply), '2');
    assert.match(lastText(of('dual-carbon', 'emerging-consumption', '2')), /China-ROK/);
  });

  for (const [first, second, expected] of [
    ['dual-carbon', 'cultural-creative', /^Both name: (?=.*Jingyue)(?=.*Lianhua Mountain)(?=.*Shuangyang)/],
    ['modern-agricultural', 'rural-revitalization', /food security/],
    ['political-guidance', 'party-building', /political ecology/],
    ['urban-renewal', 'international-auto', /share no name or phrase/],
  ] as const) {
    it(`says what ${first} and ${second} both name`, () => assert.match(lastText(of(first, second)), expected));
  }

  for (const [first, second] of [
    ['auto city', 'Urban renewal project'],
    ['国际汽车城', '城市更新工程'],
    ['國際汽車城', '城市更新'],
    ['¶13', '25'],
    ['internatoinal auto city', 'urban renewl'],
    ['AUTO', 'renewal'],
  ] as const) {
    it(`takes ${first} and ${second}`, () =>
      assert.deepEqual(of(first, second), of('international-auto', 'urban-renewal')));
  }

  for (const [first, second, expected] of [
    ['auto', '13', /^Both are International auto city/],
    ['innovation', 'auto', /no city or project called “innovation”\. Did you mean “Sci-tech innovation city”/],
    ['auto', 'Atlantis', /no city or project called “Atlantis”/],
    ['auto', '99', /no city or project called “99”/],
    ['', 'auto', /no city or project/],
    ['auto', 'Chaoyang', /Try \/place Chaoyang/],
  ] as const) {
    it(`tells what is wrong with “${first}” and “${second}”`, () =>
      assert.throws(
        () => of(first, second),
        (error) => error instanceof UserError && expected.test(error.message),
      ));
  }

  it('completes both options', () => {
    const values = (option: string, typed: string): readonly string[] =>
      (compare.complete?.(option, typed, library) ?? []).map(({ value }) => value);
    assert.equal(values('first', '').length, 16);
    assert.deepEqual(values('second', '文创'), ['cultural-creative']);
    assert.deepEqual(values('second', 'renewl'), ['urban-renewal']);
    assert.deepEqual(values('page', '1'), []);
  });
});

describe('/compare of long sections', () => {
  const long = `${'Some words of a sentence here. '.repeat(200)}`.trim();
  const report = load({
    'report.txt': `${long}\nShort.\n${'word '.repeat(900)}end.`,
    'cities.json': [1, 2, 3].map((paragraph) => ({ id: `city-${paragraph}`, name: `City ${paragraph}`, paragraph })),
  });
  const on = { ...library, report };

  for (const [first, second] of [
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
  ] as const) {
    it(`goes from message to message and leaves nothing out: ${first}, ${second}`, () => {
      const pages: Reply[] = [];
      for (let page: string | undefined = '1'; page !== undefined && pages.length < 100; ) {
        const reply = of(`city-${first}`, `city-${second}`, page, on);
        assert.ok(fits(reply.blocks));
        pages.push(reply);
        page = nextPage(reply);
      }
      const all = pages.map(({ blocks }) => words(blocks).replaceAll('[…]', '')).join('');
      const whole = [first, second].map((number) => report.paragraphs[number - 1]?.text).join('');
      assert.equal(all.replace(/\s+/g, ''), whole.replace(/\s+/g, ''));
      assert.match(lastText(pages.at(-1) ?? assert.fail()), /share no name|Both name/);
      assert.equal(pages.at(-1)?.actions.length, 1, 'back');
      assert.deepEqual(of(`city-${first}`, `city-${second}`, '999', on), pages.at(-1));
    });
  }

  it('says when there is nothing to compare', () => {
    assert.throws(() => of('a', 'b', undefined, { ...library, report: load({}) }), /no list of cities or projects/);
  });
});
