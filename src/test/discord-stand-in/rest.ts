import type { IncomingMessage, ServerResponse } from 'node:http';
import { MessageFlags } from 'discord.js';
import { asShown } from './as-shown.js';
import { createCommandStore } from './command-store.js';
import { createHistory, type History } from './history.js';
import {
  APPLICATION_ID,
  BOT,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  GUILD_ID,
  NO_HISTORY_CHANNEL_ID,
  nextId,
  POST_ID,
  READ_ONLY_CHANNEL_ID,
  THREAD_ID,
} from './ids.js';
import { asRecord } from './json.js';
import { messagePayload, type Payload } from './message-payload.js';
import { type Mishap, nextMishap } from './mishap.js';
import { callbackFaults, commandFaults, editFaults, type Faults, followUpFaults, messageFaults } from './rules.js';
import type { SchemaCheck } from './schema.js';

/** A request that the bot made. */
export interface Received {
  readonly method: string;
  /** As in Discord's documentation, without the version: `/channels/{channel_id}/messages`. */
  readonly route: string;
  readonly body: unknown;
  /** What was uploaded with it. */
  readonly files: readonly ReceivedFile[];
  /** The interaction's token, the channel's or the server's id. */
  readonly about: string | undefined;
  readonly status: number;
}

/** An attachment as it came. */
interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Rest {
  readonly history: History;
  /** Faults of the bodies that came; a test ends with none. */
  readonly faults: string[];
  /** Interactions that may still be answered, by token. */
  readonly open: Set<string>;
  /** Those whose public answers Discord shows to the asker alone. */
  readonly hidden: Set<string>;
  /** What Discord does at times. */
  readonly whims: { hidesFollowUps: boolean; deletingError: number };
  /** What is to go wrong with the next requests to a route. */
  readonly mishaps: Mishap[];
  handle(request: IncomingMessage, response: ServerResponse): void;
}

export interface RestSettings {
  readonly gatewayUrl: () => string;
  readonly accepts: (token: string) => boolean;
  readonly schema: SchemaCheck;
  readonly onRequest: (received: Received) => void;
}

const CHANNELS: ReadonlySet<string> = new Set([
  CHANNEL_ID,
  DM_CHANNEL_ID,
  READ_ONLY_CHANNEL_ID,
  NO_HISTORY_CHANNEL_ID,
  THREAD_ID,
  POST_ID,
]);

/** The REST half: the endpoints that a bot like this uses, with Discord's error bodies and rate-limit headers. */
export function createRest({ gatewayUrl, accepts, schema, onRequest }: RestSettings): Rest {
  const commands = createCommandStore();
  const history = createHistory();
  const faults: string[] = [];
  const open = new Set<string>();
  const answered = new Set<string>();
  const hidden = new Set<string>();
  const whims = { hidesFollowUps: false, deletingError: 0 };
  const mishaps: Mishap[] = [];
  /** Messages by channel and nonce. */
  const nonces = new Map<string, Payload>();

  /** Checks a body; Discord refuses a whole request for one fault. */
  const refuse = (method: string, route: string, body: unknown, found: Faults): Answer | undefined => {
    const all = [...found, ...schema(method, route, body)];
    faults.push(...all.map((fault) => `${method} ${route}: ${fault}`));
    return all.length > 0 ? error(400, 50035, `Invalid Form Body: ${all.join(', ')}`) : undefined;
  };

  const commandSet = (
    method: string,
    route: string,
    query: URLSearchParams,
    body: unknown,
    guildId?: string,
  ): Answer => {
    if (guildId !== undefined && guildId !== GUILD_ID) return error(403, 50001, 'Missing Access');
    if (method === 'PUT') {
      const refused = refuse(method, route, body, commandFaults(body, guildId === undefined));
      if (refused !== undefined) return refused;
      commands.overwrite(guildId, body);
    }
    return {
      status: 200,
      body: commands.list(guildId, method === 'PUT' || query.get('with_localizations') === 'true'),
    };
  };

  const callback = (route: string, token: string, query: URLSearchParams, body: unknown): Answer => {
    if (answered.has(token)) return error(400, 40060, 'Interaction has already been acknowledged.');
    if (!open.has(token)) return error(404, 10062, 'Unknown interaction');
    const refused = refuse('POST', route, body, callbackFaults(body));
    if (refused !== undefined) return refused;
    answered.add(token);
    if (query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: callbackResponse(hidden.has(token) ? MessageFlags.Ephemeral : 0) };
  };

  /** What the token of an interaction that was answered still allows. */
  const afterwards = (method: string, at: string, token: string, body: unknown): Answer => {
    if (!answered.has(token)) return error(404, 10015, 'Unknown Webhook');
    if (method === 'DELETE') {
      const { deletingError } = whims;
      return deletingError === 0 ? { status: 204 } : error(404, deletingError, 'Refused');
    }
    const refused = refuse(method, at, body, method === 'POST' ? followUpFaults(body) : editFaults(body));
    const sent = messagePayload({ content: '', author: BOT, channelId: CHANNEL_ID });
    const own = Number(asRecord(body)['flags'] ?? 0);
    const flags = own | (whims.hidesFollowUps ? MessageFlags.Ephemeral : 0);
    return refused ?? { status: 200, body: { ...sent, flags } };
  };

  const message = (route: string, channelId: string, body: unknown): Answer => {
    if (!CHANNELS.has(channelId)) return error(404, 10003, 'Unknown Channel');
    if (channelId === READ_ONLY_CHANNEL_ID) return error(403, 50013, 'Missing Permissions');
    const isReply = asRecord(body)['message_reference'] !== undefined;
    if (channelId === NO_HISTORY_CHANNEL_ID && isReply) {
      return error(400, 160002, 'Cannot reply without permission to read message history');
    }
    const refused = refuse('POST', route, body, messageFaults(body));
    if (refused !== undefined) return refused;
    const { nonce, enforce_nonce: isEnforced } = asRecord(body);
    const known = isEnforced === true ? nonces.get(`${channelId} ${String(nonce)}`) : undefined;
    if (known !== undefined) return { status: 200, body: known };
    const sent = { ...messagePayload({ content: '', author: BOT, channelId }), ...written(body) };
    history.add(sent);
    if (nonce !== undefined) nonces.set(`${channelId} ${String(nonce)}`, sent);
    return { status: 200, body: sent };
  };

  const read = (channelId: string, messageId: string | undefined, query: URLSearchParams): Answer => {
    if (!CHANNELS.has(channelId)) return error(404, 10003, 'Unknown Channel');
    if (messageId === undefined) return { status: 200, body: history.list(channelId, query) };
    const found = channelId === NO_HISTORY_CHANNEL_ID ? undefined : history.find(messageId);
    return found === undefined ? error(404, 10008, 'Unknown Message') : { status: 200, body: asShown(found) };
  };

  const route = (
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): Answer & Pick<Received, 'route' | 'about'> => {
    const [first, id = '', second, third = '', fourth] = path.slice(1).split('/');
    if (method === 'GET' && path === '/gateway/bot')
      return { ...gatewayBot(gatewayUrl()), route: path, about: undefined };
    if (method === 'POST' && first === 'interactions' && third === 'callback') {
      const at = '/interactions/{interaction_id}/{interaction_token}/callback';
      return { ...callback(at, second ?? '', query, body), route: at, about: second };
    }
    if (first === 'webhooks' && id === APPLICATION_ID && second !== undefined) {
      const at = `/webhooks/{webhook_id}/{webhook_token}${third === '' ? '' : '/messages/@original'}`;
      return { ...afterwards(method, at, second, body), route: at, about: second };
    }
    if (method === 'POST' && first === 'channels' && second === 'messages') {
      const at = '/channels/{channel_id}/messages';
      return { ...message(at, id, body), route: at, about: id };
    }
    if (method === 'GET' && first === 'channels' && second === 'messages') {
      const messageId = third === '' ? undefined : third;
      const at = `/channels/{channel_id}/messages${messageId === undefined ? '' : '/{message_id}'}`;
      return { ...read(id, messageId, query), route: at, about: undefined };
    }
    if (first === 'applications' && id === APPLICATION_ID && second === 'commands') {
      const at = '/applications/{application_id}/commands';
      return { ...commandSet(method, at, query, body), route: at, about: undefined };
    }
    if (first === 'applications' && id === APPLICATION_ID && second === 'guilds' && fourth === 'commands') {
      const at = '/applications/{application_id}/guilds/{guild_id}/commands';
      return { ...commandSet(method, at, query, body, third), route: at, about: third };
    }
    return { ...error(404, 0, '404: Not Found'), route: path, about: undefined };
  };

  return {
    history,
    faults,
    open,
    hidden,
    whims,
    mishaps,
    handle(request, response) {
      readBody(request)
        .then(({ body, files }) => {
          const url = new URL(request.url ?? '/', 'http://127.0.0.1');
          const path = url.pathname.replace(/^\/api\/v10/, '');
          const method = request.method ?? 'GET';
          // The callback's token in its address is all the authority that answering takes.
          const token = /^Bot (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
          const isAllowed = /^\/(?:interactions|webhooks)\//.test(path) || accepts(token);
          const mishap = nextMishap(mishaps, path);
          if (mishap?.with === 'cut before') return void request.socket.destroy();
          if (typeof mishap?.with === 'number') {
            const about = path.split('/')[2];
            respond(response, error(mishap.with, 0, 'Discord is unwell'));
            return onRequest({ method, route: mishap.route, about, body, files, status: mishap.with });
          }
          const answer = isAllowed
            ? route(method, path, url.searchParams, body)
            : { ...error(401, 0, '401: Unauthorized'), route: path, about: undefined };
          if (mishap?.with === 'cut after') request.socket.destroy();
          else respond(response, answer);
          onRequest({ method, route: answer.route, about: answer.about, body, files, status: answer.status });
        })
        .catch((cause: unknown) => {
          faults.push(`body: ${String(cause)}`);
          respond(response, error(400, 50109, 'The request body contains invalid JSON.'));
        });
    },
  };
}

/** What a message of the bot's is shown with, from what it sent. */
function written(body: unknown): Payload {
  const { content, components, message_reference: reference } = asRecord(body);
  return {
    content,
    components: components ?? [],
    ...(reference === undefined ? {} : { message_reference: reference }),
  };
}

function callbackResponse(flags: number): unknown {
  const message: Payload = { ...messagePayload({ content: '', author: BOT }), flags };
  const isHidden = flags !== 0;
  const interaction = {
    id: nextId(),
    type: 2,
    response_message_id: message['id'],
    response_message_ephemeral: isHidden,
  };
  return { interaction, resource: { type: 4, message } };
}

function gatewayBot(url: string): Answer {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { status: 200, body: { url, shards: 1, session_start_limit: limit } };
}

function error(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}

async function readBody(request: IncomingMessage): Promise<Pick<Received, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [] : [{ name, file: value }]));
  return {
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(
      files.map(async ({ file }) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  };
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1.0',
    'x-ratelimit-bucket': nextId(),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
