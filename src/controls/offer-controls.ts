import type { Library } from '../command.js';
import { LIMITS } from '../reply/limits.js';
import type { Action, Reply } from '../reply/reply.js';

/** Who will see a reply. */
export interface Audience {
  readonly isPublic: boolean;
  /** There is somebody to share it with. */
  readonly hasOthers: boolean;
  /** Who asked, where Discord does not keep it with the message: a user's id. */
  readonly asker?: string | undefined;
}

/** The reply with the controls that every answer has: follow up, copy, and share what is private, remove what is public. */
export function offerControls(
  reply: Reply,
  { isPublic, hasOthers, asker }: Audience,
  messages: Library['messages'],
): Reply {
  const controls: Action[] = hasQuote(reply)
    ? [
        { label: messages.followUp, control: 'follow' },
        { label: messages.copy, control: 'copy' },
      ]
    : [];
  if (isPublic) controls.push({ label: messages.remove, control: 'remove', asker });
  else if (hasOthers && !isNotice(reply)) controls.push({ label: messages.share, control: 'share' });
  const rows = LIMITS.rows - (reply.menus?.length ?? 0);
  const room = Math.max(0, rows * LIMITS.buttonsPerRow - controls.length);
  return { ...reply, actions: [...reply.actions.slice(0, room), ...controls] };
}

/** A line of the bot's own, meant for one reader: a miss, a mistake. */
function isNotice({ blocks }: Reply): boolean {
  return blocks.every(({ kind }) => kind === 'text' || kind === 'note' || kind === 'asked');
}

/** Whether a reply has words of the report in it. */
export function hasQuote({ blocks }: Reply): boolean {
  return blocks.some(({ kind }) => kind === 'quote');
}
