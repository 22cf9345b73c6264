import type { Run } from '../report/excerpt.js';
import type { Citation } from './citation.js';
import { fitBlocks } from './fit.js';

/** What an answer says, in order. Plain data: a surface decides how it looks, never what it says. */
export type Block =
  /** The bot's own words, set as a title. */
  | { readonly kind: 'heading'; readonly text: string }
  /** The bot's own words. */
  | { readonly kind: 'text'; readonly text: string }
  /** The bot's own words, as a list. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The report's words, with their citation. */
  | { readonly kind: 'quote'; readonly runs: readonly Run[]; readonly citation: Citation };

/** Something the reader can do next: another command with its options, as a button or a numbered choice. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** `private`: only the asker sees it. */
  readonly visibility: 'public' | 'private';
}

/** An answer for everyone. */
export function publicReply(blocks: readonly Block[], actions: readonly Action[] = []): Reply {
  return { blocks, actions, visibility: 'public' };
}

/** An answer for the asker's eyes: a miss, a mistake, something that went wrong. Cut when longer than a message. */
export function noticeReply(text: string, actions: readonly Action[] = []): Reply {
  return { blocks: fitBlocks([{ kind: 'text', text }], []), actions, visibility: 'private' };
}
