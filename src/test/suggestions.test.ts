import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import { findOverlap } from '../eval/overlap.js';
import { loadQuestionSets, QUESTION_FILES } from '../eval/question-files.js';
import { foldName, hasHan } from '../language/fold.js';
import { createCompletion } from '../search/complete-question.js';
import { packCompletions } from '../study/pack-completions.js';
import { load } from './data-folder/data-folder.js';
import { search } from './real-report/library.js';
import { reportWithLists } from './real-report/lists.js';

const TEXT = 'The harvest was good.\n\nTwo mills were built.';

function faultsOf(...lines: readonly string[]): readonly string[] {
  try {
    load({ 'report.txt': TEXT, 'suggestions.txt': lines.join('\n') });
    return [];
  } catch (error) {
    return error instanceof StartupError ? error.problems : assert.fail(String(error));
  }
}

describe('suggestions.txt', () => {
  it('has a question a line, behind the paragraphs that answer it', () => {
    const { lexicon } = load({
      'report.txt': TEXT,
      'suggestions.txt':
        '\uFEFF# English\r\n\r\n¶1 | How was the harvest?\r\n¶1, 3 | What was good?\r\n# 中文\r\n¶3｜建了什么？\r\n',
    });
    assert.deepEqual(lexicon.suggestions, [
      { question: 'How was the harvest?', paragraphs: [1] },
      { question: 'What was good?', paragraphs: [1, 3] },
      { question: '建了什么？', paragraphs: [3] },
    ]);
  });

  it('may be left out: then nothing is suggested', () => {
    assert.deepEqual(load({ 'report.txt': TEXT }).lexicon.suggestions, []);
  });

  for (const [what, line, fault] of [
    ['no paragraph', 'What was built?', /^suggestions\.txt:2: no suggestion; it takes paragraph and question/],
    ['no question', '¶3 |', /^suggestions\.txt:2: no suggestion/],
    ['a paragraph that is not there', '¶4 | What was built?', /^suggestions\.txt:2: there is no ¶4/],
    ['a blank line of the report', '¶2 | What was built?', /^suggestions\.txt:2: ¶2 is a blank line/],
    ['a question too long', `¶3 | ${'x'.repeat(101)}`, /^suggestions\.txt:2: 101 characters; shorten/],
    ['a question twice', '¶3 | how was the HARVEST?', /^suggestions\.txt:2: the question stands at suggestions\.txt:1/],
    ['a control character', '¶3 | What\u0000?', /^suggestions\.txt:2: a control character/],
  ] as const) {
    it(`${what}: told with file and line`, () => {
      const faults = faultsOf('¶1 | How was the harvest?', line);
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', fault);
    });
  }
});

describe('the suggestions of the package', () => {
  const { suggestions } = reportWithLists.lexicon;

  it('are answered, the paragraph first that was meant', () => {
    const wrong = suggestions.flatMap(({ question, paragraphs }) => {
      const { status, hits } = search.ask(question, 1);
      const first = hits[0]?.excerpt.paragraph.number ?? 0;
      return status === 'answered' && paragraphs.includes(first) ? [] : [`${question} → ${status}, ¶${first}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('ask for every paragraph, in English and in Chinese for all but the headline', () => {
    const asked = (isMeant: (question: string) => boolean): ReadonlySet<number> =>
      new Set(suggestions.flatMap(({ question, paragraphs }) => (isMeant(question) ? paragraphs : [])));
    const numbers = reportWithLists.paragraphs.map(({ number }) => number);
    assert.deepEqual(
      numbers.filter((number) => !asked((question) => !hasHan(question)).has(number)),
      [],
    );
    assert.deepEqual(
      numbers.filter((number) => !asked(hasHan).has(number)),
      [1],
    );
  });

  it('are sentences with their marks, and no two are the same but for those', () => {
    const odd = suggestions.filter(({ question }) => !/^(?:\p{Lu}.*\?|\p{Script=Han}.*？)$/u.test(question));
    assert.deepEqual(odd, []);
    assert.equal(new Set(suggestions.map(({ question }) => foldName(question))).size, suggestions.length);
  });

  it('are no question of the sets that measure the bot', () => {
    const texts = suggestions.map(({ question }) => question);
    const places = loadQuestionSets(QUESTION_FILES, reportWithLists).flatMap(({ name, questions }) =>
      findOverlap(questions, texts).map((text) => `suggestion ${texts.indexOf(text) + 1} is a question of ${name}`),
    );
    assert.deepEqual(places, []);
  });
});

describe('completion', () => {
  const complete = createCompletion(
    packCompletions(
      ['How was the harvest?', 'Who built the mills?', 'Was the harvest good?', '收成怎么样？', '磨坊是谁建的？'].map(
        (question) => ({ question, paragraphs: [1] }),
      ),
    ),
  );

  for (const [typed, locale, expected] of [
    ['', 'en-US', ['How was the harvest?', 'Who built the mills?', 'Was the harvest good?']],
    ['', 'zh-CN', ['收成怎么样？', '磨坊是谁建的？']],
    ['', 'zh-TW', ['收成怎麼樣？', '磨坊是誰建的？']],
    ['was', 'en-US', ['Was the harvest good?', 'How was the harvest?']], // what begins so comes first
    ['HARV', 'en-US', ['How was the harvest?', 'Was the harvest good?']], // beginnings of words
    ['arvest', 'en-US', []],
    ['harvest how', 'en-US', ['How was the harvest?']],
    ['what about the mills', 'en-US', ['Who built the mills?']], // where nothing has all, what tells something counts
    ['the a of', 'en-US', []],
    ['mills', 'zh-CN', ['Who built the mills?']],
    ['磨', 'en-US', ['磨坊是谁建的？']],
    ['谁建', 'zh-CN', ['磨坊是谁建的？']],
    ['誰', 'zh-TW', ['磨坊是誰建的？']],
    ['誰', 'en-US', ['磨坊是誰建的？']],
    ['誰', 'zh-CN', ['磨坊是谁建的？']],
    ['谁', 'zh-TW', ['磨坊是誰建的？']],
    ['建磨坊的人', 'zh-CN', []],
    ['建磨坊的', 'zh-CN', ['磨坊是谁建的？']],
  ] as const) {
    it(`${JSON.stringify(typed)} in ${locale}: ${expected.join(' ')}`, () => {
      assert.deepEqual(complete(typed, 25, locale), expected);
    });
  }

  it('is English where nobody says who asks', () => {
    assert.deepEqual(complete('', 1), ['How was the harvest?']);
  });

  it('suggests nothing where nothing is to suggest', () =>
    assert.deepEqual(createCompletion(packCompletions([]))('', 25), []));
});
