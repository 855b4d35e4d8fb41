import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStream } from '../../../../electron/core/wire/openai-chat/open-stream.ts';
import type { OpenStreamOptions, WireEvent } from '../../../../electron/core/wire/wire-adapter.ts';
import { startLoopback } from '../../../support/loopback.ts';
import type { Loopback } from '../../../support/loopback.ts';

const request = {
  path: '/chat/completions',
  headers: { 'x-title': 'Sample' },
  body: { model: 'sample', stream: true },
};
const signal = new AbortController().signal;
let server: Loopback | undefined;

afterEach(async () => {
  await server?.stop();
});

async function serve(respond: RequestListener): Promise<Loopback> {
  server = await startLoopback(respond);
  return server;
}

const answerOnce: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': 'req_1' });
  response.end('data: {"choices":[]}\n\ndata: [DONE]\n\n');
};

function open(baseUrl: string, more: Partial<OpenStreamOptions> = {}): ReturnType<typeof openStream> {
  return openStream(request, { baseUrl, fetch, signal, ...more });
}

async function listOf(events: AsyncIterable<WireEvent>): Promise<readonly WireEvent[]> {
  const list: WireEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

describe('openStream', () => {
  test('posts the body below the base URL and reads the events of the answer', async () => {
    const { baseUrl, requests } = await serve(answerOnce);
    const stream = await open(`${baseUrl}/v1`, { key: 'sample-key' });
    expect(await listOf(stream.events)).toEqual([{ data: { choices: [] } }, { event: 'done', data: undefined }]);
    expect(stream.requestId).toBe('req_1');
    expect(requests).toMatchObject([{ method: 'POST', url: '/v1/chat/completions', body: request.body }]);
  });

  test('keeps a base URL with a slash or a query intact', async () => {
    const { baseUrl, requests } = await serve(answerOnce);
    await open(`${baseUrl}/v1/`);
    await open(`${baseUrl}/v1?api-version=1`);
    expect(requests.map(({ url }) => url)).toEqual(['/v1/chat/completions', '/v1/chat/completions?api-version=1']);
  });

  test('sends the key and the headers of the row, and nothing about this machine or from its environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-environment');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-environment');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'admin-environment');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-environment: secret');
    const { baseUrl, requests } = await serve(answerOnce);
    await open(baseUrl, { key: 'sample-key' });
    const headers = requests[0]?.headers ?? {};
    expect(headers).toMatchObject({ authorization: 'Bearer sample-key', 'x-title': 'Sample' });
    expect(Object.keys(headers).filter((name) => /stainless|openai|environment/.test(name))).toEqual([]);
  });

  test.each([
    ['x-api-key', { 'x-api-key': 'sample-key' }],
    ['none', {}],
  ] as const)('sends the key as the row says: %s', async (auth, expected) => {
    const { baseUrl, requests } = await serve(answerOnce);
    await open(baseUrl, { key: 'sample-key', auth });
    const { authorization, 'x-api-key': apiKey } = requests[0]?.headers ?? {};
    expect({ ...(authorization && { authorization }), ...(apiKey && { 'x-api-key': apiKey }) }).toEqual(expected);
  });

  test('sends no authorization to servers without a key', async () => {
    const { baseUrl, requests } = await serve(answerOnce);
    await open(baseUrl);
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each([400, 429, 500])('fails once, with status, headers and raw body, on HTTP %i', async (status) => {
    const { baseUrl, requests } = await serve((_, response) => {
      response.writeHead(status, { 'retry-after': '1' }).end('{"detail":"no"}');
    });
    const error = await open(baseUrl).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ fault: { source: 'http', status, body: '{"detail":"no"}' } });
    expect(error).toHaveProperty('fault.headers', expect.any(Headers));
    expect(requests).toHaveLength(1);
  });

  test('does not follow a redirect', async () => {
    const { baseUrl, requests } = await serve((_, response) => {
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(open(baseUrl, { key: 'sample-key' })).rejects.toMatchObject({
      fault: { source: 'http', status: 307 },
    });
    expect(requests).toHaveLength(1);
  });

  test('fails with the system code and the host where nothing listens', async () => {
    const stopped = await serve(answerOnce);
    await stopped.stop();
    const fault = { source: 'network', code: 'ECONNREFUSED', host: new URL(stopped.baseUrl).host };
    await expect(open(stopped.baseUrl)).rejects.toMatchObject({ fault });
  });

  test('fails with the host where the connection breaks in the middle', async () => {
    const { baseUrl } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[]}\n\n', () => response.destroy());
    });
    const { events } = await open(baseUrl);
    await expect(listOf(events)).rejects.toMatchObject({
      fault: { source: 'network', host: new URL(baseUrl).host },
    });
  });

  test.each(['line\nbreak', 'key-with-\u201Cquotes\u201D', ''])(
    'refuses a key that cannot be sent, without repeating it: %j',
    async (key) => {
      const { baseUrl, requests } = await serve(answerOnce);
      const error = await open(baseUrl, { key }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ fault: { source: 'http', status: 401 } });
      expect(requests).toEqual([]);
    },
  );

  test('stops with the reason of the abort before the headers', async () => {
    const reason = new Error('took too long');
    const controller = new AbortController();
    const { baseUrl } = await serve(() => {
      controller.abort(reason);
    });
    await expect(open(baseUrl, { signal: controller.signal })).rejects.toBe(reason);
  });

  test('stops in mid-answer and hangs up', async () => {
    const controller = new AbortController();
    const { promise: hungUp, resolve } = Promise.withResolvers<null>();
    const { baseUrl } = await serve((_, response) => {
      response.on('close', () => {
        resolve(null);
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[]}\n\n');
    });
    const { events } = await open(baseUrl, { signal: controller.signal });
    const reading = listOf(
      (async function* () {
        for await (const event of events) {
          yield event;
          controller.abort();
        }
      })(),
    );
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
    await hungUp;
  });
});
