import type { APIApplicationCommandStringOption } from 'discord.js';
import type { CommandOptions } from '../command.js';
import { booleanOptions, choicesOf, type DefinedCommand, namesOf, stringOptions } from './definitions.js';

/** A typed line that opens with a slash. */
export interface CommandLine {
  /** In lower case, without the slash; may be empty. */
  readonly name: string;
  /** Everything after the name and the white space that follows it. */
  readonly rest: string;
}

/** The command of a line; undefined when the line is a question. */
export function readCommandLine(line: string): CommandLine | undefined {
  const match = /^\s*\/(\S*)\s*(.*)$/s.exec(line);
  return match === null ? undefined : { name: (match[1] ?? '').toLowerCase(), rest: match[2] ?? '' };
}

/** What was typed for one option; `option` is undefined where the command takes no text. */
export interface Segment {
  readonly option: APIApplicationCommandStringOption;
  /** As typed, white space at its start left out. */
  readonly text: string;
}

/**
 * What was typed for which option. Text without a name belongs to the first option. With several options `name:`
 * opens the next one; with a single one it may stand at the start, so that a question may hold a colon.
 */
export function segmentOptions(defined: DefinedCommand, rest: string): readonly Segment[] {
  const options = stringOptions(defined);
  const [first] = options;
  if (first === undefined) return [];
  const text = rest.replace(booleanPattern(defined), ' ');
  const names = options.flatMap(namesOf).join('|');
  const opening = new RegExp(options.length > 1 ? `(?<=^|\\s)(${names})[:：]\\s*` : `^\\s*(${names})[:：]\\s*`, 'giu');
  const segments: Segment[] = [];
  let option = first;
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (text.slice(from, match.index).trim() !== '') segments.push({ option, text: text.slice(from, match.index) });
    option = optionNamed(options, match[1]) ?? first;
    from = match.index + match[0].length;
  }
  segments.push({ option, text: text.slice(from) });
  return segments.map((segment) => ({ ...segment, text: segment.text.trimStart() }));
}

/** The options as a handler takes them: the name of a choice becomes its value, what is empty is absent. */
export function readOptions(defined: DefinedCommand, rest: string): CommandOptions {
  const options: Record<string, string | boolean> = {};
  for (const match of rest.matchAll(booleanPattern(defined))) {
    const option = optionNamed(booleanOptions(defined), match[1]);
    if (option !== undefined) options[option.name] = /^(true|yes|on|是)$/i.test(match[2] ?? '');
  }
  for (const { option, text } of segmentOptions(defined, rest)) {
    const typed = text.trim();
    if (typed !== '') options[option.name] = choiceValue(option, typed) ?? typed;
  }
  return options;
}

function optionNamed<Option extends { readonly name: string }>(
  options: readonly Option[],
  typed: string | undefined,
): Option | undefined {
  return options.find((option) => namesOf(option).some((name) => name === typed?.toLowerCase()));
}

/** The value of the choice with that name, in any language, or that value; undefined when there is none. */
export function choiceValue(option: APIApplicationCommandStringOption, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return choicesOf(option).find(({ name, value, otherNames }) =>
    [name, value, ...otherNames].some((candidate) => candidate.toLowerCase() === wanted),
  )?.value;
}

/** `private: true`, and the white space around it; only with a yes or no after it, which a question seldom has. */
function booleanPattern(defined: DefinedCommand): RegExp {
  const names = booleanOptions(defined).flatMap(namesOf);
  if (names.length === 0) return /(?!)/g;
  return new RegExp(`(?:^|\\s+)(${names.join('|')})[:：]\\s*(true|false|yes|no|on|off|是|否)(?=\\s|$)`, 'giu');
}
