import { pageOption } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { pictureOf } from '../src/answers/picture-file.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { namedPassages } from '../src/names/passage-names.js';
import { fits, lastThat } from '../src/reply/fit.js';
import { LIMITS, truncate } from '../src/reply/limits.js';
import { findPage } from '../src/reply/pages.js';
import { type Action, type Block, type Menu, type MenuChoice, publicReply, type Reply } from '../src/reply/reply.js';
import { paragraphNumbers, partsOf, type ReportPart } from '../src/report/parts.js';
import type { Report } from '../src/report/report.js';

/** Menus under one answer; more would hide it on a phone. */
const MENUS_MAX = 3;
/** Paragraphs that the map of a report without an outline names: as many as a menu holds. */
const ENTRIES = LIMITS.menuChoices;
/** Characters of a paragraph that tell it from the others. */
const OPENING_MAX_CHARACTERS = 50;

/** A line of the map, with what it opens. */
interface Entry {
  readonly text: string;
  readonly choice: MenuChoice;
}

/** Lines of the map under one heading. */
interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export const outline: SlashCommand<{ readonly page?: string | undefined }> = {
  define: () => ({
    ...commandTexts('outline'),
    options: [pageOption, privateOption],
  }),
  handle({ page }, library) {
    const { report, messages } = library;
    const title: Block = {
      kind: 'heading',
      text: messages.outlineOf(report.title, messages.date(report.date), report.paragraphs.length),
    };
    const parts = partsOf(report);
    const picture = pictureOf(library);
    const reply =
      parts.length === 0
        ? entryPointsReply(title, library)
        : partsReply(
            title,
            parts.map((part) => groupOf(part, library)),
            page,
            library,
          );
    return picture === undefined ? reply : { ...reply, picture };
  },
};

function groupOf(part: ReportPart, { report, messages }: Library): Group {
  const named = namedPassages(report);
  const nameOf = ({ first, last }: Pick<ReportPart, 'first' | 'last'>, isPart: boolean): string => {
    const passage = named.find((one) => one.first === first && one.last === last && (one.kind === 'part') === isPart);
    return passage === undefined ? '' : shownName(passage, messages);
  };
  const entries = part.sections.map((section) =>
    entryOf(`${paragraphNumbers(section)} ${nameOf(section, false)}`, section.first, section.last),
  );
  const heading = `${nameOf(part, true)} · ${paragraphNumbers(part)}`;
  return { heading, entries: entries.length > 0 ? entries : [entryOf(heading, part.first, part.last)] };
}

function entryOf(text: string, first: number, last: number): Entry {
  return { text, choice: { label: truncate(text, LIMITS.menuLabel), value: paragraphNumbers({ first, last }) } };
}

/** The whole map where one message holds it, else its parts, else those page by page. */
function partsReply(title: Block, groups: readonly Group[], asked: string | undefined, library: Library): Reply {
  const { messages } = library;
  const blocks = [title, ...groups.flatMap(groupBlocks)];
  const sections = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  if (fits(blocks) && sections <= MENUS_MAX * LIMITS.menuChoices) {
    return { ...publicReply(blocks), menus: menusOf(groups, library) };
  }
  const parts = groups.map(({ heading, entries }) => {
    const [first] = entries;
    return { text: heading, choice: { label: truncate(heading, LIMITS.menuLabel), value: first?.choice.value ?? '' } };
  });
  const list = (items: readonly Entry[]): readonly Block[] => [
    title,
    { kind: 'list', items: items.map(({ text }) => text) },
  ];
  const page = findPage(parts, asked, ({ items }) => items.length <= LIMITS.menuChoices && fits(list(items)));
  const to = (label: string, number: number): Action => ({
    label,
    control: 'turn',
    command: 'outline',
    options: { page: String(number) },
  });
  return {
    ...publicReply(list(page.items), [
      ...(page.number > 1 ? [to(messages.previous, page.number - 1)] : []),
      ...(page.to < parts.length ? [to(messages.next, page.number + 1)] : []),
    ]),
    menus: [menuOf(messages.openSection, page.items)],
  };
}

function groupBlocks({ heading, entries }: Group): readonly Block[] {
  const [first] = entries;
  const heads: Block = { kind: 'heading', text: heading };
  // A part that is not divided says it all in its heading.
  return first?.text === heading ? [heads] : [heads, { kind: 'list', items: entries.map(({ text }) => text) }];
}

/** Every section once, as few menus as hold them; a part goes into one menu where it can. */
function menusOf(groups: readonly Group[], { messages }: Library): readonly Menu[] {
  const menus: Entry[][] = [];
  for (const { entries } of groups) {
    const open = menus.at(-1);
    if (open !== undefined && open.length + entries.length <= LIMITS.menuChoices) open.push(...entries);
    else {
      for (let from = 0; from < entries.length; from += LIMITS.menuChoices) {
        menus.push(entries.slice(from, from + LIMITS.menuChoices));
      }
    }
  }
  return menus.map((entries) => {
    const first = entries[0]?.choice.value ?? '';
    const last = entries.at(-1)?.choice.value ?? '';
    return menuOf(menus.length === 1 ? messages.openSection : messages.sectionsOf(`${first} – ${last}`), entries);
  });
}

function menuOf(label: string, entries: readonly Entry[]): Menu {
  return { label, command: 'read', option: 'passage', choices: entries.map(({ choice }) => choice) };
}

/** Paragraphs at even distances, by their first words. */
function entryPointsReply(title: Block, { report, messages }: Library): Reply {
  const entries = entryPoints(report);
  const blocks = (count: number): readonly Block[] => [
    title,
    { kind: 'text', text: messages.noOutline },
    { kind: 'list', items: entries.slice(0, count).map(({ text }) => text) },
  ];
  const shown = lastThat(0, entries.length, (count) => fits(blocks(count)));
  return {
    ...publicReply(blocks(shown)),
    menus: entries.length > 0 ? [menuOf(messages.openSection, entries)] : [],
  };
}

function entryPoints({ paragraphs }: Report): readonly Entry[] {
  const filled = paragraphs.filter(({ sentences }) => sentences.length > 0);
  const count = Math.min(ENTRIES, filled.length);
  return Array.from({ length: count }, (_, index) => filled[Math.floor((index * filled.length) / count)]).flatMap(
    (paragraph) => {
      if (paragraph === undefined) return [];
      const { number, text } = paragraph;
      return [entryOf(`¶${number} ${truncate(text.replace(/\s+/g, ' '), OPENING_MAX_CHARACTERS)}`, number, number)];
    },
  );
}
