import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readBenchArguments } from '../bench/arguments.js';
import { residentMb } from '../bench/bots/resident.js';
import { type BotProcess, startBot } from '../bench/bots/start-bot.js';
import { countedValue, type Figure, isKept } from '../bench/figure.js';
import { makeQuestions, makeText } from '../bench/made/text.js';
import { differentQuestions } from '../bench/questions.js';
import { sectionsMarkdown, showSections } from '../bench/show-figures.js';
import { median, percentile, timePair } from '../bench/timing.js';
import { describeMachine, machineLine } from '../figures/machine.js';
import { runProgram } from './console/run-program.js';

describe('the arguments of bench', () => {
  const parts = ['start', 'shell', 'discord', 'batch', 'learning', 'memory'];
  const run = { kind: 'run', parts, rounds: 7, cranfield: undefined, output: 'text' };
  for (const [args, expected] of [
    [[], run],
    [['--rounds', '1', '--cranfield', 'dir'], { ...run, rounds: 1, cranfield: 'dir' }],
    [['--only', 'shell', '--only=start', '--json'], { ...run, parts: ['start', 'shell'], output: 'json' }],
    [['--write'], { ...run, output: 'file' }],
    [['--scale'], { kind: 'scale', sizes: [310, 3100, 31000, 93000], output: 'text' }],
    [['--scale', '--sizes', '310,3100', '--write'], { kind: 'scale', sizes: [310, 3100], output: 'file' }],
    [['-h'], { kind: 'help' }],
    [['--rounds', '0'], { kind: 'mistake', message: '--rounds is “0”; it takes a whole number from 1 to 100' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readBenchArguments(args), expected));
  }

  for (const args of [
    ['--only', 'luck'],
    ['--sizes', '310'],
    ['--scale', '--sizes', 'many'],
    ['--scale', '--sizes', '310,'],
    ['--scale', '--rounds', '3'],
    ['--write', '--json'],
    ['--faster'],
  ]) {
    it(`${args.join(' ')} is a mistake, said in one line`, () => {
      const request = readBenchArguments(args);
      assert.ok(request.kind === 'mistake');
      assert.match(request.message, /^[^\n]*--[^\n]*$/);
    });
  }
});

describe('a figure', () => {
  const own = { name: 'start', unit: 'ms', own: 300, bare: 240 } as const;
  for (const [what, figure, value, kept] of [
    ['a ratio, kept to the last digit', { ...own, by: 'ratio', atMost: 1.25 }, 1.25, true],
    ['a difference, missed', { ...own, by: 'difference', atMost: 40 }, 60, false],
    ['by itself, whatever stands beside it', { ...own, by: 'itself', atMost: 400 }, 300, true],
    ['nothing wanted', { ...own, by: 'ratio' }, 1.25, undefined],
    ['not measured', { ...own, own: undefined, by: 'ratio', atMost: 2 }, undefined, undefined],
    ['nothing beside it', { ...own, bare: undefined, by: 'ratio', atMost: 2 }, undefined, undefined],
  ] satisfies [string, Figure, number | undefined, boolean | undefined][]) {
    it(what, () => assert.deepEqual([countedValue(figure), isKept(figure)], [value, kept]));
  }

  const sections = [
    {
      title: 'Start',
      bareName: 'bare bot',
      how: 'Medians of 7.',
      figures: [
        { ...own, own: 4812.2, by: 'ratio', atMost: 1.25 },
        { name: 'memory', unit: 'MB', own: 95.04, bare: 84.96, by: 'difference', atMost: 40 },
        { name: 'compiled file', unit: 'MB', own: undefined, by: 'itself' },
      ],
    },
  ] as const;

  it('stands in a table with what it is compared with', () => {
    assert.equal(
      showSections(sections),
      [
        'Start',
        'Medians of 7.',
        '',
        '                   this bot  bare bot  compared  at most',
        'start              4,812 ms    240 ms    × 20.1   × 1.25  missed',
        'memory                95 MB     85 MB  +10.1 MB   +40 MB    kept',
        'compiled file  not measured',
        '',
      ].join('\n'),
    );
  });

  it('and so in Markdown', () => {
    const lines = sectionsMarkdown(sections).split('\n');
    assert.deepEqual(lines.slice(0, 7), [
      '## Start',
      '',
      'Medians of 7.',
      '',
      '|  | this bot | bare bot | compared | at most |  |',
      '| --- | --: | --: | --: | --: | --: |',
      '| start | 4,812 ms | 240 ms | × 20.1 | × 1.25 | missed |',
    ]);
  });

  it('comes with a machine that is not named', () => {
    const line = machineLine({
      ...describeMachine(new Date('2026-12-01T12:00:00Z')),
      ...{ node: '20.20.2', cores: 2, processor: 'Some CPU', memoryGb: 8, system: 'linux x64' },
    });
    assert.equal(line, '2026-12-01, Node.js 20.20.2, 2 cores (Some CPU), 8 GB, linux x64');
  });
});

describe('timing', () => {
  it('percentile: the smallest value that so many do not exceed', () => {
    assert.deepEqual(
      [percentile([3, 1, 2, 4], 0.5), percentile([3, 1, 2, 4], 0.99), percentile([], 0.5)],
      [2, 4, Number.NaN],
    );
  });

  it('median: none where one was not measured', () => {
    assert.deepEqual([median([3, 1, 2]), median([3, undefined, 2]), median([])], [2, undefined, undefined]);
  });

  it('timePair: each has the first word in turn', () => {
    const calls: string[] = [];
    timePair(
      [1, 2],
      1,
      (item) => calls.push(`own ${item}`),
      (item) => calls.push(`bare ${item}`),
    );
    assert.deepEqual(calls, ['own 1', 'own 2', 'bare 1', 'bare 2', 'bare 1', 'bare 2', 'own 1', 'own 2']);
  });
});

describe('questions for measuring memory', () => {
  it('are as many as wanted, all different, with one slip each', () => {
    const asked = ['who opened the congress', 'what is the urban renewal project', 'when was it held'];
    const questions = differentQuestions(asked, 9);
    assert.deepEqual(questions.slice(0, 4), [
      'hwo opened the congress',
      'what si the urban renewal project',
      'when was ti held',
      'who opened urban rneewal project',
    ]);
    assert.equal(new Set(questions).size, 9);
  });
});

describe('made-up text', () => {
  const texts = makeText(200, 1);
  const words = (
    texts
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).map((word) => word);

  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(makeText(200, 1), texts);
    assert.notDeepEqual(makeText(200, 2), texts);
  });

  it('reads like paragraphs: two to six sentences of eight to thirty words', () => {
    for (const text of texts) {
      const sentences = text.split(/(?<=\.) /);
      assert.ok(sentences.length >= 2 && sentences.length <= 6, text);
      for (const sentence of sentences) assert.match(sentence, /^[A-Z\d]\S*(?: \S+){7,29}\.$/);
    }
  });

  it('has few words that make up much of it, and many that come once', () => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((one, other) => other - one);
    const share = sorted.slice(0, 40).reduce((sum, count) => sum + count, 0) / words.length;
    assert.ok(share > 0.35 && share < 0.6, `the commonest 40: ${share}`);
    assert.ok(sorted.filter((count) => count === 1).length > sorted.length / 4);
  });

  it('has more words in common with what is near than with what is far', () => {
    const sets = texts.map((text) => new Set(text.toLowerCase().match(/[a-z]{5,}/g)));
    const shared = (distance: number): number =>
      sets
        .slice(0, 100)
        .reduce((sum, set, at) => sum + [...set].filter((word) => sets[at + distance]?.has(word)).length, 0);
    assert.ok(shared(1) > 1.5 * shared(90), `${shared(1)} near, ${shared(90)} far`);
  });

  it('is asked about in ten words of its own', () => {
    for (const question of makeQuestions(texts, 20, 1, false)) {
      const asked = question.split(' ');
      assert.equal(asked.length, 10);
      assert.ok(asked.every((word) => /^\d+$/.test(word) || words.includes(word)));
      assert.ok(!asked.includes('the'));
    }
  });
});

describe('the bare bot', () => {
  let bot: BotProcess;
  before(async () => {
    bot = await startBot('bare', '');
  });
  after(async () => {
    await bot.stop();
    assert.deepEqual(bot.discord.faults, []);
  });

  it('says pong to every command', async () => {
    const { data } = await bot.discord.call('ask', { question: 'who?' });
    assert.equal((data as { content: string }).content, 'pong');
  });

  it('completes everything to pong', async () => {
    const { data } = await bot.discord.complete('ask', 'question', 'wh');
    assert.deepEqual(data, { choices: [{ name: 'pong', value: 'pong' }] });
  });

  it('is measured from the start of its process', () => assert.ok(bot.identifiedMs > 20));

  it('tells its memory, where the system does', { skip: process.platform === 'win32' }, () => {
    assert.ok((bot.residentMb() ?? 0) > 20);
    assert.equal(residentMb(2 ** 22 + 1), undefined); // beyond any process id
  });
});

describe('npm run bench', () => {
  it('measures a made-up report, for machines', async () => {
    const args = ['--scale', '--sizes', '20', '--json'];
    const { stdout, stderr, exitCode } = await runProgram('src/programs/bench.js', { args });
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const { machine, sections } = JSON.parse(stdout);
    assert.match(machine.date, /^\d{4}-\d\d-\d\d$/);
    assert.equal(sections[0].title, '20 paragraphs');
    const [load] = sections[0].figures;
    assert.ok(load.own > 0 && load.bare > 0 && Math.abs(load.value - load.own / load.bare) < 1e-9);
  });

  it('a mistake in the arguments: one line, exit code 2', async () => {
    const { stderr, exitCode } = await runProgram('src/programs/bench.js', { args: ['--only', 'luck'] });
    assert.deepEqual([stderr.trim().split('\n').length, exitCode], [1, 2]);
  });
});
