import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStream } from '../../../../electron/core/wire/anthropic-messages/open-stream.ts';
import { toRequest } from '../../../../electron/core/wire/anthropic-messages/to-request.ts';
import type { OpenStreamOptions } from '../../../../electron/core/wire/wire-adapter.ts';
import { WireError } from '../../../../electron/core/wire/wire-fault.ts';
import { type FakeProvider, startFakeProvider } from '../../../support/fake-provider/fake-provider.ts';
import { anthropicRow, sampleModel } from '../../../support/sample-rows.ts';

let provider: FakeProvider;

beforeEach(async () => {
  provider = await startFakeProvider();
});

afterEach(async () => {
  await provider.close();
});

const request = toRequest(anthropicRow({ extraHeaders: { 'x-team': 'a' } }), sampleModel(), {
  messages: [{ role: 'user', text: 'Hello' }],
  parameters: {},
});

async function open(options: Partial<OpenStreamOptions> = {}): Promise<void> {
  const signal = new AbortController().signal;
  const stream = await openStream(request, { baseUrl: provider.url, fetch, key: 'sample-key', signal, ...options });
  for await (const _ of stream.events);
}

/** What a call says about the client, without what every HTTP request has. */
function sentHeaders(): readonly (readonly [string, string])[] {
  const everyday = /^(host|connection|content-length|accept-encoding|accept-language|sec-fetch-mode)$/;
  return Object.entries(provider.requests[0]?.headers ?? {}).filter(([name]) => !everyday.test(name));
}

describe('openStream of the messages wire', () => {
  it('sends the key in its own header and nothing about this machine', async () => {
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'x-leak: yes');
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'another-token');
    await open();

    const { 'user-agent': userAgent, ...headers } = Object.fromEntries(sentHeaders());
    expect(userAgent).toContain('Anthropic');
    expect(headers).toEqual({
      accept: 'text/event-stream',
      'anthropic-version': '2023-06-01',
      'content-type': 'application/json',
      'x-api-key': '***10',
      'x-team': 'a',
    });
  });

  it('sends the key as a bearer token where the provider wants it so', async () => {
    await open({ auth: 'bearer' });

    const headers = Object.fromEntries(sentHeaders());
    expect([headers['authorization'], headers['x-api-key']]).toEqual(['***17', undefined]);
  });

  it('sends no credential where there is no key', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'key-of-this-machine');
    const signal = new AbortController().signal;
    const stream = await openStream(request, { baseUrl: provider.url, fetch, signal });
    for await (const _ of stream.events);

    const headers = Object.fromEntries(sentHeaders());
    expect([headers['authorization'], headers['x-api-key']]).toEqual([undefined, undefined]);
  });

  it.each(['', '/v1', '/v1/', '/proxy', '/proxy/v1'])('takes a base URL that ends with "%s"', async (ending) => {
    await open({ baseUrl: provider.url + ending });

    expect(provider.requests[0]?.path).toBe(`${ending.startsWith('/proxy') ? '/proxy' : ''}/v1/messages`);
  });

  it('does not try again by itself', async () => {
    provider.script([{ type: 'refuse', status: 529, headers: { 'x-should-retry': 'true' } }]);

    await expect(open()).rejects.toBeInstanceOf(WireError);
    expect(provider.requests).toHaveLength(1);
  });

  it('does not follow a redirect with the key', async () => {
    const headers = { location: `${provider.url}/elsewhere` };
    provider.script([{ type: 'refuse', status: 307, headers }]);

    await expect(open()).rejects.toMatchObject({ fault: { source: 'http', status: 307 } });
    expect(provider.requests).toHaveLength(1);
  });

  it('refuses a key that cannot be sent, without quoting it', async () => {
    const refused = open({ key: 'sample\nkey' });

    await expect(refused).rejects.toMatchObject({ fault: { source: 'http', status: 401 } });
    await expect(refused).rejects.not.toThrow(/sample/);
    expect(provider.requests).toHaveLength(0);
  });

  it('reports an address where nothing listens', async () => {
    await provider.close();

    await expect(open()).rejects.toMatchObject({ fault: { source: 'network', code: 'ECONNREFUSED' } });
    provider = await startFakeProvider();
  });
});
