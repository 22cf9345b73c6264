import { existsSync } from 'node:fs';
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { messagesFor } from '../../messages/messages.js';
import { fits } from '../../reply/fit.js';
import type { Block, Reply } from '../../reply/reply.js';

/**
 * The reply as it may be sent in answer to an interaction. Discord refuses a whole message for a picture that is not
 * allowed, so there the answer comes without it, and says which permission that takes.
 */
export function withAllowedPicture(
  { picture, ...reply }: Reply,
  { appPermissions, locale }: Pick<BaseInteraction, 'appPermissions' | 'locale'>,
): Reply {
  // It may have gone since the start; without it, the answer still answers.
  if (picture === undefined || !existsSync(picture.file)) return reply;
  if (appPermissions.has(PermissionFlagsBits.AttachFiles)) return { ...reply, picture };
  const note: Block = { kind: 'text', text: messagesFor(locale).noPicture };
  const blocks = [...reply.blocks, note];
  return fits(blocks) ? { ...reply, blocks } : reply;
}
