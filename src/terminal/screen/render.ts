import type { Action, Block, Menu, Picture, Reply } from '../../reply/reply.js';
import type { Run } from '../../report/excerpt.js';
import { printable } from './printable.js';
import type { Screen } from './screen.js';
import { wrap } from './wrap.js';

/** Beside every line of the report's words; nothing else carries it. */
const BAR = '│ ';

/** A stretch of text in one manner. */
interface PaintedPiece {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** What stands before the first line and the others; as wide as each other. */
interface Margin {
  readonly first: string;
  readonly rest: string;
  readonly cells: number;
}

const NO_MARGIN: Margin = { first: '', rest: '', cells: 0 };
const ITEM_MARGIN: Margin = { first: '- ', rest: '  ', cells: 2 };
const INDENT: Margin = { first: '  ', rest: '  ', cells: 2 };

/** The reply as text that ends with a line feed: the blocks with a blank line between, then the actions, numbered from 1. */
export function renderReply(reply: Omit<Reply, 'visibility'>, screen: Screen): string {
  const { actions, menus = [], picture } = reply;
  // What was asked stands above, as it was typed.
  const blocks = reply.blocks.filter(({ kind }) => kind !== 'asked');
  const parts = blocks.map((block) => renderBlock(block, screen));
  if (picture !== undefined) parts.push(renderPicture(picture, screen));
  if (actions.length > 0) parts.push(renderActions(actions, screen));
  let number = actions.length + 1;
  for (const menu of menus) {
    parts.push(renderMenu(menu, number, screen));
    number += menu.choices.length;
  }
  const isHeading = (index: number): boolean => blocks[index]?.kind === 'heading';
  return parts.map((part, index) => `${index > 0 && !isHeading(index - 1) ? '\n' : ''}${part}\n`).join('');
}

function renderBlock(block: Block, screen: Screen): string {
  const { style } = screen;
  switch (block.kind) {
    case 'heading':
      return setText(block.text, style.bold, NO_MARGIN, screen);
    case 'text':
      return setText(block.text, asIs, NO_MARGIN, screen);
    case 'asked':
    case 'note':
      return setText(block.text, style.dim, NO_MARGIN, screen);
    case 'link':
      return renderLink(block, NO_MARGIN, asIs, screen).join('\n');
    case 'code':
      // As it is, without line breaks of our own: it is there to be copied.
      return block.text
        .split('\n')
        .map((line) => `${INDENT.first}${printable(line)}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items.map((item) => setText(item, asIs, ITEM_MARGIN, screen)).join('\n');
    case 'quote':
      return [renderQuote(block.runs, screen), ...renderCitation(block.citation, screen)].join('\n');
  }
}

function renderQuote(runs: readonly Run[], screen: Screen): string {
  const bar = screen.style.dim(BAR);
  const pieces = runs.map(({ text, kind }) => ({ text, paint: kind === 'match' ? screen.style.bold : asIs }));
  return setPieces(pieces, { first: bar, rest: bar, cells: BAR.length }, screen);
}

/** The address is never broken: a line break inside would keep it from being clicked or copied. */
function renderCitation(citation: Link, screen: Screen): readonly string[] {
  return renderLink(citation, INDENT, screen.style.dim, screen);
}

interface Link {
  readonly text: string;
  readonly url: string;
}

function renderLink({ text, url }: Link, margin: Margin, paint: (text: string) => string, screen: Screen): string[] {
  const { dim, link } = screen.style;
  if (link !== undefined) return [setText(text, (part) => paint(link(part, printable(url))), margin, screen)];
  return [setText(text, paint, margin, screen), `${margin.first}${dim(printable(url))}`];
}

function renderActions(actions: readonly Action[], screen: Screen): string {
  return actions
    .map(({ label }, index) => {
      const number = `[${index + 1}] `;
      const margin = { first: screen.style.dim(number), rest: ' '.repeat(number.length), cells: number.length };
      return setText(label, asIs, margin, screen);
    })
    .join('\n');
}

/** A path is not broken, so that it can be clicked or copied. */
function renderPicture({ title, file }: Picture, { style }: Screen): string {
  return `${printable(title)}: ${style.dim(printable(file))}`;
}

/** Its choices one after the other: a menu repeats what stands above it, and should not fill the screen a second time. */
function renderMenu({ label, choices }: Menu, first: number, screen: Screen): string {
  const { dim } = screen.style;
  const pieces = choices.flatMap((choice, index): readonly PaintedPiece[] => [
    { text: `[${first + index}]\u00a0`, paint: dim },
    { text: `${choice.label.replaceAll(' ', '\u00a0')}${index < choices.length - 1 ? '\u00a0· ' : ''}`, paint: asIs },
  ]);
  return [setText(label, asIs, NO_MARGIN, screen), setPieces(pieces, INDENT, screen)].join('\n');
}

function setText(text: string, paint: PaintedPiece['paint'], margin: Margin, screen: Screen): string {
  return setPieces([{ text, paint }], margin, screen);
}

function setPieces(pieces: readonly PaintedPiece[], margin: Margin, { width }: Screen): string {
  const clean = pieces.map(({ text, paint }) => ({ text: printable(text), paint }));
  const text = clean.map((piece) => piece.text).join('');
  return wrap(text, width === undefined ? undefined : width - margin.cells)
    .map(({ start, end }, index) => (index === 0 ? margin.first : margin.rest) + paintSlice(clean, start, end))
    .join('\n');
}

/** The part of the joined pieces from `start` to `end`, each stretch in its manner. */
function paintSlice(pieces: readonly PaintedPiece[], start: number, end: number): string {
  let offset = 0;
  let line = '';
  for (const { text, paint } of pieces) {
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part !== '') line += paint(part);
    offset += text.length;
  }
  return line;
}

function asIs(text: string): string {
  return text;
}
