import { ApplicationCommandOptionType } from 'discord.js';
import { privateOption } from '../src/answers/options.js';
import { completePassages } from '../src/answers/passage-completion.js';
import { readReply } from '../src/answers/read-answer.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { foldName } from '../src/language/fold.js';
import { commandTexts, optionTexts } from '../src/messages/command-texts.js';
import { nearestNames } from '../src/names/match-names.js';
import { findPassage, namedPassages } from '../src/names/passage-names.js';
import { LIMITS, shortened } from '../src/reply/limits.js';
import { noticeReply } from '../src/reply/notice.js';
import type { Reply } from '../src/reply/reply.js';
import { findPlaces } from '../src/report/places.js';
import { formatRange, paragraphRange, type Range } from '../src/report/range.js';
import type { Report } from '../src/report/report.js';

/** Sections that a miss offers instead. */
const SUGGESTIONS_SHOWN = 5;

export const read: SlashCommand<{ readonly passage: string }> = {
  define: () => ({
    ...commandTexts('read'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionTexts('passage'),
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      privateOption,
    ],
  }),
  handle({ passage }, library) {
    const { report } = library;
    const ranges = findPlaces(report, passage) ?? rangesOfName(report, passage);
    return ranges === undefined ? missReply(passage, library) : readReply(ranges, library);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'passage' ? completePassages(report, typed, LIMITS.choices, messages) : [],
};

function rangesOfName(report: Report, name: string): readonly Range[] | undefined {
  const found = findPassage(report, name);
  const range = found === undefined ? undefined : paragraphRange(report, found.first, found.last);
  return range === undefined ? undefined : [range];
}

function missReply(passage: string, { report, messages }: Library): Reply {
  const near = foldName(passage) === '' ? [] : nearestNames(namedPassages(report), passage, SUGGESTIONS_SHOWN);
  return noticeReply(
    messages.noSuchPassage(shortened(passage), report.paragraphs.length),
    near.map(({ name, chinese, first, last }) => {
      const range = paragraphRange(report, first, last);
      return {
        label: shownName({ name, chinese }, messages),
        command: 'read',
        options: { passage: range === undefined ? String(first) : formatRange(range) },
      };
    }),
  );
}
