import { asShown } from './as-shown.js';
import { BOT, NO_HISTORY_CHANNEL_ID } from './ids.js';
import { asRecord } from './json.js';
import type { Payload } from './message-payload.js';

/** The messages of all channels, as the API gives them out to the bot. */
export interface History {
  /** One that was edited takes the place of what it was. */
  add(message: Payload): void;
  find(id: string): Payload | undefined;
  lastOwn(channelId: string): Payload | undefined;
  /** Newest first; none where the bot may not read the history. */
  list(channelId: string, query: URLSearchParams): readonly Payload[];
}

/** @see https://discord.com/developers/docs/resources/message#get-channel-messages */
export function createHistory(): History {
  const messages = new Map<string, Payload>();
  return {
    add: (message) => messages.set(String(message['id']), message),
    find: (id) => messages.get(id),
    lastOwn: (channelId) =>
      [...messages.values()].findLast(
        (message) => message['channel_id'] === channelId && asRecord(message['author'])['id'] === BOT.id,
      ),
    list: (channelId, query) => {
      if (channelId === NO_HISTORY_CHANNEL_ID) return [];
      const limit = Number(query.get('limit') ?? 50);
      const newestFirst = [...messages.values()]
        .filter((message) => message['channel_id'] === channelId)
        .sort((one, other) => Number(BigInt(String(other['id'])) - BigInt(String(one['id']))));
      const around = query.get('around');
      const before = query.get('before');
      if (around !== null) {
        const at = newestFirst.findIndex(({ id }) => id === around);
        return newestFirst.slice(Math.max(0, at - limit / 2), at + limit / 2).map(asShown);
      }
      return newestFirst
        .filter(({ id }) => before === null || BigInt(String(id)) < BigInt(before))
        .slice(0, limit)
        .map(asShown);
    },
  };
}
