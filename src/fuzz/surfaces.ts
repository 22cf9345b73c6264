import { ApplicationCommandOptionType } from 'discord.js';
import fc from 'fast-check';
import type { Logger } from 'pino';
import { answerTurn, toJsonLine } from '../batch/json-line.js';
import type { CommandOptions, Library, SlashCommand } from '../command.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../command-list.js';
import { contextIn, decodeContext } from '../controls/context-in.js';
import { copyFirst, copyListed } from '../controls/copy.js';
import { turnedPassages } from '../controls/passages.js';
import { asksToCheck } from '../conversation/check-request.js';
import { goesOn } from '../conversation/follow-up.js';
import { UserError } from '../errors.js';
import { fromCustomId, fromMenuId, toCustomId } from '../reply/custom-id.js';
import { LIMITS } from '../reply/limits.js';
import { questionIn } from '../reply/message-text.js';
import type { Reply } from '../reply/reply.js';
import { faultIn } from './check-reply.js';
import { arbitraryText } from './texts.js';

/** Runs something, and may complain of what it took. */
export type Metered = <Result>(run: () => Result) => Result;

/** A way by which what somebody typed reaches the bot. */
export interface Surface {
  readonly name: string;
  /** Fails, with what is wrong, for the typed text that shows it. */
  readonly property: fc.IProperty<readonly unknown[]>;
}

/**
 * Every surface, with what has to hold whatever is typed there.
 * @param metered  runs a case, and may complain of what it takes
 */
export function surfacesOf(library: Library, log: Logger, metered: Metered): readonly Surface[] {
  const { report } = library;
  const text = arbitraryText(report);
  const check = (reply: () => Reply | readonly Reply[] | undefined): void => {
    const made = attempt(() => metered(reply));
    for (const one of made === undefined ? [] : [made].flat()) {
      const fault = faultIn(one, log);
      if (fault !== undefined) throw new Error(fault);
    }
  };
  const commands = [...COMMANDS].flatMap(([name, command]): Surface[] => {
    const options = arbitraryOptions(command.define(report).options ?? [], text);
    const handled = {
      name: `/${name}`,
      property: fc.property(options, (given) => check(() => command.handle(given, library))),
    };
    const { complete } = command;
    if (complete === undefined) return [handled];
    const completed = fc.property(
      fc.constantFrom(...namesOf(command.define(report).options ?? [])),
      text,
      (option, typed) => {
        const choices = metered(() => complete(option, typed, library));
        if (choices.length > LIMITS.choices) throw new Error(`${choices.length} choices`);
      },
    );
    return [handled, { name: `completion of /${name}`, property: completed }];
  });
  const menus = [...MESSAGE_COMMANDS].map(([name, command]) => ({
    name,
    property: fc.property(text, (message) =>
      check(() => (message.trim() === '' ? undefined : command.handle(message, library))),
    ),
  }));
  return [
    ...commands,
    ...menus,
    {
      name: 'messages',
      property: fc.property(text, text, (first, then) => check(() => converse(library, first, then))),
    },
    {
      name: 'ids of buttons and forms',
      property: fc.property(arbitraryId(text), (id) => check(() => press(id, library))),
    },
    {
      name: 'what stands in a message',
      property: fc.property(text, (content) => check(() => copyFirst(content, library))),
    },
    {
      name: 'lines of a batch',
      property: fc.property(text, text, (first, then) => metered(() => checkBatch(library, first, then))),
    },
  ];
}

/** What may be thrown at whoever typed is a sentence for them, and nothing else. */
function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError && error.message !== '') return undefined;
    throw error;
  }
}

type Options = NonNullable<ReturnType<SlashCommand['define']>['options']>;

function namesOf(options: Options): readonly string[] {
  return options.filter(({ type }) => type === ApplicationCommandOptionType.String).map(({ name }) => name);
}

/** Options as Discord would let them through. */
function arbitraryOptions(options: Options, text: fc.Arbitrary<string>): fc.Arbitrary<CommandOptions> {
  const values = options.map((option) => {
    if (option.type !== ApplicationCommandOptionType.String) return fc.constant(undefined);
    const value = text.map((typed) => typed.slice(0, option.max_length ?? LIMITS.stringOption));
    return option.required === true ? value : fc.option(value, { nil: undefined });
  });
  return fc.tuple(...values).map((given) => Object.fromEntries(options.map(({ name }, at) => [name, given[at]])));
}

function converse(library: Library, first: string, then: string): Reply | undefined {
  const ask = COMMANDS.get('ask');
  goesOn(then);
  asksToCheck(then);
  const context = contextIn(first, library.report) ?? { question: first, paragraphs: [1] };
  return ask?.handle({ question: questionIn(then) }, { ...library, context });
}

/** Ids that nobody wrote, and some that are nearly ours. */
function arbitraryId(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const field = text.map((typed) => typed.slice(0, 20));
  const kind = fc.constantFrom(
    '*copy',
    '*share',
    '*remove',
    '*passages',
    '*turn',
    '*follow',
    '*followed',
    'read',
    'ask',
    'x',
  );
  const near = fc
    .tuple(kind, fc.array(field, { maxLength: 4 }))
    .map(([name, fields]) => ['1', name, ...fields].join('|'));
  return fc.oneof(near, text).map((id) => id.slice(0, LIMITS.customId));
}

function press(id: string, library: Library): Reply | readonly Reply[] | undefined {
  const call = fromCustomId(id);
  fromMenuId(id, id);
  if (call === undefined) return undefined;
  toCustomId(call);
  switch (call.control) {
    case 'passages':
      return turnedPassages(call.list, call.from, library);
    case 'copy':
      return call.list === undefined ? undefined : copyListed(call.list, library);
    case 'followed':
      decodeContext(call.list, call.question, library.report);
      return undefined;
    case undefined:
    case 'turn':
      return COMMANDS.get(call.command)?.handle(
        { passage: '', name: '', first: '', second: '', question: '', quote: '', ...call.options },
        library,
      );
    default:
      return undefined;
  }
}

function checkBatch(library: Library, first: string, then: string): void {
  const { context } = answerTurn(first, 3, library, undefined);
  const { record } = answerTurn(then, 3, library, context);
  const line = toJsonLine(record);
  if (line.indexOf('\n') !== line.length - 1) throw new Error('more than one line');
  if (JSON.parse(line).question !== then) throw new Error('another question comes back');
}
