import assert from 'node:assert/strict';
import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { ALICE } from '../discord-stand-in/ids.js';
import { asArray, asRecord } from '../discord-stand-in/json.js';
import type { InteractionOptions, ShownMessage } from '../discord-stand-in/payloads.js';
import type { Received } from '../discord-stand-in/rest.js';
import type { StandIn } from '../discord-stand-in/stand-in.js';

export const QUESTION = 'automobile industry';
const ALL = (1n << 53n) - 1n;
const { Administrator, ManageMessages } = PermissionFlagsBits;
export const without = (...flags: readonly bigint[]): bigint =>
  flags.reduce((left, flag) => left & ~flag, ALL & ~Administrator);
export const MEMBER = without(ManageMessages);

export const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
export const CHANNEL = '/channels/{channel_id}/messages';
export const FOLLOW_UP = '/webhooks/{webhook_id}/{webhook_token}';
export const ORIGINAL = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';

/** A message as it was sent, wherever in the request it stands. */
function messageIn(body: unknown): Readonly<Record<string, unknown>> {
  const { type, data } = asRecord(body);
  return type === undefined ? asRecord(body) : asRecord(data);
}
export const contentOf = (body: unknown): string => String(messageIn(body)['content']);
export const isPrivate = (body: unknown): boolean =>
  (Number(messageIn(body)['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;

export function buttonsOf(body: unknown): ReadonlyMap<string, string> {
  const buttons = asArray(messageIn(body)['components']).flatMap((row) => asArray(asRecord(row)['components']));
  return new Map(buttons.map(asRecord).map(({ label, custom_id: customId }) => [String(label), String(customId)]));
}
export const buttonOf = (body: unknown, label: string): string =>
  buttonsOf(body).get(label) ?? assert.fail(`no ${label}`);

/** The answer as a message that somebody sees, and clicks under. */
export const shown = (body: unknown, asker?: ShownMessage['asker']): ShownMessage => ({
  content: contentOf(body),
  components: asArray(messageIn(body)['components']),
  shownTo: isPrivate(body) ? 'one' : 'everyone',
  asker,
});
export const steps = (requests: readonly Received[]): readonly string[] =>
  requests.map(({ method, route, body }) => {
    const type = asRecord(body)['type'];
    return [method, route, ...(typeof type === 'number' ? [InteractionResponseType[type]] : [])].join(' ');
  });
export const bodyAt = (requests: readonly Received[], index: number): unknown => requests[index]?.body;

/** Clicks under an answer that Alice asked for, by the label of the button. */
export function createClick(discord: StandIn) {
  return async (body: unknown, label: string, at: InteractionOptions = {}, count = 1): Promise<readonly Received[]> =>
    discord.click(buttonOf(body, label), shown(body, ALICE), at, count);
}
