import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { loadReport } from '../report/load/load-report.js';
import { folderWith, MINIMAL, problemsIn, problemsOf, temporary } from './data-folder/data-folder.js';

const section = (id: string, first: number, last: number): object => ({ id, title: id, paragraphs: [first, last] });
const outlineOf = (...sections: readonly object[]): object => ({
  ...MINIMAL,
  outline: [{ id: 'part', part: 'Part I', title: 'All of it', sections }],
});
const topic = (id: string, paragraph: number, ...own: readonly string[]): object => ({
  id,
  name: id,
  aliases: { report: own },
  paragraph,
});

describe('faults in report.txt', () => {
  for (const [what, text, expected] of [
    ['nothing in it', '', /^report\.txt: empty/],
    ['white space alone', ' \n\t\r\n\n', /^report\.txt: empty/],
    ['invalid UTF-8', Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xff, 0x0a, 0x63), /^report\.txt:3: not valid UTF-8/],
    ['a cut character', Uint8Array.of(0x61, 0x0a, 0xe2, 0x80), /^report\.txt:2: not valid UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFFirst\nSecond', 'utf16le'), /^report\.txt:1: not valid UTF-8/],
    ['UTF-16 without a mark', Buffer.from('First\nSecond', 'utf16le'), /^report\.txt:1: the control character U\+0000/],
    ['a line of 10 MB', `a\n${'word '.repeat(2_000_000)}\nb`, /^report\.txt:2: 10,000,000 characters in one line/],
    ['line ends of an old Mac', 'One.\rTwo.\rThree.', /^report\.txt:1: .*U\+000D.*LF or CRLF/],
  ] as const) {
    it(what, () => assert.match(problemsOf({ 'report.txt': text })[0] ?? 'no problem', expected));
  }

  it('names every line at fault', () => {
    assert.deepEqual(
      problemsOf({ 'report.txt': 'good\nb\u0000d\ngood\nb\u0007d' }).map((problem) => problem.split(' ')[0]),
      ['report.txt:2:', 'report.txt:4:'],
    );
  });
});

describe('faults in report.json', () => {
  for (const [what, json, expected] of [
    ['nothing in it', '', ['report.json: empty']],
    ['null', 'null', ['report.json:1: is null; it takes an object']],
    ['a list', '[]', ['report.json:1: is a list; it takes an object']],
    [
      'a comma too few',
      '{\n  "title": "A"\n  "date": "2024-01-01"\n}',
      ['report.json:3: not valid JSON (comma expected)'],
    ],
    ['a comment', '{\n  // a title\n  "title": "A"\n}', ['report.json:2: not valid JSON']],
    ['the end missing', '{\n  "title": "A",\n', ['report.json:3: not valid JSON']],
    ['a million brackets', '['.repeat(1_000_000), ['report.json: not valid JSON']],
    [
      'facts missing',
      '{\n  "title": "A"\n}',
      ['report.json:1: “date” is missing', 'report.json:1: “source” is missing'],
    ],
    [
      'facts of the wrong kind',
      '{\n  "title": 5,\n  "date": "28 December",\n  "source": "ftp://example.com"\n}',
      [
        'report.json:2: “title” is a number; it takes a string',
        'report.json:3: “date” takes a date as YYYY-MM-DD',
        'report.json:4: “source” takes an http or https address',
      ],
    ],
    [
      'a day that does not exist',
      { ...MINIMAL, date: '2023-02-29' },
      ['report.json:3: “date” takes a date as YYYY-MM-DD'],
    ],
    [
      'keys that are not known',
      '{\n  "title": "A",\n  "date": "2024-01-01",\n  "sorce": "x",\n  "source": "https://example.com"\n}',
      ['report.json:4: “sorce” is no known key'],
    ],
    ['a title of two lines', { ...MINIMAL, title: 'A\nB' }, ['report.json:2: “title” takes one line']],
    ['a wrong hash', { ...MINIMAL, sha256: '0'.repeat(64) }, ['report.json:5: report.txt has the SHA-256 ']],
    ['a hash that is none', { ...MINIMAL, sha256: 'abc' }, ['report.json:5: “sha256” takes 64 hexadecimal digits']],
    ['two sections for a paragraph', outlineOf(section('a', 1, 2), section('b', 2, 3)), ['¶2 is in “a” and in “b”']],
    ['one section in another', outlineOf(section('a', 1, 3), section('b', 2, 2)), ['¶2 is in “a” and in “b”']],
    ['paragraphs without a section', outlineOf(section('a', 2, 2)), ['no section holds ¶1, ¶3;']],
    ['a section past the end', outlineOf(section('a', 1, 9)), ['“a” ends at ¶9, but the report ends at ¶3']],
    ['a section backwards', outlineOf(section('a', 3, 1)), ['“outline.0.sections.0.paragraphs” has its first']],
    ['a section from ¶0', outlineOf(section('a', 0, 3)), ['“outline.0.sections.0.paragraphs.0” takes a paragraph']],
    ['an id twice', outlineOf(section('a', 1, 1), section('a', 2, 3)), ['the id “a” stands at report.json:11 already']],
  ] as const) {
    it(what, () => {
      const problems = problemsOf({ 'report.json': json });
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, part] of expected.entries()) assert.ok(problems[index]?.includes(part), problems[index]);
    });
  }

  it('counts what a huge outline leaves out in ranges', () => {
    const text = Array.from({ length: 100_000 }, () => 'x').join('\n');
    const problems = problemsOf({ 'report.txt': text, 'report.json': outlineOf(section('a', 500, 500)) });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /no section holds ¶1–499, ¶501–100000;/);
  });
});

describe('faults in the catalogue', () => {
  for (const [what, files, expected] of [
    ['a paragraph that is not there', { 'cities.json': [topic('a', 4)] }, ['cities.json:8: there is no ¶4']],
    [
      'a blank paragraph',
      { 'report.txt': 'a\n\nb', 'cities.json': [topic('a', 2)] },
      ['cities.json:8: ¶2 is a blank line'],
    ],
    [
      'an alias that only claims to be the report’s',
      { 'cities.json': [topic('a', 2, 'auto city', 'motor city')] },
      ['cities.json:8: “motor city” does not stand in the report'],
    ],
    [
      'an alias that ends inside a word',
      { 'cities.json': [topic('a', 2, 'auto cit')] },
      ['cities.json:7: “auto cit” does not stand in the report'],
    ],
    [
      'an id twice, in two files',
      { 'cities.json': [topic('a', 1)], 'projects.json': [topic('a', 2)] },
      ['projects.json:3: the id “a” stands at cities.json:3 already'],
    ],
    ['an id that is none', { 'cities.json': [topic('A B', 1)] }, ['cities.json:3: “0.id” takes kebab-case']],
    [
      'a quotation that is none',
      { 'questions.json': [{ paragraph: 1, quote: 'First  line.' }] },
      ['questions.json:4: “First  line.” does not stand in ¶1'],
    ],
    [
      'a gap near no paragraph',
      { 'gaps.json': [{ paragraph: 9, questions: ['a?'] }] },
      ['gaps.json:3: there is no ¶9'],
    ],
    ['an object for a list', { 'thesaurus.json': {} }, ['thesaurus.json:1: is an object; it takes a list']],
    ['invalid UTF-8', { 'glossary.json': Uint8Array.of(0x5b, 0xff) }, ['glossary.json:1: not valid UTF-8']],
  ] as const) {
    it(what, () => {
      const problems = problemsOf(files);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, part] of expected.entries()) assert.ok(problems[index]?.includes(part), problems[index]);
    });
  }

  it('finds the line of each fault in a huge file', () => {
    const problems = problemsOf({
      'cities.json': Array.from({ length: 20_000 }, (_, index) => topic(`t-${index}`, 7)),
    });
    assert.equal(problems.length, 20_000);
    assert.match(problems.at(-1) ?? '', /^cities\.json:160000: there is no ¶7/);
  });
});

describe('faults in the folder', () => {
  it('is not there', () => {
    assert.deepEqual(problemsIn(join(temporary, 'nowhere')), [
      'it does not exist; set DATA_DIR to the folder that holds report.txt and report.json',
    ]);
  });

  it('is a file', () => {
    assert.match(problemsIn(join(folderWith({ file: 'x' }), 'file')).join(), /^it is no folder;/);
  });

  it('is empty', () => {
    const problems = problemsIn(folderWith({}));
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /^report\.txt: missing/);
    assert.match(problems[1] ?? '', /^report\.json: missing/);
  });

  it('has a folder where a file should be', () => {
    const folder = folderWith({ 'report.json': MINIMAL });
    mkdirSync(join(folder, 'report.txt'));
    const problems = problemsIn(folder);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^report\.txt: cannot be read/);
  });
});

describe('several faults at once', () => {
  const folder = folderWith({
    'report.txt': Uint8Array.of(0xff),
    'report.json': '{ "title": "" }',
    'cities.json': 'null',
    'projects.json': '[1,]',
  });

  it('come in one message, with file, line and what to do', () => {
    assert.throws(
      () => loadReport(folder),
      (error: unknown) => {
        assert.ok(error instanceof StartupError);
        assert.equal(
          error.message,
          [
            `6 problems in the data folder ${folder}:`,
            '  - report.txt:1: not valid UTF-8; save the file as UTF-8',
            '  - report.json:1: “title” is empty',
            '  - report.json:1: “date” is missing',
            '  - report.json:1: “source” is missing',
            '  - cities.json:1: is null; it takes a list',
            '  - projects.json:1: not valid JSON (value expected); correct it there or just before',
          ].join('\n'),
        );
        return true;
      },
    );
  });

  it('end the program with code 1 and that message, no stack', () => {
    const run = spawnSync(process.execPath, [join(PACKAGE_ROOT, '.build/src/main.js')], {
      env: { ...process.env, DATA_DIR: folder, KNOWLEDGE_DIR: join(folder, 'knowledge'), DISCORD_TOKEN: '' },
      encoding: 'utf8',
      input: '/read 1\n',
    });
    assert.equal(run.status, 1);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, /^6 problems in the data folder /);
    assert.doesNotMatch(run.stderr, /\n\s+at /);
  });

  it('shows the first hundred', () => {
    const { message, problems } = new StartupError(
      'settings',
      Array.from({ length: 250 }, (_, index) => `n${index}`),
    );
    assert.equal(problems.length, 250);
    assert.equal(message.split('\n').length, 102);
    assert.match(message, /… and 150 more$/);
  });
});
