import type { Library } from '../command.js';
import { LIMITS } from '../reply/limits.js';
import { noticeReply } from '../reply/notice.js';
import type { Action, Reply } from '../reply/reply.js';
import type { Talk } from '../talk/talk-kinds.js';

/** Questions offered to whoever greets or asks for help. */
const EXAMPLES_SHOWN = 3;
/** Longest question that a button holds, in its label and in its `custom_id`. */
const EXAMPLE_MAX_CHARACTERS = Math.min(LIMITS.buttonLabel, LIMITS.customId - '1|ask|question='.length);

/** What is said to talk: a line or two, never a passage. */
export function talkReply(talk: Talk, library: Library): Reply {
  const { messages } = library;
  switch (talk) {
    case 'hello':
      return noticeReply(messages.talk.hello, exampleActions(library));
    case 'thanks':
    case 'nothing':
      return noticeReply(messages.talk[talk]);
    case 'beyond':
      return noticeReply(messages.talk.beyond, exampleActions(library));
    case 'about':
      return noticeReply(messages.talk.about, [{ label: '/about', command: 'about', options: {} }]);
  }
}

/** Buttons that ask a question which the report answers. */
export function exampleActions({ search }: Library): readonly Action[] {
  return search
    .complete('', LIMITS.choices)
    .filter((question) => question.length <= EXAMPLE_MAX_CHARACTERS && !/[%|=]/.test(question))
    .slice(0, EXAMPLES_SHOWN)
    .map((question) => ({ label: question, command: 'ask', options: { question } }));
}
