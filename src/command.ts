import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Context } from './conversation/context.js';
import type { Messages } from './messages/texts.js';
import type { Reply } from './reply/reply.js';
import type { Report } from './report/report.js';
import type { SearchEngine } from './search/search-engine.js';

/** What a command answers from. */
export interface Library {
  readonly report: Report;
  readonly search: SearchEngine;
  /** The bot's own words, in the asker's language. */
  readonly messages: Messages;
  /** What was answered before, where the asker may go on from it. */
  readonly context?: Context | undefined;
}

/** The options as a surface read them: by name, absent where the asker left one out. */
export type CommandOptions = Readonly<Record<string, string | boolean | undefined>>;

/** One completion of an option that is being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** How a surface asks for an option that was left out and is easier to give on its own: a long or multi-line text. */
export interface Prompt {
  readonly option: string;
  /** What is asked for: at most 45 characters. */
  readonly title: string;
  /** What to type, above the field: at most 45 characters. */
  readonly label: string;
}

/** A slash command: its definition, and a pure handler. No I/O, no clock, no randomness in either. */
export interface SlashCommand<Options extends CommandOptions = CommandOptions> {
  /** The definition as Discord registers it; the report goes in, so that choices come from the catalogue. */
  define(report: Report): RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether a report has what the command looks up; where left out, any has. A command without is not registered. */
  isOffered?(report: Report): boolean;
  /**
   * @throws {UserError} when the asker can put it right
   */
  handle(options: Options, library: Library): Reply;
  /**
   * Completions of the option that is being typed, best first, 25 at most.
   * @param typed  what stands in the option so far; may be empty
   */
  complete?(option: string, typed: string, library: Library): readonly Choice[];
  /** Where a surface asks, rather than call the handler without the option. */
  prompt?(messages: Messages): Prompt;
}

/** A command of a message's menu (right click, Apps): a definition and a pure handler, as of a slash command. */
export interface MessageCommand {
  define(report: Report): RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /**
   * @param text  what the message says, as typed, Markdown included; never blank
   * @throws {UserError} when the asker can put it right
   */
  handle(text: string, library: Library): Reply;
}
