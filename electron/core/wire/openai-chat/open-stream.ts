import OpenAI from 'openai';
import { assertNever } from '../../../../shared/model/assert-never.ts';
import type { AuthScheme } from '../../../../shared/model/provider.ts';
import type { Fetch } from '../../ports/fetch.ts';
import { readEvents } from '../read-events.ts';
import { refuseUnsendableKey } from '../refuse-unsendable-key.ts';
import type { OpenStreamOptions, WireRequest, WireStream } from '../wire-adapter.ts';
import { unwrapWireError, wireFetch } from '../wire-fetch.ts';

/** The longest a timer can run. Deadlines are the caller's: they arrive as aborts. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/** Calls an OpenAI-shaped endpoint and answers once its headers are here. */
export async function openStream(request: WireRequest, options: OpenStreamOptions): Promise<WireStream> {
  refuseUnsendableKey(options.key);
  const client = new OpenAI({
    // The package insists on a key; the real one is set below.
    apiKey: 'set-per-request',
    adminAPIKey: null,
    organization: null,
    project: null,
    baseURL: options.baseUrl,
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    logLevel: 'off',
    fetch: wireFetch(withOwnHeaders(request, options)),
  });
  try {
    const { body, path } = request;
    const response = await client.post(path, { body, stream: true, signal: options.signal }).asResponse();
    const requestId = response.headers.get('x-request-id');
    return {
      headers: response.headers,
      ...(requestId !== null && { requestId }),
      events: readEvents(response, options.signal),
    };
  } catch (error) {
    options.signal.throwIfAborted();
    throw unwrapWireError(error);
  }
}

/**
 * The package adds headers about this machine and from environment variables meant for one vendor; only those that a
 * call needs are sent on. A redirect would carry key and prompt to a host that nobody chose. The signal is passed by
 * hand so that an abort keeps its reason.
 */
function withOwnHeaders(request: WireRequest, options: OpenStreamOptions): Fetch {
  return (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers(request.headers);
    for (const name of ['accept', 'content-type', 'user-agent']) {
      const value = given.get(name);
      if (value !== null && !headers.has(name)) headers.set(name, value);
    }
    if (options.key !== undefined) setKey(headers, options.key, options.auth ?? 'bearer');
    return options.fetch(input, { ...init, headers, signal: options.signal, redirect: 'manual' });
  };
}

function setKey(headers: Headers, key: string, auth: AuthScheme): void {
  switch (auth) {
    case 'bearer':
      headers.set('authorization', `Bearer ${key}`);
      return;
    case 'x-api-key':
    case 'x-goog-api-key':
      headers.set(auth, key);
      return;
    case 'none':
      return;
    default:
      assertNever(auth);
  }
}
