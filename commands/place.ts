import { completeNames, missError, nameOption, pagedReply, pageOption } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { findName } from '../src/names/match-names.js';
import { shortened } from '../src/reply/limits.js';
import type { Block } from '../src/reply/reply.js';
import { mentionExcerpts } from '../src/report/mention-excerpts.js';
import { findMentions, type Mention } from '../src/report/mentions.js';
import type { Place, Report } from '../src/report/report.js';

export const place: SlashCommand<{ readonly name: string; readonly page?: string | undefined }> = {
  define: () => ({
    ...commandTexts('place'),
    options: [nameOption('place', true), pageOption, privateOption],
  }),
  isOffered: ({ lookUps }) => lookUps.places.length > 0,
  handle({ name, page }, library) {
    const { report, messages } = library;
    const found = findName(report.lookUps.places, name);
    if (found === undefined)
      throw missError(messages.noSuchPlace(shortened(name)), name, report.lookUps.places, library);
    const mentions = findMentions(report, found.phrases);
    return pagedReply(
      {
        command: 'place',
        options: { name: found.id },
        asked: page,
        heading: messages.mentions(shownName(found, messages), mentions.length),
        preface: insideOtherNames(found, mentions, library),
        excerpts: mentionExcerpts(
          report.text,
          mentions.map((mention) => ({ ...mention, matches: [mention] })),
        ),
        actions: [],
      },
      library,
    );
  },
  complete: (option, typed, { report, messages }) =>
    completeNames(option, report.lookUps.places, typed, ({ kind }) => messages.placeKinds[kind], messages),
};

/** A mention of Changchun may stand in the name of a factory or a committee; a reader who counts wants to know. */
function insideOtherNames(found: Place, mentions: readonly Mention[], { report, messages }: Library): readonly Block[] {
  const names = longerNames(found, mentions, report);
  const count = mentions.filter((mention) => names.some(({ holds }) => holds(mention))).length;
  if (count === 0) return [];
  return [{ kind: 'text', text: messages.insideNames(count, messages.list(names.map(({ name }) => name))) }];
}

interface LongerName {
  readonly name: string;
  holds(mention: Mention): boolean;
}

function longerNames(found: Place, mentions: readonly Mention[], report: Report): readonly LongerName[] {
  const { places, terms } = report.lookUps;
  return [...places, ...terms]
    .filter(({ id, phrases }) => id !== found.id && phrases.some((phrase) => hasPhrase(phrase, found.phrases)))
    .map(({ name, phrases }) => {
      const longer = findMentions(report, phrases);
      const holds = (mention: Mention): boolean =>
        longer.some(
          ({ start, end }) => start <= mention.start && end >= mention.end && end - start > mention.end - mention.start,
        );
      return { name, holds };
    })
    .filter(({ holds }) => mentions.some(holds));
}

function hasPhrase(phrase: string, parts: readonly string[]): boolean {
  return parts.some((part) => phrase.toLowerCase().includes(part.toLowerCase()));
}
