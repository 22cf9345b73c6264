import type { Library } from '../command.js';
import { hasHan } from '../language/fold.js';
import { choiceValue, readCommandLine, type Segment, segmentOptions } from './command-line.js';
import { choicesOf, type DefinedCommand, findCommand, namesOf, stringOptions } from './definitions.js';

/** What `node:readline` wants of a completer: the candidates, and the end of the line that they stand in for. */
export type Completion = readonly [candidates: string[], typed: string];

/** The session's own commands, beside those with a definition. */
export const SESSION_COMMANDS = ['help', 'reload', 'quit', 'exit'] as const;

/** Completes the line before the cursor: a command's name, the option that is being typed, or a question. */
export function completeLine(
  line: string,
  commands: ReadonlyMap<string, DefinedCommand>,
  library: Library,
): Completion {
  const typed = readCommandLine(line);
  if (line.trim() !== '' && typed === undefined) return completeOption('ask', line, commands, library);
  if (typed === undefined || !/^\s*\/\S*\s/.test(line)) return completeName(line.trimStart(), commands);
  if (typed.name === 'help') return among([...commands.keys()], typed.rest);
  return completeOption(typed.name, typed.rest, commands, library);
}

function completeName(typed: string, commands: ReadonlyMap<string, DefinedCommand>): Completion {
  return among(
    [...shownNames(commands, typed), ...SESSION_COMMANDS].map((name) => `/${name} `),
    typed,
  );
}

/** English names; those in other languages come to whoever has begun to type one. */
function shownNames(commands: ReadonlyMap<string, DefinedCommand>, typed: string): readonly string[] {
  if (!hasHan(typed)) return [...commands.keys()];
  return [...new Set([...commands.values()].flatMap(({ definition }) => namesOf(definition)))];
}

function completeOption(
  name: string,
  rest: string,
  commands: ReadonlyMap<string, DefinedCommand>,
  library: Library,
): Completion {
  const defined = findCommand(commands, name);
  const segments = defined === undefined ? [] : segmentOptions(defined, rest);
  const last = segments.at(-1);
  if (defined === undefined || last === undefined) return [[], rest];
  const used = new Set(segments.map(({ option }) => option.name));
  const free = stringOptions(defined).filter((option) => !used.has(option.name));
  const { option, text } = last;
  const [next] = free;
  // A choice that is complete: go on to the next option.
  if (next !== undefined && choiceValue(option, text.trim()) !== undefined)
    return [[`${text.trim()} ${next.name}: `], text];
  const candidates = candidatesFor(last, defined, library);
  if (candidates.length > 0) return unmixed(candidates, text);
  const word = /\S*$/.exec(text)?.[0] ?? '';
  return among(
    free.map((other) => `${other.name}: `),
    word,
  );
}

function candidatesFor({ option, text }: Segment, { command }: DefinedCommand, library: Library): string[] {
  const wanted = text.trim().toLowerCase();
  const choices = choicesOf(option);
  if (choices.length === 0) {
    // The value, not its name: it is what the handler takes, and what can be typed again.
    return (command.complete?.(option.name, text.trim(), library) ?? []).map(({ value }) => value);
  }
  const having = (test: (name: string) => boolean): string[] =>
    choices
      .filter((choice) => [choice.name, choice.value, ...choice.otherNames].some((each) => test(each.toLowerCase())))
      .map(({ name }) => name);
  const begun = having((name) => name.startsWith(wanted));
  return begun.length > 0 ? begun : having((name) => name.includes(wanted));
}

function among(names: readonly string[], typed: string): Completion {
  const wanted = typed.toLowerCase();
  return [names.filter((name) => name.toLowerCase().startsWith(wanted)), typed];
}

/**
 * readline puts whatever all candidates begin with in the place of what was typed, even where that is less. An empty
 * candidate among several keeps it from doing so when they do not go on from what was typed.
 */
function unmixed(candidates: readonly string[], typed: string): Completion {
  const goesOn = candidates.every((candidate) => candidate.toLowerCase().startsWith(typed.toLowerCase()));
  return [candidates.length > 1 && !goesOn ? [...candidates, ' '] : [...candidates], typed];
}
