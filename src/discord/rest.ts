import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';

type Send = RESTOptions['makeRequest'];

/** How long a request is tried, in milliseconds: one attempt, and all of them together. */
interface Patience {
  readonly attempt: number;
  readonly total: number;
}

/** Discord takes a first response within 3 s; a second one is refused as such, so that it can be sent until then. */
const FIRST_RESPONSE: Patience = { attempt: 900, total: 2800 };
/** Says the same however often it arrives. Discord holds a deferred answer open for 15 minutes. */
const EDIT: Patience = { attempt: 5000, total: 60_000 };
/** Each one that arrives is a message of its own. */
const FOLLOW_UP: Patience = { attempt: 10_000, total: 10_000 };

const FIRST_PAUSE_MILLISECONDS = 50;
/** A pause is no longer than this share of all the time there is. */
const MAX_PAUSE_SHARE = 0.1;

/** The connection was never made, so the request can't have arrived. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Requests to Discord that survive what networks and servers do to them. */
export function restOptions(api: string | null): Partial<RESTOptions> {
  return {
    ...(api !== null && { api }),
    makeRequest: sendPatiently,
    // Ends the first attempt of a first response, so that an answer needs no second clock; all else gets one of its own.
    timeout: FIRST_RESPONSE.attempt,
    // Discord exempts answers to interactions, but discord.js counts edits of them; nothing else is sent in numbers.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // discord.js keeps a handler for every edited answer until this comes round.
    handlerSweepInterval: 60_000,
  };
}

/** discord.js repeats neither a cleanly closed nor a hung request in time, and everything else without a pause. */
const sendPatiently: Send = async (url, init) => {
  if (/\/interactions\/\d+\/[^/?]+\/callback(?:\?|$)/.test(url)) return sendUntilAnswered(url, init, FIRST_RESPONSE);
  if (!/\/webhooks\/\d+\//.test(url)) return sendWithin(DefaultRestOptions.timeout, url, init).catch(makeRetryable);
  return init.method === 'POST' ? sendUntilAnswered(url, init, FOLLOW_UP) : sendUntilAnswered(url, init, EDIT);
};

/** Throws an error that discord.js doesn't retry. */
async function sendUntilAnswered(url: string, init: Parameters<Send>[1], patience: Patience): Promise<ResponseLike> {
  const end = performance.now() + patience.total;
  let isLimited = patience === FIRST_RESPONSE;
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause = Math.min(pause * 2, patience.total * MAX_PAUSE_SHARE)) {
    let failure: unknown;
    try {
      const response = await (isLimited ? sendOnce(url, init) : sendWithin(patience.attempt, url, init));
      if (response.status < 500 && !comesTooLate(response, end)) return response;
      failure = new Error(`Discord answers with ${response.status}`);
    } catch (error) {
      failure = error;
    }
    isLimited = false;
    const mayRepeat = patience !== FOLLOW_UP || NOT_CONNECTED.has(codeOf(failure));
    if (!mayRepeat || performance.now() + pause >= end) throw new Error('Discord took no answer', { cause: failure });
    await sleep(pause);
  }
}

/** Whether Discord wants to be asked again only when it is too late. */
function comesTooLate(response: ResponseLike, end: number): boolean {
  return response.status === 429 && performance.now() + Number(response.headers.get('retry-after')) * 1000 > end;
}

async function sendWithin(milliseconds: number, url: string, init: Parameters<Send>[1]): Promise<ResponseLike> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    return await sendOnce(url, { ...init, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function sendOnce(url: string, init: Parameters<Send>[1]): Promise<ResponseLike> {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status >= 500 || response.status === 429) {
    // discord.js leaves these unread, and what is unread holds its connection.
    await response.arrayBuffer();
  }
  // discord.js would come back at once, again and again.
  if (response.status === 429 && !(Number(response.headers.get('retry-after')) > 0)) {
    throw new Error('Discord limits requests without saying for how long');
  }
  return response;
}

/** The closing of a connection that was kept open: discord.js retries only those that were reset. */
function makeRetryable(error: unknown): never {
  if (codeOf(error) !== 'UND_ERR_SOCKET') throw error;
  throw Object.assign(new Error('The connection was closed', { cause: error }), { code: 'ECONNRESET' });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
