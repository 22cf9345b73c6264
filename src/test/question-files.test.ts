import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, load, MINIMAL, problemsIn, problemsOf } from './data-folder/data-folder.js';

const FIRST = [
  '¶1 · The first of three',
  '# a comment, and a blank line below',
  '',
  '- a gap of the paragraph as a whole',
  '> First line',
  '~ top, opening line，开头',
  'what goes ahead?',
  '第一行是什么',
  '- who wrote the first line',
  '> line',
  '  it is -25 outside, what now  ',
];

describe('question files', () => {
  const { lexicon, text } = load({
    'questions/01-first.txt': FIRST.join('\n'),
    'questions/03-third.txt':
      '\uFEFF¶3\r\n> Third line.\r\n~ end\r\n~ close\r\nwhat ends it\r\n¶2\r\n- what is the Auto City worth\r\n',
    'questions/00-off-topic.txt': '¶0 · off topic\n- how do I boil an egg\n',
    'questions/README.md': 'no list',
  });

  it('list answers in the order of files and lines, each with its words, questions and everyday words', () => {
    assert.deepEqual(
      lexicon.anticipations.map(({ start, end, ...answer }) => ({ quote: text.slice(start, end), ...answer })),
      [
        {
          quote: 'First line',
          paragraph: 1,
          questions: ['what goes ahead?', '第一行是什么'],
          words: ['top', 'opening line', '开头'],
        },
        { quote: 'line', paragraph: 1, questions: ['it is -25 outside, what now'], words: [] },
        { quote: 'Third line.', paragraph: 3, questions: ['what ends it'], words: ['end', 'close'] },
      ],
    );
  });

  it('list what is not answered beside it, and what is off topic', () => {
    assert.deepEqual(lexicon.gaps, [
      { paragraph: 0, question: 'how do I boil an egg' },
      { paragraph: 1, question: 'a gap of the paragraph as a whole' },
      { paragraph: 1, question: 'who wrote the first line' },
      { paragraph: 2, question: 'what is the Auto City worth' },
    ]);
  });

  it('are not needed', () => assert.deepEqual(load({}).lexicon.anticipations, []));
});

describe('faults in question files', () => {
  const NAME = 'questions/01-first.txt';
  for (const [what, content, expected] of [
    ['nothing in it', '\n# a comment\n', [`${NAME}: empty; it takes “¶7 · its title”`]],
    ['no paragraph', '\nwhat?\n- who?\n', [`${NAME}:2: no paragraph stands above it; begin the file with “¶7`]],
    ['a paragraph without a number', '¶ first\n', [`${NAME}:1: “¶” takes the number of a paragraph`]],
    ['a paragraph that is not there', '¶9\n- what?\n- who?\n> x\n', [`${NAME}:1: there is no ¶9; the report has 3`]],
    ['a question without an answer', '¶1\nwhat?\n', [`${NAME}:2: no words of the report stand above it; put “> the`]],
    ['everyday words without an answer', '¶1\n~ a, b\n', [`${NAME}:2: no words of the report stand above it`]],
    ['an answer off topic', '¶0\n> First line\n', [`${NAME}:2: under ¶0, where the report answers nothing`]],
    ['a quotation that is none', '¶1\n> First  line\n', [`${NAME}:2: “First  line” does not stand in ¶1; quote it`]],
    ['a quotation of nothing', '¶1\n>\n', [`${NAME}:2: nothing stands behind “>”; it is “> the report’s words”`]],
    ['a gap of nothing', '¶1\n- \n', [`${NAME}:2: nothing stands behind “-”`]],
    ['a mark without its space', '¶1\n-what?\n', [`${NAME}:2: “-” takes a space behind it`]],
    ['a tab', '¶1\n- what\tnow?\n', [`${NAME}:2: a control character stands in it`]],
    ['invalid UTF-8', Buffer.from('¶1\n- caf\xe9\n', 'latin1'), [`${NAME}:1: not valid UTF-8`]],
  ] as const) {
    it(`${what}: told with file and line`, () => {
      const problems = problemsOf({ [NAME]: content });
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, part] of expected.entries()) assert.ok(problems[index]?.includes(part), problems[index]);
    });
  }

  it('come all at once, of every file', () => {
    const problems = problemsOf({ [NAME]: '¶1\nwhat?\n-who?', 'questions/02.txt': '> x', 'terms.json': '{}' });
    assert.deepEqual(problems.map((problem) => problem.split(': ')[0]).sort(), [
      'questions/01-first.txt:2',
      'questions/01-first.txt:3',
      'questions/02.txt:1',
      'terms.json:1',
    ]);
  });

  it('a paragraph without text cannot be cited', () => {
    const problems = problemsOf({ 'report.txt': 'a\n\nb', [NAME]: '¶2\n- what?\n- who?' });
    assert.deepEqual(problems, [`${NAME}:1: ¶2 is a blank line; cite a paragraph with text`]);
  });

  it('lists in both forms: one has to go', () => {
    const problems = problemsOf({ [NAME]: '¶1\n- what?', 'gaps.json': [{ paragraph: 1, questions: ['who?'] }] });
    assert.deepEqual(problems, ['gaps.json: the lists stand in questions/ as well; remove one of the two forms']);
  });

  it('a file that would be passed over', () => {
    assert.deepEqual(problemsOf({ 'questions/01-first.text': '¶1\n- what?' }), [
      'questions/01-first.text: no list; end its name in .txt',
    ]);
  });

  it('a folder where a file should be, and a file where the folder should be', () => {
    const folder = folderWith({ 'report.txt': 'a', 'report.json': MINIMAL });
    mkdirSync(join(folder, NAME), { recursive: true });
    assert.match(problemsIn(folder).join('\n'), /^questions\/01-first\.txt: cannot be read/);
    assert.match(
      problemsOf({ questions: 'x' }).join('\n'),
      /^questions: cannot be read .*; it is a folder of text files$/,
    );
  });
});
