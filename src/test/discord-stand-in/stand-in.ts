import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asShown } from './as-shown.js';
import { createGateway } from './gateway.js';
import { TOKEN } from './ids.js';
import { asRecord } from './json.js';
import { JOINED, type MessageOptions, messagePayload, type Payload } from './message-payload.js';
import type { Mishap } from './mishap.js';
import {
  autocompletePayload,
  buttonPayload,
  commandPayload,
  formPayload,
  type InteractionOptions,
  type MessageTold,
  menuPayload,
  messageCommandPayload,
  type ShownMessage,
} from './payloads.js';
import { createRest, type Received } from './rest.js';
import { loadSchemaCheck } from './schema.js';

/** The answer to an interaction, or a message in a channel, as the bot sent it. */
export type Sent = Readonly<Record<string, unknown>>;

/** A Discord for one bot, on this machine. */
export interface StandIn {
  /** Takes connections from now on, on a free port of the loopback. */
  listen(): Promise<void>;
  /** For `DISCORD_API_URL`, once it listens. */
  readonly url: string;
  /** Everything that the bot asked of the REST API, in order. */
  readonly received: readonly Received[];
  /** The intents of each connection. */
  readonly identified: readonly number[];
  /** What was wrong with the bot's requests; a good bot leaves it empty. */
  readonly faults: readonly string[];
  /** Somebody uses a command; resolves with the answer: `{ type, data }`. */
  call(name: string, options?: Readonly<Record<string, string | boolean>>, at?: InteractionOptions): Promise<Sent>;
  /** Somebody uses a command of a message's menu. */
  callOnMessage(name: string, on?: MessageTold, at?: InteractionOptions): Promise<Sent>;
  /** Somebody fills in a form and sends it. */
  submit(customId: string, field: string, typed: string, at?: InteractionOptions): Promise<Sent>;
  /** Somebody types into an option. */
  complete(name: string, option: string, typed: string, at?: InteractionOptions): Promise<Sent>;
  /** Somebody clicks a button under a message that everyone, or they alone, can see. */
  press(customId: string, shownTo: 'everyone' | 'one', at?: InteractionOptions): Promise<Sent>;
  /** Somebody chooses in a menu under a message that everyone, or they alone, can see. */
  choose(customId: string, value: string, shownTo: 'everyone' | 'one', at?: InteractionOptions): Promise<Sent>;
  /**
   * Somebody clicks a button under an answer; resolves with all that the bot sent, to whatever address, once it has
   * sent as many requests as expected by the authority of that click.
   */
  click(customId: string, shown: ShownMessage, at?: InteractionOptions, count?: number): Promise<readonly Received[]>;
  /** As `call`, where Discord shows what is meant for everyone to the asker alone; resolves with that many requests. */
  callHidden(
    name: string,
    options: Readonly<Record<string, string>>,
    at: InteractionOptions,
    count: number,
  ): Promise<readonly Received[]>;
  /** Follow-ups to the clicks to come are hidden likewise. */
  hideFollowUps(isHidden: boolean): void;
  /** Deleting messages is refused with this code from now on; 0: it is not. */
  refuseDeleting(code: number): void;
  /** The next requests to a route go wrong. */
  mishap(route: string, what: Mishap['with'], times: number): void;
  /** As `call`, for an answer that is refused; resolves with that and the next attempt. */
  callRefused(name: string, options: Readonly<Record<string, string>>): Promise<readonly Received[]>;
  /** As `call`, when it is too late to answer; resolves with Discord's refusal. */
  callTooLate(name: string, options: Readonly<Record<string, string>>): Promise<readonly Received[]>;
  /** Somebody writes a message; resolves once each of the bot's next `count` attempts at a message was answered. */
  write(message: MessageOptions, count?: number): Promise<readonly Received[]>;
  /** Somebody writes a message that nothing is expected to come of. */
  writeUnanswered(message: MessageOptions): Payload;
  /** Somebody edits a message; resolves as `write` does. */
  edit(message: Payload, to: Pick<MessageOptions, 'content' | 'pings'>): Promise<readonly Received[]>;
  /** Somebody edits a message, or Discord adds a preview of what it links to, and nothing is expected to come of it. */
  editUnanswered(message: Payload, to: Pick<MessageOptions, 'content' | 'pings'> | 'preview'): void;
  /** The bot's last message in a channel. */
  lastOwn(channelId: string): Payload;
  /** Resolves once the next bot is connected. */
  connected(): Promise<void>;
  /** Resolves with the close code once a bot's connection has ended: 1000 where it said goodbye. */
  left(): Promise<number>;
  /** The gateway closes the connection with a close code; resolves when the bot has come back, if it does. */
  drop(code: number): Promise<void>;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** The token that REST takes; the gateway takes the same unless told otherwise. */
  readonly token?: string;
  readonly gatewayToken?: string;
  /** Where `/gateway/bot` sends the client; the stand-in's own gateway when left out. */
  readonly gatewayUrl?: string;
}

/** One that listens already. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const discord = createStandIn(options);
  await discord.listen();
  return discord;
}

/** One that does not listen yet. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const { token = TOKEN, gatewayToken = token } = options;
  const received: Received[] = [];
  const waiting = new Set<(request: Received) => void>();
  const server = createServer((request, response) => rest.handle(request, response));
  const port = (): number => (server.address() as AddressInfo).port;
  const ownGateway = (): string => `ws://127.0.0.1:${port()}`;
  const rest = createRest({
    gatewayUrl: () => options.gatewayUrl ?? ownGateway(),
    accepts: (candidate) => candidate === token,
    schema: loadSchemaCheck(process.env['DISCORD_OPENAPI']),
    onRequest: (request) => {
      received.push(request);
      for (const listener of waiting) listener(request);
    },
  });
  const gateway = createGateway(server, ownGateway, (candidate) => candidate === gatewayToken);

  /** The next requests about something, from now on. */
  const next = (about: string, count: number): Promise<readonly Received[]> =>
    new Promise((resolve) => {
      const found: Received[] = [];
      const listener = (request: Received): void => {
        if (request.about !== about) return;
        found.push(request);
        if (found.length < count) return;
        waiting.delete(listener);
        resolve(found);
      };
      waiting.add(listener);
    });
  const attempts = (interaction: Payload, count: number, isOpen = true): Promise<readonly Received[]> => {
    const secret = String(interaction['token']);
    if (isOpen) rest.open.add(secret);
    const answers = next(secret, count);
    gateway.dispatch('INTERACTION_CREATE', interaction);
    return answers;
  };
  const post = (message: Payload): Payload => {
    rest.history.add(message);
    gateway.dispatch('MESSAGE_CREATE', asShown(message));
    return message;
  };
  const change = (message: Payload, to: Pick<MessageOptions, 'content' | 'pings'> | 'preview'): void => {
    const changed =
      to === 'preview'
        ? { ...message, embeds: [{ type: 'link', url: 'https://example.com' }] }
        : { ...message, content: to.content, mentions: to.pings ?? [], edited_timestamp: JOINED };
    rest.history.add(changed);
    gateway.dispatch('MESSAGE_UPDATE', asShown(changed));
  };
  const bodyOf = async (interaction: Payload): Promise<Sent> => asRecord((await attempts(interaction, 1))[0]?.body);

  return {
    listen: async () => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    },
    get url() {
      return `http://127.0.0.1:${port()}/api`;
    },
    received,
    identified: gateway.identified,
    faults: rest.faults,
    call: (name, given = {}, at = {}) => bodyOf(commandPayload(name, given, at)),
    callOnMessage: (name, on = { content: 'Look at this' }, at = {}) => bodyOf(messageCommandPayload(name, on, at)),
    submit: (customId, field, typed, at = {}) => bodyOf(formPayload(customId, field, typed, at)),
    complete: (name, option, typed, at = {}) => bodyOf(autocompletePayload(name, option, typed, at)),
    press: (customId, shownTo, at = {}) => bodyOf(buttonPayload(customId, { shownTo }, at)),
    choose: (customId, value, shownTo, at = {}) => bodyOf(menuPayload(customId, value, { shownTo }, at)),
    click: async (customId, shown, at = {}, count = 1) => {
      const before = received.length;
      await attempts(buttonPayload(customId, shown, at), count);
      return received.slice(before);
    },
    callHidden: (name, given, at, count) => {
      const interaction = commandPayload(name, given, at);
      rest.hidden.add(String(interaction['token']));
      return attempts(interaction, count);
    },
    hideFollowUps: (isHidden) => {
      rest.whims.hidesFollowUps = isHidden;
    },
    refuseDeleting: (code) => {
      rest.whims.deletingError = code;
    },
    mishap: (route, what, times) => {
      rest.mishaps.push({ route, with: what, times });
    },
    callRefused: (name, given) => attempts(commandPayload(name, given, {}), 2),
    callTooLate: (name, given) => attempts(commandPayload(name, given, {}), 1, false),
    write: (message, count = 1) => {
      const payload = messagePayload(message);
      const answers = next(String(payload['channel_id']), count);
      post(payload);
      return answers;
    },
    writeUnanswered: (message) => post(messagePayload(message)),
    edit: (message, to) => {
      const answers = next(String(message['channel_id']), 1);
      change(message, to);
      return answers;
    },
    editUnanswered: change,
    lastOwn: (channelId) => rest.history.lastOwn(channelId) ?? assert.fail(`the bot said nothing in ${channelId}`),
    connected: () => gateway.connected(),
    left: () => gateway.left(),
    drop: (code) => gateway.drop(code),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
