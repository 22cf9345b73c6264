import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocketServer } from 'ws';
import { asRecord } from './json.js';
import type { Payload } from './message-payload.js';
import { guildPayload, readyPayload } from './payloads.js';

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export interface Gateway {
  /** The intents of every IDENTIFY that came, in order. */
  readonly identified: readonly number[];
  /** Resolves once the next bot has identified itself and knows its servers. */
  connected(): Promise<void>;
  /** Resolves with the close code once a bot's connection has ended. */
  left(): Promise<number>;
  /** Sends an event to the bot that is connected. */
  dispatch(event: string, data: Payload): void;
  /** Closes the connection with one of Discord's close codes; resolves when the bot is back, if it comes back. */
  drop(code: number): Promise<void>;
  close(): void;
}

/**
 * The WebSocket half: HELLO, heartbeats, IDENTIFY or RESUME, READY, GUILD_CREATE, and events on demand.
 * @param accepts  whether a token is good
 */
export function createGateway(server: Server, url: () => string, accepts: (token: unknown) => boolean): Gateway {
  const sockets = new WebSocketServer({ server });
  const identified: number[] = [];
  let sequence = 0;
  let onBack = (): void => {};
  let onConnected = (): void => {};
  let onLeft = (_code: number): void => {};
  const frame = (event: string, data: unknown): string => {
    sequence += 1;
    return JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: sequence, d: data });
  };

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, t: null, s: null, d: { heartbeat_interval: 41_250 } }));
    socket.on('close', (code) => onLeft(code));
    socket.on('message', (raw) => {
      const { op, d } = asRecord(JSON.parse(String(raw)));
      const { token, intents } = asRecord(d);
      switch (op) {
        case GatewayOpcodes.Heartbeat:
          return socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, t: null, s: null, d: null }));
        case GatewayOpcodes.Identify:
          if (!accepts(token)) return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
          if (typeof intents !== 'number') return socket.close(GatewayCloseCodes.InvalidIntents, 'Invalid intents.');
          if ((intents & PRIVILEGED) !== 0)
            return socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intents.');
          identified.push(intents);
          socket.send(frame('READY', readyPayload(url())));
          socket.send(frame('GUILD_CREATE', guildPayload()));
          return onConnected();
        case GatewayOpcodes.Resume:
          socket.send(frame('RESUMED', {}));
          return onBack();
        default:
          return socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
      }
    });
  });

  return {
    identified,
    connected: () =>
      new Promise((resolve) => {
        onConnected = resolve;
      }),
    left: () =>
      new Promise((resolve) => {
        onLeft = resolve;
      }),
    dispatch: (event, data) => {
      const text = frame(event, data);
      for (const socket of sockets.clients) socket.send(text);
    },
    drop: (code) => {
      for (const socket of sockets.clients) socket.close(code);
      return new Promise((resolve) => {
        onBack = resolve;
      });
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
