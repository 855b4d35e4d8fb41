import { describe, expect, test } from 'vitest';
import { WireError } from '../../../electron/core/wire/wire-fault.ts';
import { unwrapWireError, wireFetch } from '../../../electron/core/wire/wire-fetch.ts';
import { responseOf } from '../../support/split.ts';

const address = 'https://models.example:8443/v1/chat';

function failing(error: Error): () => Promise<Response> {
  return () => Promise.reject(error);
}

function withCode(code: string, message = `connect ${code}`): Error {
  return Object.assign(new Error(message), { code });
}

describe('wireFetch', () => {
  test('passes a 2xx answer as it is', async () => {
    const response = new Response('ok', { status: 201 });
    expect(await wireFetch(() => Promise.resolve(response))(address)).toBe(response);
  });

  test('names host and system code of a call that failed', async () => {
    const error = new TypeError('fetch failed', { cause: withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND') });
    await expect(wireFetch(failing(error))(address)).rejects.toMatchObject({
      fault: { source: 'network', code: 'ENOTFOUND', detail: 'getaddrinfo ENOTFOUND', host: 'models.example:8443' },
      cause: error,
    });
  });

  test('looks into the attempts at several addresses of one host', async () => {
    const attempts = new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')]);
    const error = new TypeError('fetch failed', { cause: attempts });
    await expect(wireFetch(failing(error))(address)).rejects.toMatchObject({ fault: { code: 'ECONNREFUSED' } });
  });

  test('leaves the code out where there is none', async () => {
    const fault = { source: 'network', detail: 'odd', host: 'models.example:8443' };
    await expect(wireFetch(failing(new Error('odd')))(address)).rejects.toHaveProperty('fault', fault);
  });

  test('passes an abort as it is', async () => {
    const abort = new DOMException('stopped', 'AbortError');
    const reason = new Error('took too long');
    await expect(wireFetch(failing(abort))(address)).rejects.toBe(abort);
    const init = { signal: AbortSignal.abort(reason) };
    await expect(wireFetch(failing(reason))(address, init)).rejects.toBe(reason);
  });

  test('keeps 64 KiB of the body of an error and releases the rest', async () => {
    let isReleased = false;
    const piece = new Uint8Array(40 * 1024).fill(97);
    const response = responseOf([piece, piece, piece], {
      onCancel: () => {
        isReleased = true;
      },
    });
    const refused = new Response(response.body, { status: 500, headers: { 'retry-after': '2' } });
    const error: unknown = await wireFetch(() => Promise.resolve(refused))(address).catch((reason: unknown) => reason);
    const fault = { source: 'http', status: 500, headers: refused.headers, body: 'a'.repeat(64 * 1024) };
    expect(error).toHaveProperty('fault', fault);
    expect(isReleased).toBe(true);
  });

  test('keeps what arrived of an error whose body breaks off', async () => {
    const broken = responseOf(['{"error":'], { failure: new TypeError('terminated') });
    const refused = new Response(broken.body, { status: 503 });
    await expect(wireFetch(() => Promise.resolve(refused))(address)).rejects.toMatchObject({
      fault: { source: 'http', status: 503, body: '{"error":' },
    });
  });
});

describe('unwrapWireError', () => {
  const fault = new WireError({ source: 'cut-off' });

  test('finds the fault that a package has wrapped', () => {
    const wrapped = new Error('Connection error.', { cause: new Error('again', { cause: fault }) });
    expect(unwrapWireError(wrapped)).toBe(fault);
  });

  test('finds an abort likewise, and else keeps the error', () => {
    const abort = new DOMException('stopped', 'AbortError');
    const other = new Error('other', { cause: 'a string' });
    expect(unwrapWireError(new Error('wrapped', { cause: abort }))).toBe(abort);
    expect(unwrapWireError(other)).toBe(other);
    expect(unwrapWireError(undefined)).toBeUndefined();
  });

  test('ends where errors cause each other', () => {
    const first = new Error('first');
    const second = new Error('second', { cause: first });
    first.cause = second;
    expect(unwrapWireError(first)).toBe(first);
  });
});
