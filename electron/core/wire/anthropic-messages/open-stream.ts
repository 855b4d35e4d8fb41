import Anthropic from '@anthropic-ai/sdk';
import { readEvents } from '../read-events.ts';
import { refuseUnsendableKey } from '../refuse-unsendable-key.ts';
import type { OpenStreamOptions, WireRequest, WireStream } from '../wire-adapter.ts';
import { unwrapWireError, wireFetch } from '../wire-fetch.ts';

/** The longest a timer can run. Deadlines are the caller's: they arrive as aborts. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/** Calls an Anthropic-shaped endpoint and answers once its headers are here. */
export async function openStream(request: WireRequest, options: OpenStreamOptions): Promise<WireStream> {
  refuseUnsendableKey(options.key);
  const client = new Anthropic({
    // Any value keeps the package from searching the machine for credentials; the real key is sent by `sendExactly`.
    apiKey: 'sent-below',
    webhookKey: null,
    baseURL: withoutVersion(options.baseUrl),
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    logLevel: 'off',
    openTelemetry: false,
    fetch: sendExactly(request, options),
  });
  try {
    const { path, body } = request;
    const response = await client.post(path, { body, stream: true, signal: options.signal }).asResponse();
    const requestId = response.headers.get('request-id') ?? response.headers.get('x-request-id');
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

/** The path of this wire begins with the version, which people's base URLs often end with. */
function withoutVersion(baseUrl: string): string {
  return baseUrl.replace(/\/v1\/?$/, '');
}

/**
 * The package adds headers about this machine and from the environment, and sends keys as bearer tokens; only what a
 * call needs is sent on. A redirect would carry the key to a host nobody chose. The signal is passed by hand so that an abort keeps its reason.
 */
function sendExactly(
  request: WireRequest,
  options: OpenStreamOptions,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const send = wireFetch(options.fetch);
  return (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers({ accept: 'text/event-stream', 'content-type': 'application/json' });
    const userAgent = given.get('user-agent');
    if (userAgent !== null) headers.set('user-agent', userAgent);
    for (const [name, value] of Object.entries({ ...request.headers, ...credential(options) }))
      headers.set(name, value);
    return send(input, { ...init, headers, signal: options.signal, redirect: 'manual' });
  };
}

function credential({ key, auth }: OpenStreamOptions): Readonly<Record<string, string>> {
  if (key === undefined || auth === 'none') return {};
  return auth === 'bearer' ? { authorization: `Bearer ${key}` } : { 'x-api-key': key };
}
