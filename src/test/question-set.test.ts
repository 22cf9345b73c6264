import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import { findOverlap } from '../eval/overlap.js';
import { loadQuestionSets, QUESTION_FILES } from '../eval/question-files.js';
import { parseQuestions } from '../eval/question-set.js';
import { questionWith } from './questions/questions.js';
import { report } from './real-report/report.js';

const good = { id: 'x1', question: 'when?', kind: 'fact', gold: [{ p: 2, span: 'December 28, 2021' }] };

function problemsOf(...lines: readonly unknown[]): readonly string[] {
  const problems: string[] = [];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  parseQuestions('x.jsonl', text, report, problems);
  return problems;
}

describe('a question file', () => {
  it('has an object a line; blank lines and a byte order mark do no harm', () => {
    const problems: string[] = [];
    const text = `\uFEFF${JSON.stringify(good)}\r\n\n${JSON.stringify({ ...good, id: 'x2' })}\n`;
    const questions = parseQuestions('x.jsonl', text, report, problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(questions, [good, { ...good, id: 'x2' }]);
  });

  for (const [what, line, expected] of [
    ['no JSON', '{"id": "x2", oops}', /^x\.jsonl:3: not valid JSON/],
    ['no object', '[]', /^x\.jsonl:3: .*takes an object/],
    ['a key missing', { ...good, id: undefined }, /^x\.jsonl:3: “id” is missing/],
    ['a key too many', { ...good, id: 'x2', note: '' }, /^x\.jsonl:3: “note” is no known key/],
    ['an unknown kind', { ...good, id: 'x2', kind: 'hard' }, /^x\.jsonl:3: “kind” takes one of fact, paraphrase/],
    ['an id given before', good, /^x\.jsonl:3: the id “x1” stands twice/],
    ['a paragraph that is not there', { ...good, id: 'x2', gold: [{ p: 32, span: 'a' }] }, /^x\.jsonl:3: .*no ¶32/],
    [
      'a span that is not verbatim',
      { ...good, id: 'x2', gold: [{ p: 2, span: 'Dec 28' }] },
      /^x\.jsonl:3: ¶2 does not/,
    ],
    ['an answer to the unanswerable', { ...good, id: 'x2', kind: 'unanswerable' }, /^x\.jsonl:3: “gold” is empty for/],
    ['no answer to the answerable', { ...good, id: 'x2', gold: [] }, /^x\.jsonl:3: “gold” is empty for/],
  ] as const) {
    it(`${what}: told with file and line`, () => {
      const problems = problemsOf(good, '', line, { ...good, id: 'x3' });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', expected);
    });
  }

  it('tells every fault at once', () => assert.equal(problemsOf('no', '{', { ...good, kind: '' }).length, 3));

  it('that cannot be read is told by its path', () => {
    assert.throws(
      () => loadQuestionSets(['/no/such.jsonl'], report),
      (error) => {
        return error instanceof StartupError && /\/no\/such\.jsonl: cannot be read/.test(error.message);
      },
    );
  });
});

describe('the sets of the package', () => {
  const sets = loadQuestionSets(QUESTION_FILES, report);

  const kindsOf: Readonly<Record<string, number>> = { 'near-misses': 2 };

  it('have eighty questions each, of every kind but where they are for near misses', () => {
    for (const { name, questions } of sets) {
      assert.ok(questions.length >= 80, name);
      const kinds = new Set(questions.map(({ kind }) => kind));
      assert.equal(kinds.size, kindsOf[name] ?? 7, name);
    }
  });
});

describe('findOverlap', () => {
  const questions = [
    questionWith({ question: 'How long is the food security belt?' }),
    questionWith({ question: 'any news?' }),
    questionWith({ question: 'four plates', kind: 'keyword' }),
  ];
  for (const [text, isFound] of [
    ['how long is the food-security belt', true],
    ['the food security belts… how long are they', true],
    ['food security belt', false],
    ['Any news?', true],
    ['is there news', false],
    ['what are the four plates', false],
    ['Four Plates', true],
  ] as const) {
    it(`“${text}” is ${isFound ? '' : 'not '}one of the questions`, () => {
      assert.deepEqual(findOverlap(questions, [text]), isFound ? [text] : []);
    });
  }
});
