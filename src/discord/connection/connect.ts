import { type Client, type CloseEvent, Events } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../../errors.js';
import { closedForGood, toConnectionError, unreachable } from './connection-error.js';

/** Attempts at the gateway before giving up at start; discord.js itself would try for ever. */
const GATEWAY_ATTEMPTS = 3;

/** A connection that is up. */
export interface Connection {
  readonly client: Client<true>;
  /** Rejects when Discord ends the connection for good; never resolves. */
  readonly lost: Promise<never>;
}

/**
 * Logs in and waits until the servers are known.
 * @throws {ConnectionError} when the token is refused, or Discord cannot be reached
 */
export async function connect(client: Client, token: string, apiUrl: string, log: Logger): Promise<Connection> {
  const lost = watchConnection(client, apiUrl, log);
  // Until someone waits for it, its rejection would count as unhandled.
  lost.catch(() => {});
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const login = client.login(token).catch((error: unknown) => {
    throw toConnectionError(error, client.ws.gateway ?? apiUrl);
  });
  return { client: await Promise.race([login.then(() => ready), lost]), lost };
}

function watchConnection(client: Client, apiUrl: string, log: Logger): Promise<never> {
  let attempts = 0;
  let isDown = false;
  const backUp = (): void => {
    isDown = false;
  };
  client.on(Events.ClientReady, backUp).on(Events.ShardReady, backUp).on(Events.ShardResume, backUp);
  return new Promise((_resolve, reject) => {
    client.on(Events.ShardDisconnect, ({ code }: CloseEvent) => reject(closedForGood(code)));
    client.on(Events.ShardReconnecting, () => {
      attempts += 1;
      if (!client.isReady() && attempts >= GATEWAY_ATTEMPTS) {
        reject(unreachable(client.ws.gateway ?? apiUrl, 'the gateway'));
      }
      // Once for each interruption, not for each of the attempts, two a second.
      if (!isDown) log.warn('connection to Discord interrupted; reconnecting');
      isDown = true;
    });
    client.on(Events.ShardError, (error) => log.debug({ reason: messageOf(error) }, 'gateway error'));
  });
}
