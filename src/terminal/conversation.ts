import type { APIApplicationCommandStringOption } from 'discord.js';
import type { Logger } from 'pino';
import { answer } from '../answer.js';
import type { Choice, CommandOptions, Library } from '../command.js';
import { contextIn } from '../controls/context-in.js';
import { copyAll } from '../controls/copy.js';
import { hasQuote } from '../controls/offer-controls.js';
import { turnedPassages } from '../controls/passages.js';
import type { Context } from '../conversation/context.js';
import { LIMITS, truncate } from '../reply/limits.js';
import { toMarkdown } from '../reply/markdown.js';
import { noticeReply } from '../reply/notice.js';
import { type Action, allActions, type Reply } from '../reply/reply.js';
import { type CommandLine, readCommandLine, readOptions } from './command-line.js';
import { SESSION_COMMANDS } from './completion.js';
import { choicesOf, type DefinedCommand, findCommand, stringOptions } from './definitions.js';
import { commandHelpReply, helpReply } from './help.js';
import { nearestName } from './nearest.js';
import { printable } from './screen/printable.js';

/** What a line leads to. */
export type Turn =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** The line was blank. */
  | { readonly kind: 'silence' }
  /** The data are to be loaded anew. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'leave' };

/** Suggestions for an option that was left out: as many as are easily read. */
const SUGGESTIONS_SHOWN = 10;

/** An option that is being typed, line by line. */
interface Dictation {
  readonly name: string;
  readonly option: string;
  readonly options: CommandOptions;
  readonly lines: readonly string[];
}

/** Characters that are kept of a dictation: more than any option takes, so that what is too long is refused as such. */
const DICTATION_MAX = 100_000;

const LEAVING = new Set(['quit', 'exit']);

/**
 * A conversation in lines: a command, a bare question, or the number of an action that the last answer offered.
 * It remembers that answer, which a question may go on from until an empty line begins a new conversation, and the lines of
 * an option that it asked for until an empty one ends them.
 */
export function openConversation(
  commands: ReadonlyMap<string, DefinedCommand>,
  library: Library,
  log: Logger,
): (line: string) => Turn {
  const { messages } = library;
  let actions: readonly Action[] = [];
  let last: Reply | undefined;
  let context: Context | undefined;
  let dictation: Dictation | undefined;

  function run(name: string, options: CommandOptions): Reply {
    const defined = commands.get(name);
    if (defined === undefined) return unknownCommand(name, '');
    const prompt = defined.command.prompt?.(messages);
    if (prompt !== undefined && options[prompt.option] === undefined) {
      dictation = { name, option: prompt.option, options, lines: [] };
      return noticeReply(messages.terminal.promptLines(prompt.label));
    }
    const reply =
      problemWith(defined, options, library) ?? answer(defined.command, options, { ...library, context }, log);
    return withChoices(reply, defined, options, library);
  }

  function unknownCommand(name: string, rest: string): Reply {
    const shown = truncate(printable(name), LIMITS.choiceName);
    const nearest = nearestName(name, [...commands.keys(), ...SESSION_COMMANDS]);
    if (nearest === undefined) return noticeReply(messages.terminal.unknownCommand(shown));
    const meant = commands.get(nearest);
    const text = messages.terminal.unknownCommandNearest(shown, nearest);
    if (meant === undefined || rest === '') return noticeReply(text);
    const label = truncate(`/${nearest} ${rest}`, LIMITS.choiceName);
    return noticeReply(text, [{ label, command: nearest, options: textOptions(readOptions(meant, rest)) }]);
  }

  function runTyped({ name, rest }: CommandLine): Reply {
    const defined = findCommand(commands, name);
    return defined === undefined
      ? unknownCommand(name, rest)
      : run(defined.definition.name, readOptions(defined, rest));
  }

  function help(rest: string): Reply {
    const name = rest.trim().replace(/^\//, '').toLowerCase();
    const defined = findCommand(commands, name);
    if (defined !== undefined) return commandHelpReply(defined, messages);
    return name === '' ? helpReply(commands, messages) : unknownCommand(name, '');
  }

  function choose(number: string): Reply {
    const action = actions[Number(number) - 1];
    if (action === undefined) return noticeReply(messages.terminal.noChoice(number, actions.length));
    switch (action.control) {
      case undefined:
      case 'turn':
        return remember(run(action.command, action.options));
      case 'passages':
        return remember(turnedPassages(action.list, action.from, library) ?? noticeReply(messages.internalError));
      default:
        return copyOf(last ?? noticeReply(''));
    }
  }

  /** Here it goes below one another in one piece; nothing else is offered, so the actions before it stay open. */
  function copyOf(reply: Reply): Reply {
    const replies = copyAll(toMarkdown(reply), library);
    return { blocks: replies.flatMap(({ blocks }) => blocks), actions: [], visibility: 'private' };
  }

  /** A notice that offers nothing leaves the actions before it open. */
  function remember(reply: Reply): Reply {
    const possible = reply.actions.filter(isPossible);
    const copy: readonly Action[] = hasQuote(reply) ? [{ label: messages.copy, control: 'copy' }] : [];
    const menus = (reply.menus ?? []).filter(({ command }) => commands.has(command));
    const offered = { ...reply, actions: [...possible, ...copy], menus };
    context = contextIn(toMarkdown(offered), library.report) ?? context;
    const open = allActions(offered);
    if (open.length > 0 || offered.visibility === 'public') {
      actions = open;
      last = offered;
    }
    return offered;
  }

  /** Nobody to share with here, and nothing to take away. */
  function isPossible(action: Action): boolean {
    if (action.control === undefined || action.control === 'turn') return commands.has(action.command);
    return action.control === 'passages';
  }

  /** @returns undefined until the option is complete, and when nothing was typed for it */
  function dictate({ name, option, options, lines }: Dictation, line: string): Reply | undefined {
    const typed = lines.join('\n');
    if (line.trim() !== '') {
      dictation = { name, option, options, lines: typed.length < DICTATION_MAX ? [...lines, line] : lines };
      return undefined;
    }
    dictation = undefined;
    return typed === '' ? undefined : remember(run(name, { ...options, [option]: typed }));
  }

  /** A command breaks off what is being dictated. */
  function isCommand(line: string): boolean {
    const name = readCommandLine(line)?.name ?? '';
    return findCommand(commands, name) !== undefined || LEAVING.has(name) || name === 'help' || name === 'reload';
  }

  return (line) => {
    const text = line.trim();
    if (dictation !== undefined && !isCommand(line)) {
      const reply = dictate(dictation, line);
      return reply === undefined ? { kind: 'silence' } : { kind: 'reply', reply };
    }
    dictation = undefined;
    if (text === '') {
      context = undefined; // a new conversation
      return { kind: 'silence' };
    }
    const typed = readCommandLine(text);
    const word = typed?.name ?? text.toLowerCase();
    if (LEAVING.has(word)) return { kind: 'leave' };
    if (word === 'reload') return { kind: 'reload' };
    if (word === 'help' || word === '') return { kind: 'reply', reply: help(typed?.rest ?? '') };
    if (typed === undefined && /^\d{1,3}$/.test(text)) return { kind: 'reply', reply: choose(text) };
    return { kind: 'reply', reply: remember(typed === undefined ? run('ask', { question: text }) : runTyped(typed)) };
  };
}

/** What Discord would not have let through: a required option left out, a text too long. */
function problemWith(defined: DefinedCommand, options: CommandOptions, { messages }: Library): Reply | undefined {
  for (const { name, required = false, max_length: max = LIMITS.stringOption } of stringOptions(defined)) {
    const typed = options[name];
    if (required && typed === undefined) return noticeReply(messages.missingOption(defined.definition.name, name));
    if (typeof typed === 'string' && typed.length > max)
      return noticeReply(messages.terminal.tooLong(name, max, typed.length));
  }
  return undefined;
}

/**
 * Discord shows the choices while the asker types. Here an answer without a quotation shows them, as the numbered
 * actions, when an option was left out or is none of its choices.
 */
function withChoices(reply: Reply, defined: DefinedCommand, options: CommandOptions, library: Library): Reply {
  if (reply.actions.length > 0 || reply.blocks.some(({ kind }) => kind === 'quote')) return reply;
  for (const option of stringOptions(defined)) {
    const offered = suggestionsFor(option, options[option.name], defined, library);
    if (offered.length === 0) continue;
    const given = textOptions(options);
    const actions = offered.map(({ name, value }) => ({
      label: name,
      command: defined.definition.name,
      options: { ...given, [option.name]: value },
    }));
    return { ...reply, actions };
  }
  return reply;
}

function suggestionsFor(
  option: APIApplicationCommandStringOption,
  typed: CommandOptions[string],
  { command }: DefinedCommand,
  library: Library,
): readonly Choice[] {
  const choices = choicesOf(option);
  if (choices.some(({ value }) => value === typed)) return [];
  if (choices.length > 0) {
    return choices.map(({ value, localName }) => ({ name: localName(library.messages.locale), value }));
  }
  if (typed !== undefined || option.required !== true) return [];
  return (command.complete?.(option.name, '', library) ?? []).slice(0, SUGGESTIONS_SHOWN);
}

function textOptions(options: CommandOptions): Record<string, string> {
  const texts = Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
