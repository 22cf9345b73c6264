import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import type { Choice } from '../command.js';
import { StartupError } from '../errors.js';
import { findOverlap } from '../eval/overlap.js';
import { loadQuestionSets, QUESTION_FILES } from '../eval/question-files.js';
import { foldName, hasHan } from '../language/fold.js';
import { messagesFor } from '../messages/messages.js';
import { createCompletion } from '../search/complete-question.js';
import { packCompletions } from '../study/pack-completions.js';
import { welcomeReply } from '../terminal/welcome.js';
import { load } from './data-folder/data-folder.js';
import { library, search } from './real-report/library.js';
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

describe('/ask completes', () => {
  const choices = (typed: string, locale: string): readonly Choice[] =>
    ask.complete?.('question', typed, { ...library, messages: messagesFor(locale) }) ?? [];

  it('to the most wanted questions, in the asker’s language, before anything is typed', () => {
    assert.equal(choices('', 'en').length, 25);
    assert.ok(choices('', 'en').every(({ name }) => !hasHan(name)));
    assert.ok(choices('', 'zh-CN').every(({ name }) => hasHan(name)));
    assert.equal(choices('', 'zh-CN')[0]?.name, '未来五年的主要目标是什么？');
    assert.equal(choices('', 'zh-TW')[0]?.name, '未來五年的主要目標是什麼？');
  });

  it('to no question that the index learns from', () => {
    const offered = new Set(reportWithLists.lexicon.suggestions.map(({ question }) => question));
    for (const typed of ['', 'w', 'ca', 'car', 'jo', 'what', 'how many', 'farm'])
      for (const { name } of choices(typed, 'en')) assert.ok(offered.has(name), name);
  });

  it('in well under a tenth of a millisecond', () => {
    choices('', 'en');
    const typed = reportWithLists.lexicon.suggestions.flatMap(({ question }) => [
      question.slice(0, 3),
      question.slice(0, 12),
      question.slice(-9),
    ]);
    const times = typed.map((text) => {
      const start = performance.now();
      choices(text, hasHan(text) ? 'zh-CN' : 'en');
      return performance.now() - start;
    });
    const median = times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
    assert.ok(median < 0.1, `${median} ms`);
  });
});

describe('the terminal opens', () => {
  for (const [locale, example] of [
    ['en', 'What is the main goal for the next five years?'],
    ['zh-CN', '未来五年的主要目标是什么？'],
    ['zh-TW', '未來五年的主要目標是什麼？'],
  ] as const) {
    it(`with a question in the asker’s language: ${locale}`, () => {
      const { blocks } = welcomeReply({ ...library, messages: messagesFor(locale) });
      const [list] = blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
      assert.equal(list?.[0], example);
    });
  }
});
