import { ApplicationCommandOptionType } from 'discord.js';
import { privateOption } from '../src/answers/options.js';
import { readActions } from '../src/answers/read-actions.js';
import { readReply } from '../src/answers/read-answer.js';
import { sectionName } from '../src/answers/section-name.js';
import { talkReply } from '../src/answers/talk-answer.js';
import type { Library, SlashCommand } from '../src/command.js';
import { shownHits } from '../src/controls/context-after.js';
import { PASSAGES_MAX, passagesReply } from '../src/controls/passages.js';
import { UserError } from '../src/errors.js';
import { commandTexts, optionTexts } from '../src/messages/command-texts.js';
import { quoteBlock } from '../src/reply/blocks.js';
import { fitBlocks } from '../src/reply/fit.js';
import { LIMITS, shortened, truncate } from '../src/reply/limits.js';
import { questionIn } from '../src/reply/message-text.js';
import { noticeReply } from '../src/reply/notice.js';
import type { Block, Reply } from '../src/reply/reply.js';
import type { Range } from '../src/report/range.js';
import type { Answer } from '../src/search/search-engine.js';

/** Beyond that many characters, no completion goes on from what was typed. */
const TYPED_MAX_CHARACTERS = LIMITS.choiceName;

/** Missing words named in a refusal. */
const MISSING_WORDS_NAMED = 5;

export const ask: SlashCommand<{ readonly question: string }> = {
  define: () => ({
    ...commandTexts('ask'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionTexts('question'),
        required: true,
        autocomplete: true,
        max_length: 500,
      },
      privateOption,
    ],
  }),
  handle: ({ question }, library) => answerQuestion(questionIn(question), library),
  complete: (_option, typed, { search, messages }) =>
    search.complete(typed.slice(0, TYPED_MAX_CHARACTERS), LIMITS.choices, messages.locale).map((text) => {
      const name = truncate(text, LIMITS.choiceName);
      return { name, value: name };
    }),
};

/**
 * What the report says on a question, however it was asked: by command, mention, reply or direct message.
 * @throws {UserError} when there is nothing to look for
 */
export function answerQuestion(question: string, library: Library): Reply {
  const { report, search, messages, context } = library;
  if (question.trim() === '') throw new UserError(messages.emptyQuestion);
  const answer = search.ask(question, PASSAGES_MAX, context);
  if (answer.talk !== undefined) return talkReply(answer.talk, library);
  if (answer.places !== undefined) return placeReply(answer, answer.places, library);
  const excerpts = answer.hits.map(({ excerpt }) => excerpt);
  const asked = shortened(question);
  const most = shownHits(answer).length;
  if (answer.isUnsure === true) {
    const closest: Block = { kind: 'text', text: messages.closestAlone };
    return passagesReply(excerpts, 0, library, { most, asked, preface: [...readAs(answer, library), closest] });
  }
  if (answer.status === 'answered') {
    const preface = [...readAs(answer, library), ...correction(answer, messages)];
    return passagesReply(excerpts, 0, library, { most, asked, preface });
  }
  const closest = answer.isOffTopic ? [] : excerpts.slice(0, most);
  const quotes = closest.map((excerpt) => quoteBlock(report, excerpt));
  return {
    blocks: fitBlocks([...readAs(answer, library), ...refusalBlocks(answer, messages)], quotes),
    actions: readActions(closest, messages),
    visibility: 'private',
    brief: fitBlocks([...readAs(answer, library), ...refusalBlocks(answer, messages, false)], []),
  };
}

/** How a question that goes on from an answer was read, where that is not plain. */
function readAs({ on }: Answer, { report, messages }: Library): readonly Block[] {
  return on === undefined ? [] : [{ kind: 'text', text: messages.on(sectionName(report, on, messages)) }];
}

/** What a claim says and the passage does not, in front of it. */
function correction({ missing }: Answer, messages: Library['messages']): readonly Block[] {
  if (missing.length === 0) return [];
  const words = missing.slice(0, MISSING_WORDS_NAMED).map((word) => messages.quoted(shortened(word)));
  return [{ kind: 'text', text: messages.notInPassage(messages.list(words)) }];
}

/** The places that a question names, or goes on to, as `/read` gives them. */
function placeReply(
  { missing: [named = ''], isTranslationAsked = false }: Answer,
  places: readonly Range[],
  library: Library,
): Reply {
  const { report, messages } = library;
  if (places.length === 0) return noticeReply(messages.noSuchPassage(shortened(named), report.paragraphs.length));
  const reply = readReply(places, library);
  const notice: Block = { kind: 'text', text: messages.englishAlone };
  return isTranslationAsked ? { ...reply, blocks: [notice, ...reply.blocks] } : reply;
}

/** @param isFollowed  the closest passages stand below, rather than buttons alone */
function refusalBlocks(answer: Answer, messages: Library['messages'], isFollowed = true): readonly Block[] {
  const words = answer.missing.slice(0, MISSING_WORDS_NAMED).map((word) => messages.quoted(shortened(word)));
  const missing = words.length > 0 ? messages.notInReportMissing(messages.list(words)) : undefined;
  if (answer.isOffTopic) {
    return [
      {
        kind: 'text',
        text: missing === undefined ? messages.offTopic : messages.sentences([missing, messages.offTopic]),
      },
    ];
  }
  const lacking = answer.lacks === undefined ? messages.notInReport : messages.notInReportLacks[answer.lacks];
  const refusal = missing ?? lacking;
  return [
    {
      kind: 'text',
      text:
        answer.hits.length > 0
          ? messages.sentences([refusal, isFollowed ? messages.closest : messages.closestBelow])
          : refusal,
    },
  ];
}
