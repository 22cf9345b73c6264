import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import type { Choice, Library } from '../command.js';
import { UserError } from '../errors.js';
import { foldName } from '../language/fold.js';
import { commandName, optionTexts } from '../messages/command-texts.js';
import type { CommandName, Messages } from '../messages/texts.js';
import { matchNames, nearestNames } from '../names/match-names.js';
import { quoteBlock } from '../reply/blocks.js';
import { quotedReference } from '../reply/citation.js';
import { fits } from '../reply/fit.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { findPage, type ItemPage } from '../reply/pages.js';
import { type Action, type Block, publicReply, type Reply } from '../reply/reply.js';
import type { Excerpt } from '../report/excerpt.js';
import type { Named, Report } from '../report/report.js';
import { readActions } from './read-actions.js';
import { completionName, shownName } from './shown-name.js';

/** References listed for what is on later pages; beyond that they are counted. */
const REFERENCES_SHOWN = 40;

/** The option that names what is looked up; what was typed is taken as it is, picked or not. */
export function nameOption(kind: 'place' | 'figure' | 'term', required: boolean): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...optionTexts(kind),
    required,
    autocomplete: true,
    max_length: LIMITS.choiceName,
  };
}

/** The page of a long answer; the buttons fill it in, and who has none can type it. */
export const pageOption: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...optionTexts('page'),
  required: false,
  max_length: 4,
};

/** Completions of the option `name`, each with a note that tells it from its neighbours. */
export function completeNames<T extends Named>(
  option: string,
  candidates: readonly T[],
  typed: string,
  noteOf: (candidate: T) => string,
  messages: Messages,
): readonly Choice[] {
  if (option !== 'name') return [];
  return matchNames(candidates, typed)
    .slice(0, LIMITS.choices)
    .map(({ candidate }) => {
      const name = completionName(candidate, typed, messages);
      return { name: truncate(`${name} · ${noteOf(candidate)}`, LIMITS.choiceName), value: candidate.id };
    });
}

/** An answer that may run over several messages. */
export interface PagedAnswer {
  readonly command: 'place' | 'figure' | 'term';
  /** Names the same answer again on its other pages. */
  readonly options: Readonly<Record<string, string>>;
  readonly asked: string | undefined;
  readonly heading: string;
  /** Stands above the first page alone. */
  readonly preface: readonly Block[];
  readonly excerpts: readonly Excerpt[];
  /** What else the reader can do; on the first page alone. */
  readonly actions: readonly Action[];
}

/** Every excerpt in order, page by page; a page names what the later ones hold, so that nothing looks left out. */
export function pagedReply(answer: PagedAnswer, { report, messages }: Library): Reply {
  const { excerpts, heading, preface } = answer;
  const blocksOf = ({ items, from, to }: Omit<ItemPage<Excerpt>, 'number'>, number: number): readonly Block[] => [
    { kind: 'heading', text: heading },
    ...(from === 0 ? preface : []),
    ...items.map((excerpt) => quoteBlock(report, excerpt)),
    ...pageNote(number, excerpts.slice(to), to - from < excerpts.length, messages),
  ];
  // The number is not known while pages are shared out; no page has a longer one.
  const page = findPage(excerpts, answer.asked, (tried) => fits(blocksOf(tried, 9999)));
  return publicReply(blocksOf(page, page.number), [
    ...pageActions(answer, page.number, page.to < excerpts.length, messages),
    ...(page.number === 1 ? answer.actions : []),
    ...readActions(page.items, messages),
  ]);
}

function pageNote(number: number, rest: readonly Excerpt[], hasOthers: boolean, messages: Messages): readonly Block[] {
  if (!hasOthers) return [];
  const references = [...new Set(rest.slice(0, REFERENCES_SHOWN).map(quotedReference))];
  if (rest.length > REFERENCES_SHOWN) references.push(messages.furtherMore(rest.length - REFERENCES_SHOWN));
  const further = references.length > 0 ? [messages.furtherOn(messages.list(references))] : [];
  return [{ kind: 'text', text: messages.sentences([messages.page(number), ...further]) }];
}

/** Buttons to the page before and the page after. */
export function pageActions(
  { command, options }: Pick<PagedAnswer, 'command' | 'options'>,
  number: number,
  hasNext: boolean,
  messages: Messages,
): readonly Action[] {
  const to = (label: string, page: number): Action => ({
    label,
    control: 'turn',
    command,
    options: { ...options, page: String(page) },
  });
  return [
    ...(number > 1 ? [to(messages.previous, number - 1)] : []),
    ...(hasNext ? [to(messages.next, number + 1)] : []),
  ];
}

/** What to tell who named something that is not there: what is close to it, here and under the other commands. */
export function missError(
  missing: string,
  typed: string,
  candidates: readonly Named[],
  { report, messages }: Library,
): UserError {
  const near =
    foldName(typed) === ''
      ? []
      : nearestNames(candidates, typed, 3).map((near) => messages.quoted(shownName(near, messages)));
  const elsewhere = exactElsewhere(report, typed, candidates, messages);
  const hints = [
    ...(elsewhere.length > 0 ? [messages.lookElsewhere(messages.list(elsewhere))] : []),
    ...(elsewhere.length === 0 && near.length > 0 ? [messages.nearest(messages.list(near))] : []),
  ];
  if (hints.length === 0 && candidates.length > 0) hints.push(messages.pickFromList);
  return new UserError(messages.sentences([missing, ...hints]));
}

function exactElsewhere(
  { lookUps, cities, projects }: Report,
  typed: string,
  own: readonly Named[],
  { locale }: Messages,
): readonly string[] {
  const lists: readonly (readonly [CommandName, readonly Named[]])[] = [
    ['city', cities],
    ['project', projects],
    ['place', lookUps.places],
    ['term', lookUps.terms],
    ['figure', lookUps.figures],
  ];
  return lists.flatMap(([command, list]) => {
    const [match] = list === own || foldName(typed) === '' ? [] : matchNames(list, typed);
    return match?.rank === 'exact' ? [`/${commandName(command, locale)} ${match.candidate.name}`] : [];
  });
}
