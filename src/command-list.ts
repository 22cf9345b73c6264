import { createAbout } from '../commands/about.js';
import { ask } from '../commands/ask.js';
import { askTheReport } from '../commands/ask-the-report.js';
import { checkAgainstTheReport } from '../commands/check-against-the-report.js';
import { city } from '../commands/city.js';
import { compare } from '../commands/compare.js';
import { figure } from '../commands/figure.js';
import { outline } from '../commands/outline.js';
import { place } from '../commands/place.js';
import { project } from '../commands/project.js';
import { read } from '../commands/read.js';
import { term } from '../commands/term.js';
import { verify } from '../commands/verify.js';
import type { MessageCommand, SlashCommand } from './command.js';
import { readVersion } from './process/version.js';
import type { Report } from './report/report.js';

/** Every command, by name, in the order in which help lists them. */
export const COMMANDS: ReadonlyMap<string, SlashCommand> = new Map<string, SlashCommand>([
  ['ask', ask],
  ['project', project],
  ['city', city],
  ['place', place],
  ['figure', figure],
  ['term', term],
  ['compare', compare],
  ['read', read],
  ['outline', outline],
  ['verify', verify],
  ['about', createAbout(readVersion())],
]);

/** The commands that have something to look up in a report, by name, in the order in which help lists them. */
export function offeredCommands<T extends Pick<SlashCommand, 'isOffered'>>(
  commands: ReadonlyMap<string, T>,
  report: Report,
): ReadonlyMap<string, T> {
  return new Map([...commands].filter(([, command]) => command.isOffered?.(report) ?? true));
}

/** Every command of a message's menu, by the name that stands there. */
export const MESSAGE_COMMANDS: ReadonlyMap<string, MessageCommand> = new Map<string, MessageCommand>([
  ['Ask the report', askTheReport],
  ['Check against the report', checkAgainstTheReport],
]);
