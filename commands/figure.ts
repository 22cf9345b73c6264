import {
  completeNames,
  missError,
  nameOption,
  pageActions,
  pagedReply,
  pageOption,
} from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { foldName } from '../src/language/fold.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { findName, matchNames } from '../src/names/match-names.js';
import { formatDate, quotedReference } from '../src/reply/citation.js';
import { fits } from '../src/reply/fit.js';
import { shortened } from '../src/reply/limits.js';
import { findPage } from '../src/reply/pages.js';
import { type Block, publicReply, type Reply } from '../src/reply/reply.js';
import { mentionExcerpts } from '../src/report/mention-excerpts.js';
import type { Figure, FigureUse, Named, Report } from '../src/report/report.js';

export const figure: SlashCommand<{ readonly name?: string | undefined; readonly page?: string | undefined }> = {
  define: () => ({
    ...commandTexts('figure'),
    options: [nameOption('figure', false), pageOption, privateOption],
  }),
  isOffered: ({ lookUps }) => lookUps.figures.length > 0,
  handle({ name, page }, library) {
    const { report, messages } = library;
    const { figures } = report.lookUps;
    if (figures.length === 0) throw new UserError(messages.noFigures);
    if (name === undefined || foldName(name) === '') return listReply(figures, page, library);
    const found = findFigures(report, name);
    const [first] = found;
    if (first === undefined) throw missError(messages.noSuchFigure(shortened(name)), name, figures, library);
    const uses = usesOf(found);
    return pagedReply(
      {
        command: 'figure',
        options: { name: found.length === 1 ? first.id : name.trim().slice(0, 60) },
        asked: page,
        heading:
          found.length === 1
            ? messages.figureUses(shownName(first, messages), uses.length)
            : messages.figuresFound(shortened(name), found.length, uses.length),
        preface: [],
        excerpts: mentionExcerpts(
          report.text,
          uses.map((use) => ({ ...use, matches: use.figures })),
        ),
        actions: [],
      },
      library,
    );
  },
  complete: (option, typed, { report, messages }) =>
    completeNames(option, searchable(report), typed, ({ note }) => note, messages),
};

/**
 * The figures that were meant. A number alone (“4”, “dual”) means every figure with it; what a figure counts
 * (“population”) means every figure that counts it.
 */
function findFigures(report: Report, typed: string): readonly Figure[] {
  const { figures } = report.lookUps;
  const byName = figures.find(({ id, name }) => id === typed || foldName(name) === foldName(typed));
  if (byName !== undefined) return [byName];
  const named = matchNames(figures, typed).filter(({ rank }) => rank !== 'misspelt');
  const exact = named.filter(({ rank }) => rank === 'exact');
  if (named.length > 0) return (exact.length > 0 ? exact : named).map(({ candidate }) => candidate);
  const counting = matchNames(searchable(report), typed).filter(({ rank }) => rank !== 'misspelt');
  if (counting.length > 0) return counting.map(({ candidate }) => candidate.figure);
  const only = findName(searchable(report), typed);
  return only === undefined ? [] : [only.figure];
}

/** Uses of several figures in the order of the report; a quotation that two figures share is shown once, for both. */
function usesOf(figures: readonly Figure[]): readonly FigureUse[] {
  const uses: FigureUse[] = [];
  for (const use of figures.flatMap((found) => found.uses).sort((one, other) => one.start - other.start)) {
    const before = uses.at(-1);
    if (before === undefined || before.start !== use.start || before.end !== use.end) uses.push(use);
    else uses[uses.length - 1] = { ...before, figures: [...before.figures, ...use.figures] };
  }
  return uses;
}

/** A figure that can be found by what it counts, too. */
interface SearchableFigure extends Named {
  readonly figure: Figure;
  readonly note: string;
}

const cache = new WeakMap<Report, readonly SearchableFigure[]>();

function searchable(report: Report): readonly SearchableFigure[] {
  const known = cache.get(report);
  if (known !== undefined) return known;
  const list = report.lookUps.figures.map((found) => {
    const quotes = found.uses.map((use) => quoteOf(report, use));
    const note = quotes.length > 1 ? `${quotes[0]} (+${quotes.length - 1})` : (quotes[0] ?? '');
    const { id, name, chinese, aliases } = found;
    return { id, name, chinese, aliases: [...aliases, ...quotes], figure: found, note };
  });
  cache.set(report, list);
  return list;
}

/** Every figure with what it counts: a line each, in the order of the data. */
function listReply(figures: readonly Figure[], asked: string | undefined, { report, messages }: Library): Reply {
  const lines = figures.flatMap((found) =>
    found.uses.map(
      (use) =>
        `${found.name}: “${quoteOf(report, use)}” (${quotedReference({ paragraph: use.paragraph, pieces: [use] })})`,
    ),
  );
  const heading: Block = { kind: 'heading', text: messages.allFigures(figures.length, lines.length) };
  const blocksOf = (items: readonly string[], page: number): readonly Block[] => [
    heading,
    { kind: 'list', items },
    { kind: 'text', text: `${report.citationTitle}, ${formatDate(report.date)} · ${messages.page(page)}` },
  ];
  const { items, number, to } = findPage(lines, asked, (page) => fits(blocksOf(page.items, 9999)));
  return publicReply(
    blocksOf(items, number),
    pageActions({ command: 'figure', options: {} }, number, to < lines.length, messages),
  );
}

function quoteOf({ text }: Report, { start, end }: FigureUse): string {
  return text.slice(start, end);
}
