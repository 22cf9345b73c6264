import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoteBlock } from '../reply/blocks.js';
import { escapeText, toMarkdown } from '../reply/markdown.js';
import type { Block } from '../reply/reply.js';
import { load } from './data-folder/data-folder.js';
import { findMarkup, shown } from './discord-markdown/shown.js';
import { report } from './real-report/report.js';

describe('escapeText shows as typed', () => {
  for (const typed of [
    'plain words, “quotes” — and 4.46 million (2017-2020)',
    '*italic* **bold** ***both*** _italic_ __underline__ ~~struck~~',
    'snake_case_name and 2*3*4 and a_b_',
    '||spoiler|| and | alone and ||',
    '`code` ``more`` ```js\nblock\n``` `',
    '# heading',
    '  ## heading\n### heading\n#tag',
    '-# small print',
    '- list\n* list\n+ list\n  - list',
    '1. list\n 23. list\n4) list\n2017. A year',
    '> quote\n>>> all of it\n> > twice',
    '[label](https://example.com) [label](<https://example.com> "title") [a] (b)',
    'https://example.com/a_b_c*d*?e=f&g=h#i http://example.com <https://example.com>',
    'HTTPS://EXAMPLE.COM steam://run/1 discord://-/channels mailto:a@example.com',
    'discord.gg/abc https://discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc',
    'anddiscord.gg/abc and discord.gg/abcdiscord.gg/abc and xdiscordapp.com/invite/abc',
    '<@1> <@!80351110224678912> <@&1> <#1> </ask:1> <id:browse> <id:customize> <id:linked-roles:1>',
    '<:e:1> <a:e:1> <t:1618953630> <t:1618953630:R> <a@example.com> <+15551234567>',
    '@everyone @here @someone a@example.com hey@everyone',
    ':smile: ::thumbsup:: :+1::skin-tone-2: 12:30:45 a:b',
    '\\*not italic\\* \\\\ \\n C:\\new\\file \\',
    '¯\\_(ツ)_/¯ :-) <3 >.< ^_^ -.- (ʘ‿ʘ)',
    '*'.repeat(50),
    '_'.repeat(51),
    '`'.repeat(7),
    '汉字，“双碳”。 é̂ 👩‍👩‍👧 \u202etfel',
    '',
    '\n\n',
  ]) {
    it(JSON.stringify(typed).slice(0, 70), () => {
      const escaped = escapeText(typed);
      assert.deepEqual(findMarkup(escaped), []);
      assert.equal(shown(escaped), typed);
    });
  }

  it('the whole report', () => {
    for (const { text } of report.paragraphs) {
      assert.deepEqual(findMarkup(escapeText(text)), []);
      assert.equal(shown(escapeText(text)), text);
    }
  });

  it('and leaves no ping in the raw text, should a surface forget to forbid them', () => {
    assert.doesNotMatch(escapeText('@everyone @here <@1> <@!1> <@&1>'), /@everyone|@here|<@[!&]?\d/);
  });
});

describe('toMarkdown', () => {
  const citation = { text: 'Report · ¶1', url: 'https://example.com/#:~:text=a' };

  it('sets headings bold, lists as lists, quotations as quotations above their citation', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', text: 'A *title*' },
      { kind: 'text', text: 'Words.' },
      { kind: 'list', items: ['one', '# two'] },
      {
        kind: 'quote',
        runs: [
          { kind: 'omission', text: '[…] ' },
          { kind: 'verbatim', text: 'the ' },
          { kind: 'match', text: 'six' },
          { kind: 'verbatim', text: ' cities' },
        ],
        citation,
      },
    ];
    assert.equal(
      toMarkdown({ blocks }),
      [
        '**A \\*title\\***',
        'Words.',
        '- one',
        '- \\# two',
        '> […] the **six** cities',
        '[Report · ¶1](<https://example.com/#:~:text=a>)',
      ].join('\n'),
    );
  });

  it('leaves out what would turn the bot’s own words around, and controls', () => {
    const typed = 'a\u202etfel\u2066b\u2069\u200f c\u0000\u001b\nd';
    const blocks: readonly Block[] = [
      { kind: 'heading', text: typed },
      { kind: 'text', text: typed },
      { kind: 'note', text: typed },
      { kind: 'list', items: [typed] },
    ];
    assert.equal(toMarkdown({ blocks }), '**atfelb c\nd**\natfelb c\nd\n-# atfelb c\nd\n- atfelb c\nd');
  });

  it('keeps every line of a quotation inside it', () => {
    const text = 'one\ntwo\r\nthree\rfour\u2028five\n> six\n# seven';
    const markdown = toMarkdown({ blocks: [{ kind: 'quote', runs: [{ kind: 'verbatim', text }], citation }] });
    const lines = markdown.split('\n').slice(0, -1);
    assert.equal(lines.length, 7);
    for (const line of lines) assert.ok(line.startsWith('> '), line);
    assert.doesNotMatch(markdown, /[\r\u2028]/);
  });

  it('keeps a link’s label free of what would end it', () => {
    const [, link] = toMarkdown({
      blocks: [{ kind: 'quote', runs: [], citation: { ...citation, text: 'A [draft]\n(https://example.com)' } }],
    }).split(/\n(?=\[)/);
    assert.equal(link, '[A (draft) (https\\://example.com)](<https://example.com/#:~:text=a>)');
  });

  for (const [what, text] of [
    ['the report', report.paragraphs.map((paragraph) => paragraph.text).join('\n')],
    ['a hostile one', '# *a* [b](http://c) <@1> @here\n- _d_ ||e|| `f` :g: h:\n> i\\\n1. ~~j~~ **k'],
  ] as const) {
    it(`gives back the very words of ${what}, escapes and emphasis taken off`, () => {
      const on = load({ 'report.txt': text });
      for (const paragraph of on.paragraphs) {
        const words = [...paragraph.text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
          start: paragraph.start + index,
          end: paragraph.start + index + word.length,
        }));
        const block = quoteBlock(on, {
          paragraph,
          pieces: [paragraph],
          matches: words.filter((_, index) => index % 3 === 0),
        });
        const [quotation = ''] = toMarkdown({ blocks: [block] }).split('\n');
        assert.equal(shown(quotation.slice(2)), paragraph.text);
      }
    });
  }
});
