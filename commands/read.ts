import { ApplicationCommandOptionType } from 'discord.js';
import type { Library, SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { type Page, pageOf } from '../src/reply/blocks.js';
import { type Action, publicReply } from '../src/reply/reply.js';
import { findReference, formatReference, type Reference } from '../src/report/reference.js';
import type { Report } from '../src/report/report.js';
import { findSection } from '../src/search/names.js';
import { privateOption } from './options.js';

export const read: SlashCommand<{ readonly passage: string }> = {
  define: () => ({
    name: 'read',
    description: 'Read the report itself, paragraph by paragraph',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'passage',
        description: 'A paragraph such as 25 or ¶25 s2, or a section by name',
        required: true,
        max_length: 200,
      },
      privateOption,
    ],
  }),
  handle({ passage }, { report, messages }) {
    const place = findReference(report, passage) ?? startOfSection(report, passage);
    if (place === undefined) throw new UserError(messages.noSuchPassage(passage, report.paragraphs.length));
    const page = pageOf(report, place, []);
    return publicReply([page.block], pageActions(report, place, page, messages));
  },
};

function startOfSection(report: Report, name: string): Reference | undefined {
  const paragraph = report.paragraphs[(findSection(report.sections, name)?.first ?? 0) - 1];
  return paragraph === undefined ? undefined : { paragraph, sentence: 1, offset: 0 };
}

function pageActions(
  report: Report,
  { paragraph }: Reference,
  { next }: Page,
  messages: Library['messages'],
): readonly Action[] {
  const actions: Action[] = [];
  const before = report.paragraphs[paragraph.number - 2];
  const after = report.paragraphs[paragraph.number];
  if (before !== undefined) actions.push(readAction(messages.previous, { paragraph: before, sentence: 1, offset: 0 }));
  if (next !== undefined) actions.push(readAction(messages.next, next));
  else if (after !== undefined) actions.push(readAction(messages.next, { paragraph: after, sentence: 1, offset: 0 }));
  return actions;
}

function readAction(label: string, place: Reference): Action {
  const reference = formatReference(place);
  return { label: `${label} (${reference})`, control: 'turn', command: 'read', options: { passage: reference } };
}
