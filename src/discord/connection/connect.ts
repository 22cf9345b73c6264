import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, type CloseEvent, Events } from 'discord.js';
import type { Logger } from 'pino';
import { messageOf } from '../../errors.js';
import { ConnectionError, closedForGood, toConnectionError, unreachable } from './connection-error.js';

/** Attempts at the gateway before a login counts as failed; discord.js itself would try for ever. */
const GATEWAY_ATTEMPTS = 3;

/** Pauses between logins, in seconds; the last one over and over. */
const PAUSES_S = [1, 2, 4, 8, 16, 32, 60] as const;

/** A connection that is up. */
export interface Connection {
  readonly client: Client<true>;
  /** Rejects when Discord ends the connection for good; never resolves. */
  readonly lost: Promise<never>;
}

/**
 * Logs in, over and over where waiting may mend what is wrong: a machine often starts before its network, and Discord is down
 * at times. It is said at the first pause and at each longer one.
 * @param open  makes a client that has never logged in
 * @throws {ConnectionError} when waiting cannot mend it
 */
export async function connectPatiently(
  open: () => Client,
  token: string,
  apiUrl: string,
  log: Logger,
  stop: AbortSignal,
): Promise<Connection> {
  for (let attempt = 0; ; attempt++) {
    const client = open();
    try {
      return await connect(client, token, apiUrl, log);
    } catch (error) {
      await client.destroy();
      if (!(error instanceof ConnectionError) || !error.mayPass) throw error;
      const seconds = PAUSES_S[attempt] ?? PAUSES_S.at(-1) ?? 60;
      if (attempt < PAUSES_S.length) log.warn(`${error.message} Trying again in ${seconds} s.`);
      await sleep(1000 * seconds, undefined, { signal: stop });
    }
  }
}

/**
 * Logs in and waits until the servers are known.
 * @throws {ConnectionError} when the token is refused, or Discord cannot be reached
 */
async function connect(client: Client, token: string, apiUrl: string, log: Logger): Promise<Connection> {
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
    if (isDown) log.info('connection to Discord is back');
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
