import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verify } from '../../commands/verify.js';
import { UserError } from '../errors.js';
import { fits } from '../reply/fit.js';
import type { Reply } from '../reply/reply.js';
import { library } from './real-report/library.js';
import { report } from './real-report/report.js';

const reply = (quote: string): Reply => verify.handle({ quote }, library);
const linesOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'quote' ? [] : [block.text]));
const quotesOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.runs.map(({ text }) => text).join('')] : []));

describe('/verify', () => {
  it('sets the report’s words beside the asker’s, what differs named and in bold', () => {
    const answer = reply(
      '“a permanent population of 10 million, and an economic aggregate of more than a trillion” (¶9)',
    );
    assert.deepEqual(linesOf(answer), [
      '“a permanent population of 10 million, and an economic aggregate of more than a trillion”: near, but not what the report says. Cited as ¶9; it stands in ¶10 s1.',
      'left out here: “more than”',
      'added here: “and”',
    ]);
    const [quote] = answer.blocks.filter(({ kind }) => kind === 'quote');
    assert.deepEqual(quote?.kind === 'quote' && quote.runs.filter(({ kind }) => kind === 'match'), [
      { kind: 'match', text: 'more than' },
    ]);
    assert.deepEqual(answer.actions, [{ label: 'Read ¶10', command: 'read', options: { passage: '10' } }]);
    assert.equal(answer.visibility, 'public');
  });

  for (const [quote, line] of [
    [
      '“Implement the urban renewal project.” ¶25 s1',
      '“Implement the urban renewal project.”: exact, word for word. The citation ¶25 s1 is right.',
    ],
    [
      '“Implement the Urban Renewal project”',
      '“Implement the Urban Renewal project”: exact but for typography (capitals).',
    ],
    [
      '“take the lead in making new breakthroughs”',
      '“take the lead in making new breakthroughs”: exact, word for word. Also in ¶2 s2.',
    ],
    ['“pigs might fly in the city”', '“pigs might fly in the city”: not in the report.'],
  ] as const) {
    it(`${quote} → ${line}`, () => assert.deepEqual(linesOf(reply(quote)), [line]));
  }

  for (const [quote, lines, shown, bold] of [
    [
      '“the town will have a permanent population of 12 million souls”',
      ['here “12”, in the report “10”'],
      '[…] a permanent population of more than 10 million […]',
      ['10'],
    ],
    [
      '“some 5.1 million problems reported through the mayor’s hotline got stuck last year”',
      ['here “5.1”, in the report “4.46”'],
      '[…] 4.46 million problems reported through the mayor’s hotline […]',
      ['4.46'],
    ],
  ] as const) {
    it(`goes up to the number that differs: ${quote}`, () => {
      const answer = reply(quote);
      assert.deepEqual(linesOf(answer), [
        `${quote}: not in the report. Closest there, up to the number that differs:`,
        ...lines,
      ]);
      assert.deepEqual(quotesOf(answer), [shown]);
      const [block] = answer.blocks.filter(({ kind }) => kind === 'quote');
      assert.deepEqual(
        block?.kind === 'quote' && block.runs.filter(({ kind }) => kind === 'match').map(({ text }) => text),
        bold,
      );
    });
  }

  it('does not reach into another sentence for a number, nor for the same one', () => {
    for (const quote of [
      '“in that town there is a permanent population of more than 10 million elephants and a zoo”',
      '“the goal set for the 13th Five-Year Plan was met by 12 of the boldest elephants in town”',
    ])
      assert.ok(!linesOf(reply(quote)).some((line) => line.includes('here “')), quote);
  });

  it('tells who quotes in Chinese that the text is English', () => {
    assert.deepEqual(linesOf(reply('长春常住人口达到一千万以上')), [
      '“长春常住人口达到一千万以上”: not in the report, whose text is in English. Quote the English words to have them checked.',
    ]);
    const [line] = linesOf(reply('“pigs might fly 长春 in the city”'));
    assert.equal(line, '“pigs might fly 长春 in the city”: not in the report.');
  });

  it('names each difference on one line, whatever was typed', () => {
    const lines = linesOf(
      reply('“solved many urgent\n\nand\r\nvery\u2028truly difficult problems, accomplished the tasks”'),
    );
    assert.deepEqual(lines.slice(1), ['added here: “very truly”']);
    for (const line of lines) assert.doesNotMatch(line, /[\n\r\u2028]/);
  });

  it('counts several', () => {
    const [summary] = linesOf(reply('“six new industries”, “five new industries”, “pigs might fly in the city”'));
    assert.equal(summary, '3 quotations: 1 exact, 1 near, not exact, 1 not in the report.');
  });

  it('keeps to itself what the report does not have', () => {
    assert.equal(reply('“pigs might fly in the city”').visibility, 'private');
    assert.equal(reply('“pigs might fly in the city” and “six new industries”').visibility, 'public');
  });

  for (const quote of ['', '   ', 'short', '“four plates”', '<>', '***']) {
    it(`says that there is nothing to check in ${JSON.stringify(quote)}`, () => {
      assert.throws(() => reply(quote), UserError);
    });
  }

  it('shows the beginning and the end of what is too long to be shown, and cites all of it', () => {
    for (const paragraph of report.paragraphs) {
      const answer = reply(paragraph.text.slice(0, 4_000));
      assert.ok(fits(answer.blocks), `¶${paragraph.number}`);
      assert.match(linesOf(answer)[0] ?? '', /: exact/);
      for (const quote of quotesOf(answer)) {
        for (const piece of quote.split(/ ?\[…\] ?/)) assert.ok(paragraph.text.includes(piece), piece);
      }
    }
  });

  for (const [what, quote] of [
    ['two hundred quotes', Array.from({ length: 200 }, (_, at) => `“a quote of number ${at}”`).join(' ')],
    ['sixty quotes of the report', '“six new industries” and “four new facilities”, '.repeat(30)],
    ['a quote of mark-up', `“${'[*_~`|'.repeat(600)} and words”`],
    [
      'words changed all over',
      (report.paragraphs[6]?.text ?? '')
        .split(' ')
        .map((word, at) => (at % 6 === 0 ? '**x**' : word))
        .join(' ')
        .slice(0, 4_000),
    ],
    ['omissions all over', (report.paragraphs[6]?.text ?? '').split(', ').join(' […] ').slice(0, 4_000)],
    ['Chinese', '“长春市要建设国际汽车城，实施城市更新工程。”'.repeat(150)],
    ['one endless word', 'x'.repeat(4_000)],
    ['emoji', '👩‍👩‍👧 a '.repeat(400)],
  ] as const) {
    it(`fits into a message for ${what}, and counts what does not`, () => {
      const answer = reply(quote);
      assert.ok(answer.blocks.length > 0 && fits(answer.blocks));
      const [summary = ''] = linesOf(answer);
      const said = /^(\d+) quotations/.exec(summary)?.[1];
      const more = /^And (\d+) more/.exec(linesOf(answer).at(-1) ?? '')?.[1];
      const shown = linesOf(answer).filter((line) => /^“.*”: /.test(line)).length;
      if (said !== undefined) assert.equal(Number(said), shown + Number(more ?? 0));
    });
  }
});
