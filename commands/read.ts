import { ApplicationCommandOptionType } from 'discord.js';
import { privateOption } from '../src/answers/options.js';
import { completePassages } from '../src/answers/passage-completion.js';
import { shownName } from '../src/answers/shown-name.js';
import type { Library, SlashCommand } from '../src/command.js';
import { foldName } from '../src/language/fold.js';
import { commandTexts, optionTexts } from '../src/messages/command-texts.js';
import { nearestNames } from '../src/names/match-names.js';
import { findPassage, namedPassages } from '../src/names/passage-names.js';
import { LIMITS, shortened } from '../src/reply/limits.js';
import { noticeReply } from '../src/reply/notice.js';
import { pageBefore, rangePage } from '../src/reply/range-page.js';
import { type Action, publicReply, type Reply } from '../src/reply/reply.js';
import { findRange, formatRange, paragraphRange, type Range } from '../src/report/range.js';
import { formatReference } from '../src/report/reference.js';
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
    const { report, messages } = library;
    const range = findRange(report, passage) ?? rangeOfName(report, passage);
    if (range === undefined) return missReply(passage, library);
    const { blocks, next } = rangePage(report, range);
    const before = pageBefore(report, range.from);
    return publicReply(blocks, [
      ...(before === undefined ? [] : [readAction(messages.previous, { from: before, to: undefined })]),
      ...(next === undefined ? [] : [readAction(messages.next, next)]),
    ]);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'passage' ? completePassages(report, typed, LIMITS.choices, messages) : [],
};

function rangeOfName(report: Report, name: string): Range | undefined {
  const found = findPassage(report, name);
  return found === undefined ? undefined : paragraphRange(report, found.first, found.last);
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

function readAction(label: string, range: Range): Action {
  return {
    label: `${label} (${formatReference(range.from)})`,
    control: 'turn',
    command: 'read',
    options: { passage: formatRange(range) },
  };
}
