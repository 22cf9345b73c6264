import { ask } from '../commands/ask.js';
import { city } from '../commands/city.js';
import { figure } from '../commands/figure.js';
import { place } from '../commands/place.js';
import { project } from '../commands/project.js';
import { read } from '../commands/read.js';
import { term } from '../commands/term.js';
import type { SlashCommand } from './command.js';

/** Every command, by name, in the order in which help lists them. */
export const COMMANDS: ReadonlyMap<string, SlashCommand> = new Map<string, SlashCommand>([
  ['ask', ask],
  ['project', project],
  ['city', city],
  ['place', place],
  ['figure', figure],
  ['term', term],
  ['read', read],
]);
