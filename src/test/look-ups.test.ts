import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figure } from '../../commands/figure.js';
import { place } from '../../commands/place.js';
import { term } from '../../commands/term.js';
import { UserError } from '../errors.js';
import { toCustomId } from '../reply/custom-id.js';
import { LIMITS } from '../reply/limits.js';
import { toMarkdown } from '../reply/markdown.js';
import type { Reply } from '../reply/reply.js';
import { findMentions } from '../report/mentions.js';
import { library } from './real-report/library.js';
import { report } from './real-report/report.js';

const { places, figures, terms } = report.lookUps;
const COMMANDS = { place, figure, term } as const;

/** What a reader sees, without the marks and addresses. */
function textOf({ blocks }: Reply): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'list') return block.items.join('\n');
    if (block.kind !== 'quote') return block.text;
    return `> ${block.runs.map(({ text }) => text).join('')} (${block.citation.text.split(' · ').at(-1)})`;
  });
}

/** The reply and all that “Next” leads to. */
function pagesOf(command: keyof typeof COMMANDS, name: string | undefined): readonly Reply[] {
  const pages: Reply[] = [];
  let options: { name?: string | undefined; page?: string | undefined } = { name };
  for (let bound = 0; bound < 50; bound++) {
    const reply = COMMANDS[command].handle({ ...options, name: options.name ?? '' }, library);
    pages.push(reply);
    const next = reply.actions.find(({ label }) => label === library.messages.next);
    if (next === undefined) return pages;
    assert.ok(next.control === 'turn' && next.command === command);
    options = next.options;
  }
  throw new Error('the pages never end');
}

function emphasised(pages: readonly Reply[]): readonly string[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'quote' ? block.runs.filter(({ kind }) => kind === 'match').map(({ text }) => text) : [],
    ),
  );
}

describe('/place', () => {
  it('counts every mention and shows each in its clause, in order', () => {
    assert.deepEqual(textOf(place.handle({ name: 'Chaoyang' }, library)), [
      'Chaoyang — 2 mentions',
      '> […] build an automobile industrial base at trillion level and a top-end equipment manufacturing base at 100 billion level that take Changchun Auto Industry Development Zone as the flagship to drive the development of Chaoyang, […] (¶13 s2)',
      '> Take such major districts as Chaoyang, Nanguan, Kuancheng, Erdao and Lvyuan as the carriers to promote the interaction among famous products, […] (¶17 s3)',
    ]);
  });
  it('says how many mentions are part of another name', () => {
    assert.deepEqual(textOf(place.handle({ name: '韩国' }, library)).slice(0, 2), [
      'Republic of Korea — 2 mentions',
      '2 of them as part of another name: China-ROK International Cooperation Demonstration Zone.',
    ]);
  });
  for (const { id, name, phrases } of places) {
    it(`${name}: every mention, whatever the number of messages`, () => {
      const mentions = findMentions(report, phrases).map(({ start, end }) => report.text.slice(start, end));
      assert.deepEqual(emphasised(pagesOf('place', id)), mentions);
    });
  }
  it('names what later pages hold', () => {
    const [first] = pagesOf('place', 'changchun');
    assert.match(
      textOf(first ?? place.handle({ name: 'changchun' }, library)).at(-1) ?? '',
      /^Page 1\. Further on: ¶5 s1, .*¶27 s2\.$/,
    );
  });
  for (const [asked, heading] of [
    ['2', /^Page 2\./],
    ['999', /^Page [3-9]\.$/],
    ['-1', /^Page 1\./],
    ['two', /^Page 1\./],
    ['1.5', /^Page 1\./],
  ] as const) {
    it(`page “${asked}” is ${heading.source}`, () => {
      assert.match(textOf(place.handle({ name: 'changchun', page: asked }, library)).at(-1) ?? '', heading);
    });
  }
  for (const [typed, message] of [
    ['Optical Valley', 'The report names no place called “Optical Valley”. Try /term Optical Valley.'],
    ['Paris', 'The report names no place called “Paris”. Type a few letters and pick from the list.'],
    ['Youshou', 'The report names no place called “Youshou”. Did you mean “Yushu”?'],
    ['', 'The report names no place called “”. Type a few letters and pick from the list.'],
  ] as const) {
    it(`a miss tells what is near: “${typed}”`, () => {
      assert.throws(
        () => place.handle({ name: typed }, library),
        (error) => {
          assert.ok(error instanceof UserError);
          assert.ok(error.message.startsWith(message.split('“Yushu”')[0] ?? ''), error.message);
          return true;
        },
      );
    });
  }
});

describe('/figure', () => {
  it('shows what a figure counts, wherever it stands', () => {
    const pages = pagesOf('figure', '100 billion');
    assert.equal(
      textOf(pages[0] ?? { blocks: [], actions: [], visibility: 'public' })[0],
      '100 billion level — 7 places',
    );
    assert.deepEqual(emphasised(pages), [
      ...['100 billion', '100 billion', '100-billion', '100-billion', '100-billion', '100 billion', '100 billion'],
    ]);
  });
  for (const [typed, expected] of [
    ['10 million', ['10 million']],
    ['10,000,000', ['10 million']],
    ['population', ['10 million']], // by what it counts
    ['popluation', ['10 million']],
    ['economic aggregate', ['a trillion']],
    ['trillion', ['a trillion', 'trillion', 'trillion']],
    ['hotline', ['4.46 million', 'five']],
    ['446万', ['4.46 million']],
    ['翻番', ['doubled']],
    ['九连冠', ['nine']],
    ['top ten', ['Top Ten']],
    ['2019', ['2017-2020']],
    ['十四五', ['14th Five-Year', '14th Five-Year']],
    ['20', ['20th']],
    ['9', ['nine']],
    ['three', ['three']],
    ['first priority', ['first']],
    ['4', ['four', 'four', 'four', 'four', 'four', 'four', 'four', 'four']], // every four, whatever it counts
  ] as const) {
    it(`${typed} → ${expected.join(', ')}`, () => assert.deepEqual(emphasised(pagesOf('figure', typed)), expected));
  }
  it('lists every figure with what it counts when none is named', () => {
    const lines = pagesOf('figure', undefined).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
    );
    assert.equal(lines.length, figures.flatMap(({ uses }) => uses).length);
    assert.equal(lines[0], '10 million: “a permanent population of more than 10 million” (¶10 s1)');
    for (const line of lines) {
      const quote = /^.*?: “(.*)” \(¶\d+ s\d+\)$/.exec(line)?.[1] ?? line;
      assert.ok(report.text.includes(quote), line);
    }
  });
  it('says so when the report has no such figure', () => {
    assert.throws(() => figure.handle({ name: 'GDP' }, library), {
      message: 'The report gives no figure “GDP”. Type a few letters and pick from the list.',
    });
  });
});

describe('/term', () => {
  it('shows the members where the report lists them, and opens those with a section', () => {
    const reply = term.handle({ name: 'six cities' }, library);
    assert.deepEqual(textOf(reply).slice(0, 3), [
      'Six cities — 4 mentions',
      'The report lists its 6 members:',
      '> […] international automobile city, modern agricultural city, “dual carbon” demonstration city, sci-tech innovation city, emerging consumption city and cultural and creative city […] (¶11 s3)',
    ]);
    assert.deepEqual(
      reply.actions.flatMap((action) =>
        'command' in action && action.command === 'city' ? [action.options['name']] : [],
      ),
      report.cities.map(({ id }) => id),
    );
  });
  it('says so where it does not', () => {
    assert.deepEqual(textOf(term.handle({ name: '四大板块' }, library)), [
      'Four plates — 1 mention',
      'The report does not list its members.',
      '> We should anchor the path in line with the tactics, rely on the “four plates” and “two bases”, […] (¶11 s3)',
    ]);
  });
  it('knows a person, a body and a plan', () => {
    assert.equal(textOf(term.handle({ name: 'Sun Zhengcai' }, library))[0], 'Sun Zhengcai — 1 mention');
    assert.equal(textOf(term.handle({ name: '省委' }, library))[0], 'CPC Jilin Provincial Committee — 2 mentions');
    assert.equal(
      textOf(term.handle({ name: 'happy changchun' }, library))[0],
      'Action Plan for Happy Changchun — 1 mention',
    );
  });
  for (const { id, name, phrases } of terms) {
    it(`${name}: every mention, whatever the number of messages`, () => {
      const mentions = findMentions(report, phrases).map(({ start, end }) => report.text.slice(start, end));
      const members = terms.find((candidate) => candidate.id === id)?.members;
      const shown = emphasised(pagesOf('term', id));
      const listed = members === undefined || members === 'unlisted' ? 0 : shown.length - mentions.length;
      assert.deepEqual(shown.slice(listed), mentions);
    });
  }
  it('finds any phrase of the report, straight quotes and all', () => {
    assert.equal(
      textOf(term.handle({ name: `"people's livelihood"` }, library))[0],
      '“people’s livelihood” — 4 mentions',
    );
    assert.equal(textOf(term.handle({ name: 'culture' }, library))[0], '“culture” — 5 mentions');
  });
  it('tells what is near when the report has no such phrase', () => {
    assert.throws(() => term.handle({ name: 'five valley cities' }, library), UserError);
    assert.throws(() => term.handle({ name: 'Gongzhulling' }, library), UserError);
    assert.throws(() => term.handle({ name: 'Belt and Road' }, library), {
      message: 'The report has no phrase “Belt and Road”. Type a few letters and pick from the list.',
    });
  });
});

describe('every look-up', () => {
  const asked = [
    ...places.map(({ id }) => ['place', id] as const),
    ...terms.map(({ id }) => ['term', id] as const),
    ...figures.map(({ id }) => ['figure', id] as const),
    ...['4', 'dual', 'five', 'ten', 'billion'].map((typed) => ['figure', typed] as const),
    ...['culture', 'the', 'development', 'and'].map((typed) => ['term', typed] as const),
  ];
  const replies = asked.flatMap(([command, name]) => pagesOf(command, name));

  it('goes into messages', () => {
    for (const reply of replies) assert.ok(toMarkdown(reply).length <= LIMITS.content);
  });
  it('quotes letter by letter, and marks what it leaves out', () => {
    for (const { blocks } of replies) {
      for (const block of blocks) {
        if (block.kind !== 'quote') continue;
        const quote = block.runs.map(({ text }) => text).join('');
        for (const piece of quote.split(/ ?\[…\] ?/)) assert.ok(report.text.includes(piece), quote);
      }
    }
  });
  it('is public, and its buttons are short enough', () => {
    for (const { visibility, actions } of replies) {
      assert.equal(visibility, 'public');
      for (const action of actions) {
        assert.ok(action.label.length <= LIMITS.buttonLabel);
        assert.ok(toCustomId(action) !== undefined, JSON.stringify(action));
      }
    }
  });
});

describe('completion', () => {
  const complete = (command: keyof typeof COMMANDS, typed: string): readonly { name: string; value: string }[] =>
    COMMANDS[command].complete?.('name', typed, library) ?? [];

  it('offers 25 at most, each within Discord’s limits', () => {
    for (const command of ['place', 'figure', 'term'] as const) {
      for (const typed of ['', 'c', 'the', '市', '城']) {
        const choices = complete(command, typed);
        assert.ok(choices.length <= LIMITS.choices);
        for (const { name, value } of choices) {
          assert.ok(name.length > 0 && name.length <= LIMITS.choiceName, name);
          assert.ok(value.length > 0 && value.length <= LIMITS.choiceValue, value);
        }
      }
    }
  });
  it('says what kind of thing each is', () => {
    assert.deepEqual(complete('place', 'tractor'), [
      { name: 'Changchun Tractor Factory · site', value: 'changchun-tractor-factory' },
    ]);
  });
  it('answers Chinese in Chinese', () => {
    assert.deepEqual(complete('place', '米沙子'), [{ name: '米沙子 · Mishazi Town · town', value: 'mishazi-town' }]);
  });
  it('finds a figure by what it counts', () => {
    assert.deepEqual(complete('figure', 'population'), [
      { name: '10 million · a permanent population of more than 10 million', value: '10-million' },
    ]);
  });
  it('leads to an answer, whatever is picked', () => {
    for (const command of ['place', 'figure', 'term'] as const) {
      for (const typed of ['', 'ch', 'four', '长', 'e']) {
        for (const { value } of complete(command, typed)) {
          assert.ok(COMMANDS[command].handle({ name: value }, library).blocks.length > 1);
        }
      }
    }
  });
});
