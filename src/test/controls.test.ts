import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer } from '../answer.js';
import { COMMANDS } from '../command-list.js';
import { copyAll, copyFirst, copyListed, formalReference, markdown, plainText } from '../controls/copy.js';
import { offerControls } from '../controls/offer-controls.js';
import { decodePassages, encodePassages } from '../controls/passage-list.js';
import { PASSAGES_MAX, turnedPassages } from '../controls/passages.js';
import { quotesIn } from '../controls/quotes-in.js';
import { cite } from '../reply/citation.js';
import { fromCustomId, toCustomId } from '../reply/custom-id.js';
import { LIMITS } from '../reply/limits.js';
import { toMarkdown } from '../reply/markdown.js';
import type { Block, Call, Reply } from '../reply/reply.js';
import { type Excerpt, excerptText, OMISSION } from '../report/excerpt.js';
import { silentLog } from './console/silent-log.js';
import { QUESTIONS } from './controls/questions.js';
import { load } from './data-folder/data-folder.js';
import { library, search } from './real-report/library.js';
import { report } from './real-report/report.js';

const run = (name: string, options: Readonly<Record<string, string>>): Reply =>
  answer(COMMANDS.get(name) ?? assert.fail(name), options, library, silentLog);
const askAll = (): readonly Reply[] => QUESTIONS.map((question) => run('ask', { question }));
/** Every answer that the commands can give without being asked something new. */
const allReplies: readonly Reply[] = [
  ...askAll(),
  ...report.cities.map(({ id }) => run('city', { name: id })),
  ...report.projects.map(({ id }) => run('project', { name: id })),
  ...report.paragraphs.map(({ number }) => run('read', { passage: String(number) })),
  ...report.lookUps.places.map(({ id }) => run('place', { name: id })),
  ...report.lookUps.figures.map(({ id }) => run('figure', { name: id })),
  ...report.lookUps.terms.map(({ id }) => run('term', { name: id })),
];
const quotesOf = ({ blocks }: Reply): readonly Extract<Block, { kind: 'quote' }>[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
const textOf = ({ runs }: Extract<Block, { kind: 'quote' }>): string => runs.map(({ text }) => text).join('');
const assertVerbatim = (quote: string): void => {
  for (const piece of quote.split(OMISSION)) assert.ok(report.text.includes(piece.trim()), piece);
};
const nextOf = ({ actions }: Reply): Extract<Call, { control: 'passages' }> | undefined =>
  actions.flatMap((action) => (action.control === 'passages' && action.label === 'Next' ? [action] : []))[0];

describe('the buttons of every answer', () => {
  for (const [who, audience] of [
    ['everyone', { isPublic: true, hasOthers: true, asker: '1'.repeat(20) }],
    ['the asker', { isPublic: false, hasOthers: true }],
  ] as const) {
    it(`fit, differ, and mean the same when they come back, for ${who}`, () => {
      for (const reply of allReplies) {
        const { actions } = offerControls(reply, audience, library.messages);
        const ids = actions.map((action) => toCustomId(action) ?? assert.fail('too long'));
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.length <= LIMITS.rows * LIMITS.buttonsPerRow);
        for (const [index, id] of ids.entries()) {
          assert.ok(id.length <= LIMITS.customId);
          const { label: _, ...call } = actions[index] ?? assert.fail();
          assert.deepEqual(fromCustomId(id), call);
        }
      }
    });
  }

  it('never contain the question', () => {
    for (const [index, reply] of askAll().entries()) {
      const question = QUESTIONS[index] ?? '';
      if (question.length < 5) continue;
      for (const action of reply.actions) assert.ok(!toCustomId(action)?.includes(question));
    }
  });

  it('are copy and remove for everyone, copy and share for one reader', () => {
    const reply = run('city', { name: 'dual-carbon' });
    const controls = (audience: Parameters<typeof offerControls>[1]): readonly (string | undefined)[] =>
      offerControls(reply, audience, library.messages).actions.map(({ control }) => control);
    assert.deepEqual(controls({ isPublic: true, hasOthers: true }), ['follow', 'copy', 'remove']);
    assert.deepEqual(controls({ isPublic: false, hasOthers: true }), ['follow', 'copy', 'share']);
    assert.deepEqual(controls({ isPublic: false, hasOthers: false }), ['follow', 'copy'], 'alone with the bot');
  });

  it('share what has no quotation in it, too', () => {
    const { actions } = offerControls(run('figure', {}), { isPublic: false, hasOthers: true }, library.messages);
    assert.ok(actions.some(({ control }) => control === 'share'));
    assert.ok(!actions.some(({ control }) => control === 'copy'));
  });

  it('are none under a notice, but for taking it away where everyone sees it', () => {
    const notice = run('read', { passage: '99' });
    assert.deepEqual(offerControls(notice, { isPublic: false, hasOthers: true }, library.messages).actions, []);
    const shown = offerControls(
      notice,
      { isPublic: true, hasOthers: true, asker: '123456789012345678' },
      library.messages,
    );
    assert.deepEqual(shown.actions, [{ label: 'Remove', control: 'remove', asker: '123456789012345678' }]);
  });

  it('leave room for “shared by” under the answer', () => {
    for (const reply of allReplies) assert.ok(toMarkdown(reply).length <= LIMITS.answer);
  });
});

describe('next', () => {
  it('leads to every passage found, once, best first, word for word', () => {
    let chains = 0;
    for (const [index, first] of askAll().entries()) {
      const { status, hits, isUnsure = false } = search.ask(QUESTIONS[index] ?? '', PASSAGES_MAX);
      if (status !== 'answered' && !isUnsure) {
        assert.equal(nextOf(first), undefined, 'what is no answer has no next one');
        continue;
      }
      const shown: string[] = [];
      let reply = first;
      for (let page = 0; page < PASSAGES_MAX; page++) {
        shown.push(...quotesOf(reply).map(textOf));
        const next = nextOf(reply);
        if (next === undefined) break;
        // As on another instance, a year later: from nothing but the custom_id.
        const call = fromCustomId(toCustomId(next) ?? '');
        assert.ok(call?.control === 'passages');
        reply = turnedPassages(call.list, call.from, library) ?? assert.fail('its own list');
        chains++;
      }
      assert.deepEqual(
        shown,
        hits.map(({ excerpt }) => excerptText(report, excerpt)),
      );
      for (const quote of shown) assertVerbatim(quote);
    }
    assert.ok(chains > QUESTIONS.length, 'there was something to turn');
  });

  it('says where among all of them the reader is, and leads back', () => {
    const first = run('ask', { question: 'automobile industry' });
    const next = nextOf(first) ?? assert.fail();
    const second = turnedPassages(next.list, next.from, library) ?? assert.fail();
    const [note] = second.blocks;
    assert.ok(note?.kind === 'note');
    assert.match(note.text, /^Passages [2-4]–[4-6] of 8, best first$/);
    const back = second.actions.find(({ label }) => label === 'Previous');
    assert.ok(back?.control === 'passages');
    const again = turnedPassages(back.list, back.from, library) ?? assert.fail();
    const shown = quotesOf(first).map(textOf);
    assert.deepEqual(quotesOf(again).map(textOf).slice(0, shown.length), shown);
    assert.ok(!again.actions.some(({ label }) => label === 'Previous'));
  });

  it('opens the whole paragraph of each passage', () => {
    const reply = run('ask', { question: 'automobile industry' });
    const numbers = search
      .ask('automobile industry', quotesOf(reply).length)
      .hits.map(({ excerpt }) => String(excerpt.paragraph.number));
    assert.deepEqual(
      reply.actions.flatMap((action) => ('command' in action ? [action.options['passage']] : [])),
      numbers.slice(0, quotesOf(reply).length),
    );
  });
});

describe('a list of passages', () => {
  const [paragraph] = report.paragraphs.slice(9);
  const { start } = paragraph ?? assert.fail();
  const pieces = [
    { start: start + 5, end: start + 40 },
    { start: start + 60, end: start + 99 },
  ];
  const excerpt: Excerpt = { paragraph: paragraph ?? assert.fail(), pieces, matches: [] };

  it('is short, and gives back what went in', () => {
    const { list } = encodePassages(report, [excerpt, excerpt], 85);
    assert.equal(list, `${report.sha256.slice(0, 4)}-a.5.z.k.13-a.5.z.k.13`);
    assert.deepEqual(decodePassages(report, list), [excerpt, excerpt]);
  });

  it('leaves out the last passages when there is no room', () => {
    assert.deepEqual(decodePassages(report, encodePassages(report, Array(20).fill(excerpt), 35).list)?.length, 2);
  });

  for (const [what, list] of [
    ['of another report', '0000-a.5.z'],
    ['with a paragraph that is not there', 'b351-zz.5.z'],
    ['that runs over the end of its paragraph', 'b351-1.0.zz'],
    ['with an empty passage', 'b351-a.5.0'],
    ['that is cut off', 'b351-a.5'],
    ['without passages', 'b351'],
    ['that is none', '@everyone'],
    ['of nothing', ''],
  ] as const) {
    it(`${what} is not taken`, () => {
      assert.equal(decodePassages(report, list), undefined);
      assert.equal(turnedPassages(list, 0, library), undefined);
    });
  }

  it('is not taken from beyond its end', () => {
    assert.equal(turnedPassages(encodePassages(report, [excerpt], 90).list, 1, library), undefined);
  });
});

describe('copy', () => {
  it('finds every quotation again in the text of the message, word for word', () => {
    let count = 0;
    for (const reply of allReplies) {
      const quotes = quotesOf(reply);
      const found = quotesIn(toMarkdown(reply), report);
      assert.deepEqual(
        found.map((excerpt) => [excerptText(report, excerpt), cite(report, excerpt).text]),
        quotes.filter(({ runs }) => runs.length > 0).map((quote) => [textOf(quote), quote.citation.text]),
      );
      count += found.length;
    }
    assert.ok(count > 100);
  });

  it('gives plain text, Markdown and a formal reference', () => {
    const [excerpt] = quotesIn(toMarkdown(run('read', { passage: '¶25 s2' })), report);
    assert.ok(excerpt !== undefined);
    const words = excerptText(report, excerpt);
    const { url } = cite(report, excerpt);
    assert.match(plainText(report, excerpt), /^“.+” \(Party Congress report, Dec 28, 2021 · .* · ¶25 s2\)$/);
    assert.ok(plainText(report, excerpt).includes(words));
    assert.match(
      markdown(report, excerpt),
      /^> .+\n>\n> — \[Party Congress report, .* ¶25 s2\]\(<http.*#:~:text=.*>\)$/,
    );
    assert.equal(
      formalReference(report, excerpt),
      `Zhang Zhijun. The 14th Changchun Municipal Party Congress Opened. Dec 28, 2021. ¶25 s2. ${url}`,
    );
  });

  it('keeps to messages that Discord takes, for the asker alone', () => {
    for (const reply of allReplies) {
      const copies = copyAll(toMarkdown(reply), library);
      assert.ok(copies.length <= 3);
      for (const copy of copies) {
        assert.ok(toMarkdown(copy).length <= LIMITS.content, `${toMarkdown(copy).length}`);
        assert.equal(copy.visibility, 'private');
      }
    }
  });

  it('gives the first quotation alone, and a way to each other', () => {
    const reply = run('place', { name: 'Jingyue' });
    const [first, ...others] = quotesOf(reply).map(textOf);
    const copies = copyFirst(toMarkdown(reply), library);
    const text = copies.map((copy) => toMarkdown(copy)).join('\n');
    assert.ok(first !== undefined && others.length > 0 && text.includes(first));
    const ways = copies.at(-1)?.actions ?? [];
    assert.equal(ways.length, others.length);
    for (const [at, way] of ways.entries()) {
      assert.match(way.label, /^Copy ¶\d+/);
      // As on another instance, a year later: from nothing but the custom_id.
      const call = fromCustomId(toCustomId(way) ?? '');
      assert.ok(call?.control === 'copy' && call.list !== undefined);
      const [copy] = copyListed(call.list, library) ?? [];
      assert.ok(copy !== undefined && toMarkdown(copy).includes(others[at] ?? assert.fail()));
    }
  });

  it('reads what was escaped, whatever stands in the report', () => {
    const line = 'It *says* `a_b` [c](http://d) @everyone 1. \\o/ <@1> ```x``` :e: discord.gg/x ~~z~~ || # - > end.';
    const on = load({ 'report.txt': `- ${line}` });
    const content = toMarkdown(
      answer(COMMANDS.get('read') ?? assert.fail(), { passage: '1' }, { ...library, report: on }, silentLog),
    );
    const [excerpt] = quotesIn(content, on);
    assert.equal(excerpt === undefined ? '' : excerptText(on, excerpt), `- ${line}`);
    const [copy] = copyAll(content, { ...library, report: on });
    assert.equal(toMarkdown(copy ?? assert.fail()).split('```').length, 7, 'the text does not end a block of code');
  });

  it('goes by the reference where the words are no longer there', () => {
    const sentence = report.paragraphs[24]?.sentences[1]?.text ?? '';
    const content =
      '> Words of an earlier edition.\n[Party Congress report, Dec 28, 2021 · Part III · ¶25 s2](<http://x>)';
    assert.deepEqual(
      quotesIn(content, report).map((excerpt) => excerptText(report, excerpt)),
      [sentence],
    );
  });

  for (const content of [
    '',
    'No quotation.',
    '> A quotation without a citation.',
    '> Elsewhere.\n[Other · ¶999](<http://x>)',
  ]) {
    it(`says so when there is nothing to copy: ${JSON.stringify(content)}`, () => {
      const [notice] = copyAll(content, library);
      assert.deepEqual(notice?.blocks, [{ kind: 'text', text: library.messages.nothingToCopy }]);
    });
  }
});
