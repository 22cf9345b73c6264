import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadReport } from '../report/load-report.js';
import { readQuestionsArguments } from '../tools/questions/arguments.js';
import { runQuestions } from '../tools/questions/run-questions.js';
import { runProgram } from './console/run-program.js';
import { folderWith, MINIMAL } from './data-folder/data-folder.js';

const TEXT = 'The bridge was built in 1902.\nThe mill grinds wheat.\n';
const BRIDGE = [
  '¶1 · Bridge',
  '- who paid for the bridge',
  '',
  '> The bridge was built in 1902.',
  '~ overpass',
  'when was the bridge built',
  'how old is the bridge',
  '- when was the bridge painted',
];
const MILL = ['¶2', '> The mill grinds wheat.', 'what does the mill grind', '- who owns the mill'];
const folderOf = (bridge: readonly string[], mill: readonly string[]): string =>
  folderWith({
    'report.txt': TEXT,
    'report.json': MINIMAL,
    'questions/01-bridge.txt': bridge.join('\n'),
    'questions/02-mill.txt': mill.join('\n'),
  });
const folder = folderOf(BRIDGE, MILL);

describe('the arguments of questions', () => {
  for (const [args, expected] of [
    [['check'], { kind: 'check' }],
    [['stats'], { kind: 'stats' }],
    [['find', 'mayor’s hotline', 'solved'], { kind: 'find', phrases: ['mayor’s hotline', 'solved'] }],
    [['where', 'who', 'is', 'it'], { kind: 'where', question: 'who is it', answer: undefined }],
    [['where', '--answer', '0', 'who is it'], { kind: 'where', question: 'who is it', answer: 0 }],
    [['prune', '--to', '32000'], { kind: 'prune', to: 32000 }],
    [['convert', 'data'], { kind: 'convert', folder: 'data' }],
    [['check', '--help'], { kind: 'help' }],
  ] as const) {
    it(args.join(' '), () => assert.deepEqual(readQuestionsArguments(args), expected));
  }

  for (const args of [
    [],
    ['tidy'],
    ['check', 'data'],
    ['find'],
    ['where'],
    ['where', '--answer', 'x', 'who'],
    ['prune'],
    ['prune', '--to', 'few'],
    ['convert'],
    ['convert', 'a', 'b'],
    ['stats', '--to', '3'],
    ['check', '--fast'],
  ]) {
    it(`${args.join(' ') || '(none)'} is a mistake, said in one line`, () => {
      const request = readQuestionsArguments(args);
      assert.ok(request.kind === 'mistake');
      assert.match(request.message, /^[^\n]+$/);
    });
  }
});

describe('questions check', () => {
  it('finds nothing in sound lists', () => {
    assert.deepEqual(runQuestions({ kind: 'check' }, folder), { text: 'Nothing to put right.\n', hasFaults: false });
  });

  it('tells what stands twice, whatever the case and the marks, with both places', () => {
    const faulty = folderOf(
      [...BRIDGE, '- Who paid for the bridge?', '> 1902', 'When was the bridge built?'],
      [...MILL, 'how old is the bridge', 'who owns the mill?', '- when was the bridge painted', '> wheat', '…'],
    );
    const { text, hasFaults } = runQuestions({ kind: 'check' }, faulty);
    assert.ok(hasFaults);
    const at = (file: string): string => join(faulty, 'questions', file);
    assert.deepEqual(text.trimEnd().split('\n'), [
      `${at('01-bridge.txt')}:11: “When was the bridge built?” stands at ${at('01-bridge.txt')}:6, under other words of the report, as well; keep it where they answer better`,
      `${at('02-mill.txt')}:5: “how old is the bridge” stands at ${at('01-bridge.txt')}:7, under other words of the report, as well; keep it where they answer better`,
      `${at('02-mill.txt')}:9: “…” has no word; reword it or remove it`,
      `${at('01-bridge.txt')}:9: “Who paid for the bridge?” stands at ${at('01-bridge.txt')}:2 already; remove it`,
      `${at('02-mill.txt')}:4: “who owns the mill” is not answered here, and answered at ${at('02-mill.txt')}:6; remove the one that is wrong`,
      `${at('02-mill.txt')}:7: “when was the bridge painted” stands at ${at('01-bridge.txt')}:8, under another paragraph, as well; keep it where it is closer`,
      '6 to put right.',
    ]);
  });
});

describe('questions find', () => {
  for (const [phrases, expected] of [
    [
      ['bridge', 'when'],
      ['01-bridge.txt:6: when was the bridge built', '01-bridge.txt:8: - when was the bridge painted'],
    ],
    [
      ['THE MILL'],
      [
        '02-mill.txt:2: > The mill grinds wheat.',
        '02-mill.txt:3: what does the mill grind',
        '02-mill.txt:4: - who owns the mill',
      ],
    ],
    [['overp'], ['01-bridge.txt:5: ~ overpass']],
    [['ridge'], []],
  ] as const) {
    it(phrases.join(' + '), () => {
      const lines = runQuestions({ kind: 'find', phrases }, folder).text.trimEnd().split('\n');
      assert.equal(lines.pop(), expected.length === 1 ? '1 line' : `${expected.length} lines`);
      assert.deepEqual(
        lines,
        expected.map((line) => join(folder, 'questions', line)),
      );
    });
  }
});

describe('questions stats', () => {
  it('counts what each file has', () => {
    assert.equal(
      runQuestions({ kind: 'stats' }, folder).text,
      [
        'file           answers  questions  gaps  words  share %',
        '01-bridge.txt        1          2     2     20     66.7',
        '02-mill.txt          1          1     1      9     33.3',
        'all                  2          3     3     29    100.0',
        '',
      ].join('\n'),
    );
  });
});

describe('questions where', () => {
  const where = (question: string, answer?: number): string =>
    runQuestions({ kind: 'where', question, answer }, folder).text;

  it('shows what the bot answers, and the most similar lines', () => {
    const text = where('what year was the bridge built');
    assert.match(text, /^Now: answered from ¶1: The bridge was built in 1902\.$/m);
    assert.match(text, /^ {2}\d\.\d\d {2}.*01-bridge\.txt:6: when was the bridge built$/m);
    assert.match(text, /Where that is right, a line would add nothing/);
  });

  it('says that a line adds nothing where the bot gets it right', () => {
    assert.match(where('what year was the bridge built', 1), /^A line adds nothing/m);
    assert.match(where('what year was the bridge built', 2), /^A line adds something/m);
  });

  it('asks a bot that has not seen what is listed', () => {
    const text = where('When was the bridge painted?');
    assert.match(text, /^Now: not answered; the closest is ¶1$/m);
    assert.match(text, /^Listed: .*01-bridge\.txt:8, not answered, close to ¶1$/m);
    assert.match(text, /^Without this line: /m);
    assert.match(text, /^What is listed adds (?:some|no)thing/m);
  });

  it('says so where nothing is similar', () => assert.match(where('xylophone'), /^No line is similar\.$/m));
});

describe('questions prune', () => {
  const WORDS = [
    'timber',
    'stone',
    'paint',
    'width',
    'height',
    'arches',
    'railing',
    'lamps',
    'toll',
    'guard',
    'ferry',
    'bank',
  ];
  const long = folderOf(
    [
      ...BRIDGE.slice(0, 5),
      ...WORDS.map((word) => `built with ${word} when`),
      ...WORDS.map((word) => `- who paid the ${word}`),
    ],
    ['# stays', ...MILL],
  );
  const read = (): readonly string[] =>
    ['01-bridge.txt', '02-mill.txt'].map((name) => readFileSync(join(long, 'questions', name), 'utf8'));

  it('drops as many lines as asked for, of questions alone, and keeps some of every answer', () => {
    const { text } = runQuestions({ kind: 'prune', to: 18 }, long);
    assert.match(text, /^9 of 27 questions dropped, 18 left\. /);
    const [bridge = '', mill = ''] = read();
    assert.equal(mill, ['# stays', ...MILL].join('\n'));
    assert.match(bridge, /^¶1 · Bridge\n[^>]*> The bridge was built in 1902\.\n~ overpass\n/);
    const { anticipations, gaps } = loadReport(long).lexicon;
    assert.equal(anticipations.reduce((sum, { questions }) => sum + questions.length, 0) + gaps.length, 18);
    assert.ok((anticipations[0]?.questions.length ?? 0) >= 6);
  });

  it('leaves what is short enough as it is', () => {
    const before = read();
    assert.match(runQuestions({ kind: 'prune', to: 18 }, long).text, /nothing to drop/);
    assert.deepEqual(read(), before);
  });

  it('says when it cannot get so far', () => {
    assert.match(runQuestions({ kind: 'prune', to: 1 }, long).text, / 7 left, for every answer keeps 6\. /);
  });
});

describe('questions convert', () => {
  const json = {
    'report.txt': TEXT,
    'report.json': MINIMAL,
    'questions.json': [
      { paragraph: 2, quote: 'The mill', questions: ['what grinds'], words: ['grinder, big', 'flour'] },
      { paragraph: 2, quote: 'wheat', questions: ['what is ground?', 'which grain'], words: [] },
    ],
    'gaps.json': [
      { paragraph: 0, questions: ['how do I boil an egg'] },
      { paragraph: 2, questions: ['who owns it', 'how much grain is ground'] },
    ],
  };

  it('writes a file a paragraph, each gap behind the answer that it is most like', () => {
    const converted = folderWith(json);
    const { text } = runQuestions({ kind: 'convert', folder: converted }, '/nowhere');
    assert.match(text, /^2 files in .*: 2 answers with 3 questions, 3 that are not answered\.\nRemove questions\.json/);
    const questions = join(converted, 'questions');
    assert.deepEqual(readdirSync(questions), ['00-off-topic.txt', '02-report.txt']);
    const lines = readFileSync(join(questions, '02-report.txt'), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    assert.deepEqual(lines, [
      '¶2',
      '',
      '- who owns it',
      '',
      '> The mill',
      '~ grinder, big, flour',
      'what grinds',
      '',
      '> wheat',
      'what is ground?',
      'which grain',
      '- how much grain is ground',
      '',
    ]);
    for (const name of ['questions.json', 'gaps.json']) rmSync(join(converted, name));
    const { anticipations, gaps } = loadReport(converted).lexicon;
    assert.deepEqual([anticipations.length, gaps.length], [2, 3]);
    assert.throws(() => runQuestions({ kind: 'convert', folder: converted }, ''), /has lists as text already/);
  });

  it('tells what a line cannot hold, and writes nothing', () => {
    const marked = folderWith({
      ...json,
      'gaps.json': [],
      'questions.json': [{ paragraph: 2, quote: 'wheat', questions: ['- so what'] }],
    });
    assert.throws(
      () => runQuestions({ kind: 'convert', folder: marked }, ''),
      /“- so what” cannot stand in a line of its own/,
    );
    assert.ok(!existsSync(join(marked, 'questions')));
  });

  it('lists that are JSON have to be converted before they can be tended', () => {
    assert.throws(() => runQuestions({ kind: 'stats' }, folderWith(json)), /questions\/ has no text files; .*convert/);
  });
});

describe('npm run questions', () => {
  const run = (...args: readonly string[]) =>
    runProgram('src/programs/questions.js', { args, env: { DATA_DIR: folder } });

  it('prints, and ends with code 0 where nothing is wrong, 1 for faults, 2 for a mistake', async () => {
    const [help, check, mistake] = await Promise.all([run('--help'), run('check'), run('tidy')]);
    assert.match(help.stdout, /^Tends the questions /);
    assert.deepEqual([help.exitCode, check.exitCode, mistake.exitCode], [0, 0, 2]);
    assert.match(mistake.stderr, /^“tidy” is no command.* \(--help shows what there is\)\n$/);
    const env = { DATA_DIR: folderOf([...BRIDGE, '- who owns the mill'], MILL) };
    const faulty = await runProgram('src/programs/questions.js', { args: ['check'], env });
    assert.equal(faulty.exitCode, 1);
    assert.match(faulty.stdout, /02-mill\.txt:4: .*\n1 to put right\.\n$/);
  });
});
