import type { Run } from '../report/excerpt.js';
import type { Block, Reply } from './reply.js';

/** The reply as Discord's Markdown: what is sent as a message's content. */
export function toMarkdown({ blocks }: Pick<Reply, 'blocks'>): string {
  return blocks.map(blockMarkdown).join('\n');
}

// What goes into a message is found by trying: the same blocks are rendered again and again.
const rendered = new WeakMap<Block, string>();

function blockMarkdown(block: Block): string {
  const known = rendered.get(block) ?? renderBlock(block);
  rendered.set(block, known);
  return known;
}

// Emphasis, code, spoilers, links, `<@…>` `<t:…>` `</…>` and their like; a colon opens `:emoji:` and follows `https`.
const INLINE = /[\\*_~`|[<@]|:(?=\S)/g;
// Headings, small print (`-#`), lists and quotes; `*` is escaped above.
const LINE_START = /^([^\S\n]*)([-+#>])/gm;
const LIST_NUMBER = /^([^\S\n]*\d+)([.)])(?=\s|$)/gm; // “4.46” is no list
// An invitation unfurls without `https`, too; whether glued to a word is for Discord to say.
const INVITATION = /(discord\.gg|discord(?:app)?\.com)\//gi;

/**
 * Escapes everything that Discord would render, ping or link, so that text is shown as it was typed. Discord's escape
 * drops a backslash before any character that is no letter, digit or white space; discord.js's own `escapeMarkdown`
 * leaves addresses, mentions and small print alone, and takes what follows an address for a part of it.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(INLINE, '\\$&')
      .replace(LINE_START, '$1\\$2')
      .replace(LIST_NUMBER, '$1\\$2')
      .replace(INVITATION, '$1\\/')
      // Discord looks for these in the raw text, escaped or not; a space of no width parts them.
      .replace(/@(?=everyone|here)/g, '@\u200b')
  );
}

// What `escapeText` put in.
const ESCAPES = /\\([^\w\s])|(@)\u200b(?=everyone|here)/g;

/** The twin of `escapeText`. */
export function unescapeText(markdown: string): string {
  return markdown.replace(ESCAPES, '$1$2');
}

// They turn around what follows, the bot's own words included, or are half a character; of controls, a text takes the line
// feed alone.
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The bot's own words, with what was typed in between. */
function ownWords(text: string): string {
  return escapeText(text.replace(UNSAFE, ''));
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${ownWords(block.text)}**`;
    case 'text':
      return ownWords(block.text);
    case 'asked':
      return `-# *${ownWords(block.text)}*`;
    case 'note':
      return `-# ${ownWords(block.text)}`;
    case 'link':
      return `[${linkLabel(block.text)}](<${addressOf(block.url)}>)`;
    case 'code':
      return `\`\`\`\n${block.text.replace(/`(?=``)/g, '`\u200b')}\n\`\`\``;
    case 'list':
      return block.items.map((item) => `- ${ownWords(item)}`).join('\n');
    case 'quote':
      return `> ${runsMarkdown(block.runs)}\n[${linkLabel(block.citation.text)}](<${addressOf(block.citation.url)}>)`;
  }
}

function runsMarkdown(runs: readonly Run[]): string {
  // A line break would end the quotation and pass what follows for the bot's own words.
  return runs
    .map(runMarkdown)
    .join('')
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\n> ');
}

function runMarkdown({ kind, text }: Run): string {
  if (kind === 'omission') return text;
  // The next run may go on where an emoji's name would.
  const escaped = escapeText(text).replace(/:$/, '\\:');
  return kind === 'match' ? `**${escaped}**` : escaped;
}

/** What would end a link, or not be taken for one: `>` and white space. */
function addressOf(url: string): string {
  return url.replace(/[<>\s]/g, encodeURIComponent);
}

/** A bracket inside a link's label ends the link in one client and not in the other. */
function linkLabel(text: string): string {
  return escapeText(text.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' '));
}
