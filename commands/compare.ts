import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { missError, pageOption } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { shownName } from '../src/answers/shown-name.js';
import { completeTopics } from '../src/answers/topic-answer.js';
import type { Library, SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { commandTexts, optionTexts } from '../src/messages/command-texts.js';
import { findTopic } from '../src/names/find-topic.js';
import { sharedPhrases } from '../src/names/shared-phrases.js';
import { pageOf } from '../src/reply/blocks.js';
import { fits } from '../src/reply/fit.js';
import { LIMITS, shortened } from '../src/reply/limits.js';
import { type Action, type Block, publicReply, type Reply } from '../src/reply/reply.js';
import type { Reference } from '../src/report/reference.js';
import type { Report, Topic } from '../src/report/report.js';
import { topicsOf } from '../src/report/topics.js';

/** Shared names and phrases that are listed; two sections of this length have about five. */
const SHARED_MAX = 12;

interface CompareOptions {
  readonly first: string;
  readonly second: string;
  readonly page?: string | undefined;
  readonly [option: string]: string | undefined;
}

export const compare: SlashCommand<CompareOptions> = {
  define: () => ({
    ...commandTexts('compare'),
    options: [topicNameOption('first'), topicNameOption('second'), pageOption, privateOption],
  }),
  isOffered: ({ cities, projects }) => cities.length + projects.length > 1,
  handle(options, library) {
    const topics = topicsOf(library.report);
    if (topics.length === 0) throw new UserError(library.messages.noTopics);
    const first = topicNamed(options.first, topics, library);
    const second = topicNamed(options.second, topics, library);
    if (first === second) throw new UserError(library.messages.sameTopic(shownName(first, library.messages)));
    return compareReply(first, second, options.page, library);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'first' || option === 'second' ? completeTopics(topicsOf(report), typed, messages) : [],
};

function topicNameOption(name: 'first' | 'second'): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...optionTexts(name),
    required: true,
    autocomplete: true,
    max_length: LIMITS.choiceName,
  };
}

/** @throws {UserError} with what is close to a name that is none */
function topicNamed(typed: string, topics: readonly Topic[], library: Library): Topic {
  const topic = findTopic(topics, typed);
  if (topic === undefined) throw missError(library.messages.noSuchTopic(shortened(typed)), typed, topics, library);
  return topic;
}

function compareReply(first: Topic, second: Topic, asked: string | undefined, library: Library): Reply {
  const { report, messages } = library;
  const pages = pagesOf(report, first, second, sharedNames(first, second, library));
  const wanted = Number(asked);
  const index = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, pages.length) - 1 : 0;
  const to = (label: string, page: number): Action => ({
    label,
    control: 'turn',
    command: 'compare',
    options: { first: first.id, second: second.id, page: String(page) },
  });
  return publicReply(pages[index] ?? [], [
    ...(index > 0 ? [to(messages.previous, index)] : []),
    ...(index < pages.length - 1 ? [to(messages.next, index + 2)] : []),
  ]);
}

/**
 * Both sections whole, and below them what they share: in one message when it holds them, else from message to
 * message, each sentence whole. The citations name the sections: with headings, some pairs would not fit.
 */
function pagesOf(
  report: Report,
  first: Topic,
  second: Topic,
  { block: shared, hasShared }: SharedNames,
): readonly (readonly Block[])[] {
  const pages: (readonly Block[])[] = [];
  let open: readonly Block[] = [];
  const close = (): void => {
    if (open.length > 0) pages.push(open);
    open = [];
  };
  for (const { paragraph } of [first, second]) {
    let at: Reference | undefined = { paragraph, sentence: 1, offset: 0 };
    while (at !== undefined) {
      const page = pageOf(report, at, open);
      const isWhole: boolean = page.next === undefined && fits([...open, page.block]);
      // A section begins a message of its own rather than be cut below the other.
      if (!isWhole && open.length > 0) {
        close();
        continue;
      }
      open = [...open, page.block];
      at = page.next;
      if (at !== undefined) close();
    }
  }
  // That they share nothing is not worth a message of its own.
  const isWorthIt = hasShared || fits([...open, shared]);
  if (!fits([...open, shared])) close();
  if (isWorthIt) open = [...open, shared];
  close();
  return pages;
}

/** What two topics share. */
interface SharedNames {
  readonly block: Block;
  readonly hasShared: boolean;
}

function sharedNames(first: Topic, second: Topic, { report, messages }: Library): SharedNames {
  const phrases = sharedPhrases(report, first.paragraph, second.paragraph).slice(0, SHARED_MAX);
  const hasShared = phrases.length > 0;
  const text = hasShared
    ? messages.bothName(messages.list(phrases.map((phrase) => phrase.text)))
    : messages.nothingShared;
  return { block: { kind: 'text', text }, hasShared };
}
