import { completeNames, missError, nameOption, pagedReply, pageOption } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { findTopic } from '../src/names/find-topic.js';
import { findName, matchNames } from '../src/names/match-names.js';
import { quoteBlock } from '../src/reply/blocks.js';
import { shortened } from '../src/reply/limits.js';
import type { Action, Block } from '../src/reply/reply.js';
import type { Excerpt } from '../src/report/excerpt.js';
import { mentionExcerpts } from '../src/report/mention-excerpts.js';
import { findMentions, type Mention } from '../src/report/mentions.js';
import type { CatalogueTerm, Members, Report, Topic } from '../src/report/report.js';

/** What was typed has to go into a button's `custom_id` of 100 characters, beside the command and the page. */
const PHRASE_MAX = 60;

export const term: SlashCommand<{ readonly name: string; readonly page?: string | undefined }> = {
  define: () => ({
    ...commandTexts('term'),
    options: [nameOption('term', true), pageOption, privateOption],
  }),
  isOffered: ({ lookUps }) => lookUps.terms.length > 0,
  handle({ name, page }, library) {
    const { report, messages } = library;
    const { terms } = report.lookUps;
    const { found, mentions } = lookUp(report, name);
    const [first] = mentions;
    if (first === undefined) throw missError(messages.noSuchTerm(shortened(name)), name, terms, library);
    const excerpts = mentionExcerpts(
      report.text,
      mentions.map((mention) => ({ ...mention, matches: [mention] })),
    );
    return pagedReply(
      {
        command: 'term',
        options: { name: found?.id ?? phraseOf(name) },
        asked: page,
        heading: messages.mentions(
          found === undefined ? messages.quoted(wordsOf(report, first)) : shownName(found, messages),
          mentions.length,
        ),
        preface: found === undefined ? [] : memberBlocks(found, excerpts, library),
        excerpts,
        actions: found === undefined ? [] : memberActions(found, library),
      },
      library,
    );
  },
  complete: (option, typed, { report, messages }) =>
    completeNames(option, report.lookUps.terms, typed, ({ kind }) => messages.termKinds[kind], messages),
};

/**
 * The term of that name, or else whatever phrase of the report was typed. Part of a term's name means the term, unless
 * the report has those words in other places too: “culture” is more than “nourishing the people by culture”.
 */
function lookUp(
  report: Report,
  typed: string,
): { readonly found: CatalogueTerm | undefined; readonly mentions: readonly Mention[] } {
  const found = findName(report.lookUps.terms, typed);
  const ofTerm = found === undefined ? [] : findMentions(report, found.phrases);
  const isExact = found !== undefined && matchNames([found], typed)[0]?.rank === 'exact';
  const literal = isExact ? [] : findMentions(report, [phraseOf(typed)]);
  const isPart = literal.every(({ start, end }) => ofTerm.some((term) => term.start <= start && term.end >= end));
  return isPart ? { found, mentions: ofTerm } : { found: undefined, mentions: literal };
}

/** Any phrase of the report can be looked up; people type straight quotes where it has curly ones. */
function phraseOf(typed: string): string {
  const phrase = typed.replace(/^[\s"“”]+|[\s"“”]+$/g, '').replace(/['‘]/g, '’');
  return phrase.length >= 2 && phrase.length <= PHRASE_MAX ? phrase : '';
}

function wordsOf({ text }: Report, { start, end }: Mention): string {
  return text.slice(start, end);
}

function memberBlocks(
  { members }: CatalogueTerm,
  excerpts: readonly Excerpt[],
  { report, messages }: Library,
): readonly Block[] {
  if (members === undefined) return [];
  if (members === 'unlisted') return [{ kind: 'text', text: messages.membersUnlisted }];
  const { paragraph, spans } = members;
  const piece = { start: spans[0]?.start ?? paragraph.start, end: spans.at(-1)?.end ?? paragraph.end };
  const isShown = excerpts.some(({ pieces }) =>
    pieces.some(({ start, end }) => start <= piece.start && end >= piece.end),
  );
  if (isShown) return [{ kind: 'text', text: messages.membersHere(spans.length) }];
  return [
    { kind: 'text', text: messages.membersListed(spans.length) },
    quoteBlock(report, { paragraph, pieces: [piece], matches: spans }),
  ];
}

/** The members that have a section of their own, to open it. */
function memberActions({ members }: CatalogueTerm, { report, messages }: Library): readonly Action[] {
  if (members === undefined || members === 'unlisted') return [];
  return memberTopics(members, report).map((topic) => ({
    label: shownName(topic, messages),
    command: topic.kind,
    options: { name: topic.id },
  }));
}

function memberTopics({ spans }: Members, report: Report): readonly Topic[] {
  return spans.flatMap(({ start, end }) => {
    const name = report.text.slice(start, end);
    const topic = findTopic(report.cities, name) ?? findTopic(report.projects, name);
    return topic === undefined ? [] : [topic];
  });
}
