import { basename } from 'node:path';
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Logger } from 'pino';
import { toCustomId } from '../../reply/custom-id.js';
import { fitBlocks } from '../../reply/fit.js';
import { LIMITS, truncate } from '../../reply/limits.js';
import { toMarkdown } from '../../reply/markdown.js';
import type { Action, Block, Picture, Reply } from '../../reply/reply.js';
import { type MenuRow, menuRows } from './menu-rows.js';

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** What discord.js takes for a message in a channel, and for the update of one. */
export interface MessageBody {
  readonly content: string;
  /** Always given: an update without it would keep the buttons from before. */
  readonly components: readonly (ButtonRow | MenuRow)[];
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
  readonly flags: readonly MessageFlags.SuppressEmbeds[];
  readonly files?: readonly MessageFile[];
}

/** A file to read and attach. */
interface MessageFile {
  readonly attachment: string;
  readonly name: string;
  readonly description: string;
}

/** The same, as the answer to an interaction, which the asker alone may see. */
export interface InteractionBody extends Omit<MessageBody, 'flags'> {
  readonly flags: readonly (MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral)[];
}

/** A reply within Discord's limits. It pings nobody, and its links do not unfurl. */
export function toMessage({ blocks, actions, menus = [], picture }: Reply, log: Logger): MessageBody {
  const menuList = menuRows(menus.slice(0, LIMITS.rows), log);
  return {
    content: contentOf(blocks, log),
    components: [...menuList, ...buttonRows(actions, LIMITS.rows - menuList.length, log)],
    allowedMentions: { parse: [], repliedUser: false },
    flags: [MessageFlags.SuppressEmbeds],
    ...(picture === undefined ? {} : { files: [toFile(picture)] }),
  };
}

/** A reply as the answer to an interaction: a private one is ephemeral. */
export function toInteractionMessage(reply: Reply, log: Logger): InteractionBody {
  const message = toMessage(reply, log);
  return reply.visibility === 'private' ? { ...message, flags: [...message.flags, MessageFlags.Ephemeral] } : message;
}

function contentOf(blocks: readonly Block[], log: Logger): string {
  // Escaping takes time with the square of the length, and only ever adds to it.
  const short = blocks.map((block) =>
    'text' in block ? { ...block, text: truncate(block.text, LIMITS.content) } : block,
  );
  const content = toMarkdown({ blocks: short });
  if (content.length <= LIMITS.content) return content;
  // Commands fit their quotations, so this is a very long question that a notice repeats.
  log.warn({ length: content.length }, 'reply cut to one message');
  const kept = fitBlocks([], short, LIMITS.content);
  return kept.length > 0 ? toMarkdown({ blocks: kept }) : truncate(content, LIMITS.content);
}

function toFile({ file, alt }: Picture): MessageFile {
  return { attachment: file, name: basename(file), description: truncate(alt, LIMITS.altText) };
}

function buttonRows(actions: readonly Action[], rows: number, log: Logger): readonly ButtonRow[] {
  // By id, since Discord refuses a message with the same one twice: the first button of two that do the same stays.
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const action of actions) {
    const { label, control } = action;
    const customId = toCustomId(action);
    if (customId === undefined || label.trim() === '') {
      log.warn({ action: control ?? action.command }, 'button left out: does not fit');
    } else if (!buttons.has(customId)) buttons.set(customId, toButton(label, customId));
  }
  const kept = [...buttons.values()].slice(0, rows * LIMITS.buttonsPerRow);
  if (kept.length < buttons.size) log.warn({ count: buttons.size - kept.length }, 'buttons left out: too many');
  return Array.from({ length: Math.ceil(kept.length / LIMITS.buttonsPerRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: kept.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }));
}

function toButton(label: string, customId: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: truncate(label, LIMITS.buttonLabel),
    custom_id: customId,
  };
}
