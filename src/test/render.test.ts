import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { COMMANDS } from '../command-list.js';
import type { Block, Reply } from '../reply/reply.js';
import { renderReply } from '../terminal/screen/render.js';
import { PAPER, type Screen } from '../terminal/screen/screen.js';
import { styleFor } from '../terminal/screen/style.js';
import { library } from './real-report/library.js';

const url = 'http://example.org/report#:~:text=An%20address%20far%20longer%20than%20the%20window';
const quote: Block = {
  kind: 'quote',
  runs: [
    { kind: 'omission', text: '[…] ' },
    { kind: 'verbatim', text: 'build an automobile ' },
    { kind: 'match', text: 'industry base' },
    { kind: 'verbatim', text: '.' },
  ],
  citation: { text: 'A report · ¶13 s2', url },
};
const styled: Screen = { width: 30, style: styleFor(true, {}) };

function rendered(blocks: readonly Block[], screen: Screen): readonly string[] {
  return renderReply({ blocks, actions: [] }, screen).split('\n');
}

describe('renderReply', () => {
  it('sets a quotation behind a bar, its citation and its address below', () => {
    assert.deepEqual(rendered([quote], PAPER), [
      '│ […] build an automobile industry base.',
      '  A report · ¶13 s2',
      `  ${url}`,
      '',
    ]);
  });

  it('wraps to the window, but never the address', () => {
    assert.deepEqual(rendered([quote], { ...PAPER, width: 24 }), [
      '│ […] build an',
      '│ automobile industry',
      '│ base.',
      '  A report · ¶13 s2',
      `  ${url}`,
      '',
    ]);
  });

  it('shows matched words bold, across a line break too; bar, citation and address dim', () => {
    assert.deepEqual(rendered([quote], { ...styled, width: 38 - 1 }), [
      '\u001b[2m│ \u001b[22m[…] build an automobile \u001b[1mindustry\u001b[22m',
      '\u001b[2m│ \u001b[22m\u001b[1mbase\u001b[22m.',
      '  \u001b[2mA report · ¶13 s2\u001b[22m',
      `  \u001b[2m${url}\u001b[22m`,
      '',
    ]);
  });

  it('makes the citation the link where the terminal opens links', () => {
    const screen: Screen = { width: 60, style: styleFor(true, { FORCE_HYPERLINK: '1' }) };
    assert.equal(
      rendered([quote], screen)[1],
      `  \u001b[2m\u001b]8;;${url}\u001b\\A report · ¶13 s2\u001b]8;;\u001b\\\u001b[22m`,
    );
  });

  it('keeps a heading with what it heads, and other blocks apart', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', text: 'A heading' },
      { kind: 'text', text: 'A text.' },
      { kind: 'list', items: ['one thing that is long enough', 'another'] },
    ];
    assert.deepEqual(rendered(blocks, styled), [
      '\u001b[1mA heading\u001b[22m',
      'A text.',
      '',
      '- one thing that is long',
      '  enough',
      '- another',
      '',
    ]);
  });

  it('breaks no line of what is there to be copied, and dims an aside', () => {
    assert.deepEqual(
      rendered([{ kind: 'code', text: `one line that is far longer than the window\n> two` }], { ...PAPER, width: 20 }),
      ['  one line that is far longer than the window', '  > two', ''],
    );
    assert.deepEqual(rendered([{ kind: 'note', text: 'Aside' }], styled), [styled.style.dim('Aside'), '']);
  });

  it('numbers the actions', () => {
    const action = { label: 'Read on', command: 'read', options: {} };
    const reply = { blocks: [{ kind: 'text', text: 'A text.' } as const], actions: [action, action] };
    assert.equal(renderReply(reply, PAPER), 'A text.\n\n[1] Read on\n[2] Read on\n');
  });

  it('prints no control character but its own, wherever it comes from', () => {
    const evil = '\u001b[2Jx\u0007\u202e';
    const blocks: readonly Block[] = [
      { kind: 'heading', text: evil },
      { kind: 'text', text: evil },
      { kind: 'list', items: [evil] },
      { kind: 'quote', runs: [{ kind: 'verbatim', text: evil }], citation: { text: evil, url: evil } },
    ];
    const actions = [{ label: evil, command: 'read', options: {} }];
    assert.equal(renderReply({ blocks, actions }, PAPER), 'x\nx\n\n- x\n\n│ x\n  x\n  x\n\n[1] x\n');
  });
});

describe('the quotations of every reply', () => {
  const replies = function* (): Generator<Reply> {
    const { cities, projects, paragraphs } = library.report;
    for (const { id } of cities) yield run('city', { name: id });
    for (const { id } of projects) yield run('project', { name: id });
    for (const { number } of paragraphs) yield run('read', { passage: String(number) });
    for (const question of ['industry', 'how many people?', '长春']) yield run('ask', { question });
  };
  const run = (name: string, options: Record<string, string>): Reply => {
    const command = COMMANDS.get(name);
    assert.ok(command);
    return command.handle(options, library);
  };

  for (const width of [undefined, 24, 40, 79, 160]) {
    it(`are whole in a window of ${width ?? 'any number of'} cells, bars and styles aside`, () => {
      for (const reply of replies()) {
        const plain = stripVTControlCharacters(renderReply(reply, { width, style: styleFor(true, {}) }));
        const text = plain.replaceAll('\n│ ', ' ');
        for (const block of reply.blocks) {
          if (block.kind !== 'quote') continue;
          assert.ok(text.includes(block.runs.map((part) => part.text).join('')));
        }
      }
    });
  }
});
