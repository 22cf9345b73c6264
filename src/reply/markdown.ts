import { escapeMarkdown } from 'discord.js';
import type { Run } from '../report/excerpt.js';
import type { Block, Reply } from './reply.js';

/** The reply as Discord's Markdown: what is sent as a message's content. */
export function toMarkdown({ blocks }: Pick<Reply, 'blocks'>): string {
  return blocks.map(blockMarkdown).join('\n');
}

/** Escapes everything that Discord would render, ping or link, so that text is shown as it was typed. */
export function escapeText(text: string): string {
  const escaped = escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
  // `<@…>`, `<#…>`, `<t:…>` and `<:emoji:…>` are mark-up too, and `-#` opens small print; a bare address would unfurl.
  return escaped
    .replace(/<(?=[@#&/:ta]|https?:)/g, '\\<')
    .replace(/^(\s*)-#/gm, '$1\\-#')
    .replace(/(https?):\/\//gi, '$1:\\//')
    .replace(/@(?=everyone|here)/g, '@\u200b');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${escapeText(block.text)}**`;
    case 'text':
      return escapeText(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeText(item)}`).join('\n');
    case 'quote':
      return `> ${runsMarkdown(block.runs)}\n[${escapeText(block.citation.text)}](<${block.citation.url}>)`;
  }
}

function runsMarkdown(runs: readonly Run[]): string {
  return runs.map(({ kind, text }) => (kind === 'match' ? `**${escapeText(text)}**` : escapeText(text))).join('');
}
