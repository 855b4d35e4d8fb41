import { readEvents } from '../read-events.ts';
import { refuseUnsendableKey } from '../refuse-unsendable-key.ts';
import type { OpenStreamOptions, WireRequest, WireStream } from '../wire-adapter.ts';
import { wireFetch } from '../wire-fetch.ts';

/** Calls a Gemini-shaped endpoint and answers once its headers are here. */
export async function openStream(request: WireRequest, options: OpenStreamOptions): Promise<WireStream> {
  refuseUnsendableKey(options.key);
  const response = await wireFetch(options.fetch)(options.baseUrl.replace(/\/$/, '') + request.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...request.headers, ...credential(options) },
    body: JSON.stringify(request.body),
    signal: options.signal,
    // A redirect would carry the key to a host nobody chose.
    redirect: 'manual',
  });
  const requestId = response.headers.get('x-request-id');
  return {
    headers: response.headers,
    ...(requestId !== null && { requestId }),
    events: readEvents(response, options.signal),
  };
}

function credential({ key, auth }: OpenStreamOptions): Readonly<Record<string, string>> {
  if (key === undefined || auth === 'none') return {};
  return auth === 'bearer' ? { authorization: `Bearer ${key}` } : { 'x-goog-api-key': key };
}
