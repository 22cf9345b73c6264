import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Made = Awaited<ReturnType<MakeRequest>>;

/** Pauses before a request is made again, in milliseconds: the first two lie within the 3 s that Discord waits for an answer. */
const PAUSES_MS = [150, 500] as const;

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/;
const CHANNEL_MESSAGES = /\/channels\/\d+\/messages$/;
/** A message that Discord would have posted twice, but for its nonce. */
const ENFORCED = /"enforce_nonce":true/;
/** Discord’s code for an answer that came already: it was ours, whose connection was cut before we heard so. */
const ACKNOWLEDGED = 40_060;

/**
 * Makes a request again whose connection was cut, or that met a 5xx: where doing it twice does no harm, since Discord takes one
 * answer to an interaction, and one message with a nonce. All else is made once, as ever.
 * @param makeRequest  makes one request; discord.js's own when left out
 */
export function createPatientRequest(makeRequest: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  return async (url, init) => {
    if (!mayRepeat(url, init)) return makeRequest(url, init);
    for (const [attempts, pause] of PAUSES_MS.entries()) {
      const answer = await attempt(makeRequest, url, init);
      if (answer !== undefined) return attempts > 0 ? unlessAcknowledged(url, answer) : answer;
      await sleep(pause);
    }
    return unlessAcknowledged(url, await makeRequest(url, init));
  };
}

function mayRepeat(url: string, { method, body }: Parameters<MakeRequest>[1]): boolean {
  if (method === 'GET' || method === 'PUT' || CALLBACK.test(url)) return true;
  return method === 'POST' && CHANNEL_MESSAGES.test(url) && typeof body === 'string' && ENFORCED.test(body);
}

/** @returns undefined where it is to be made again */
async function attempt(makeRequest: MakeRequest, ...request: Parameters<MakeRequest>): Promise<Made | undefined> {
  try {
    const answer = await makeRequest(...request);
    if (answer.status < 500) return answer;
    await answer.arrayBuffer(); // what is not read would hold the connection
    return undefined;
  } catch (error) {
    if (isCut(error)) return undefined;
    throw error;
  }
}

/** The other side went away, before or after it had read the request. */
function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** Of an answer that was made again, “acknowledged already” is good news. */
async function unlessAcknowledged(url: string, answer: Made): Promise<Made> {
  if (answer.status !== 400 || !CALLBACK.test(url)) return answer;
  const text = await answer.text();
  const isDone = new RegExp(`"code":\\s*${ACKNOWLEDGED}\\b`).test(text);
  const headers = new Headers([...answer.headers]);
  if (isDone) headers.delete('content-type'); // nothing is to be read
  return new Response(isDone ? null : text, { status: isDone ? 204 : 400, headers });
}
