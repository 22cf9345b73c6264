import type { Run } from '../report/excerpt.js';
import type { Citation } from './citation.js';

/** What an answer says, in order. Plain data: a surface decides how it looks, never what it says. */
export type Block =
  /** The question that is answered, in one line; left out where it stands right above. */
  | { readonly kind: 'asked'; readonly text: string }
  /** The bot's own words, set as a title. */
  | { readonly kind: 'heading'; readonly text: string }
  /** The bot's own words. */
  | { readonly kind: 'text'; readonly text: string }
  /** The bot's own words, set small: an aside. */
  | { readonly kind: 'note'; readonly text: string }
  /** The bot's own words, which lead to a page. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Text to be copied as it is; may run over lines. */
  | { readonly kind: 'code'; readonly text: string }
  /** The bot's own words, as a list. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The report's words, with their citation. */
  | { readonly kind: 'quote'; readonly runs: readonly Run[]; readonly citation: Citation };

/** Runs a command, for a new answer beside the one that offers it. */
export interface CommandCall {
  readonly control?: undefined;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What a button or a numbered choice does. Plain strings and numbers: it has to fit into a `custom_id`. */
export type Call =
  | CommandCall
  /** Runs a command whose answer takes the place of the one that offers it: the next page. */
  | (Omit<CommandCall, 'control'> & { readonly control: 'turn' })
  /** Other passages of the same search, in place. `list` is what `encodePassages` wrote, `from` counts from 0. */
  | { readonly control: 'passages'; readonly from: number; readonly list: string }
  /** A quotation ready to be copied: the one that `list` holds, as `encodePassages` wrote it, or else the first above. */
  | { readonly control: 'copy'; readonly list?: string | undefined }
  /** Asks for a question that goes on from the answer above, in a form. */
  | { readonly control: 'follow' }
  /** That form: `list` is what `encodeContext` wrote, `question` what was asked above. */
  | FollowUpForm
  /** Shows everyone what one reader sees. */
  | { readonly control: 'share' }
  /** Takes the answer away. `asker` is a user's id; undefined where Discord itself keeps who asked. */
  | { readonly control: 'remove'; readonly asker: string | undefined };

/** A form for a question that goes on from an answer, with all that reading it takes. */
interface FollowUpForm {
  readonly control: 'followed';
  readonly list: string;
  /** One reader alone saw the answer, and so it is with the next. */
  readonly isPrivate: boolean;
  /** Undefined where it is not known, or too long. */
  readonly question: string | undefined;
}

/** Something the reader can do next, as a button or a numbered choice. */
export type Action = { readonly label: string } & Call;
/** One of several things to open: a command whose option takes the value of what is chosen. */
export interface Menu {
  /** What choosing does. */
  readonly label: string;
  readonly command: string;
  readonly option: string;
  /** 1 to 25; no value twice. */
  readonly choices: readonly MenuChoice[];
}

export interface MenuChoice {
  readonly label: string;
  /** At most 100 characters. */
  readonly value: string;
}

/** An image beside the answer. */
export interface Picture {
  /** Where it lies on this machine: the surface reads it, no handler does. */
  readonly file: string;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export interface Reply {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly menus?: readonly Menu[];
  readonly picture?: Picture;
  /** What stands in place of the blocks where a private reply cannot be private and has to be short; whole sentences. */
  readonly brief?: readonly Block[];
  /** `private`: only the asker sees it. */
  readonly visibility: 'public' | 'private';
}

/** Everything that a reply offers, in the order in which a list numbers it: actions, then what the menus open. */
export function allActions({ actions, menus = [] }: Pick<Reply, 'actions' | 'menus'>): readonly Action[] {
  return [...actions, ...menus.flatMap((menu) => menu.choices.map((choice) => choiceAction(menu, choice)))];
}

function choiceAction({ command, option }: Menu, { label, value }: MenuChoice): Action {
  return { label, command, options: { [option]: value } };
}

/** An answer for everyone. */
export function publicReply(blocks: readonly Block[], actions: readonly Action[] = []): Reply {
  return { blocks, actions, visibility: 'public' };
}
