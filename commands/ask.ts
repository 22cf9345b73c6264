import { ApplicationCommandOptionType } from 'discord.js';
import type { Library, SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { hitBlock } from '../src/reply/blocks.js';
import { fitBlocks } from '../src/reply/fit.js';
import { LIMITS, truncate } from '../src/reply/limits.js';
import { type Action, type Block, publicReply, type Reply } from '../src/reply/reply.js';
import type { Answer, Hit } from '../src/search/search-engine.js';
import { privateOption } from './options.js';

/** Passages shown in one reply: the best, and two to check it against. */
const SHOWN = 3;

/** Missing words named in a refusal. */
const NAMED = 5;

export const ask: SlashCommand<{ readonly question: string }> = {
  define: () => ({
    name: 'ask',
    description: 'Ask the report a question; it answers in its own words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know, in English or Chinese',
        required: true,
        autocomplete: true,
        max_length: 500,
      },
      privateOption,
    ],
  }),
  handle: ({ question }, library) => answerQuestion(question, library),
  complete: (_option, typed, { search }) =>
    search.complete(typed, LIMITS.choices).map((text) => {
      const name = truncate(text, LIMITS.choiceName);
      return { name, value: name };
    }),
};

/**
 * What the report says on a question, however it was asked: by command, mention, reply or direct message.
 * @throws {UserError} when there is nothing to look for
 */
export function answerQuestion(question: string, { report, search, messages }: Library): Reply {
  if (question.trim() === '') throw new UserError(messages.emptyQuestion);
  const answer = search.ask(question, SHOWN);
  const quotes = answer.hits.map((hit) => hitBlock(report, hit));
  if (answer.status === 'answered') return publicReply(fitBlocks([], quotes), readActions(answer.hits, messages));
  return {
    blocks: fitBlocks(refusalBlocks(answer, messages), answer.isOffTopic ? [] : quotes),
    actions: answer.isOffTopic ? [] : readActions(answer.hits, messages),
    visibility: 'private',
  };
}

function refusalBlocks(answer: Answer, messages: Library['messages']): readonly Block[] {
  if (answer.isOffTopic) return [{ kind: 'text', text: messages.offTopic }];
  const words = answer.missing.slice(0, NAMED).map((word) => `“${word}”`);
  const refusal =
    words.length > 0
      ? messages.notInReportMissing(words.join(', '))
      : answer.lacks === undefined
        ? messages.notInReport
        : messages.notInReportLacks[answer.lacks];
  return [{ kind: 'text', text: answer.hits.length > 0 ? `${refusal} ${messages.closest}` : refusal }];
}

function readActions(hits: readonly Hit[], messages: Library['messages']): readonly Action[] {
  return hits.map(({ excerpt: { paragraph } }) => ({
    label: messages.readParagraph(paragraph.number),
    command: 'read',
    options: { passage: String(paragraph.number) },
  }));
}
