import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStream } from '../../../../electron/core/wire/gemini/open-stream.ts';
import { toRequest } from '../../../../electron/core/wire/gemini/to-request.ts';
import type { OpenStreamOptions } from '../../../../electron/core/wire/wire-adapter.ts';
import { type FakeProvider, startFakeProvider } from '../../../support/fake-provider/fake-provider.ts';
import { geminiRow, sampleModel } from '../../../support/sample-rows.ts';

let provider: FakeProvider;

beforeEach(async () => {
  provider = await startFakeProvider();
});

afterEach(async () => {
  await provider.close();
});

const request = toRequest(geminiRow(), sampleModel(), { messages: [{ role: 'user', text: 'Hello' }], parameters: {} });

async function open(options: Partial<OpenStreamOptions> = {}): Promise<void> {
  const { signal } = new AbortController();
  const baseUrl = provider.origin('gemini');
  const stream = await openStream(request, { baseUrl, fetch, key: 'sample-key', signal, ...options });
  for await (const _ of stream.events);
}

describe('openStream of the Gemini wire', () => {
  it('asks for an event stream with the key in its own header', async () => {
    await open();

    const [sent] = provider.requests;
    expect({ path: sent?.path, query: sent?.query, key: sent?.headers['x-goog-api-key'], body: sent?.body }).toEqual({
      path: '/v1beta/models/sample-model:streamGenerateContent',
      query: { alt: 'sse' },
      key: '***10',
      body: { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] },
    });
  });

  it('sends the key as a bearer token where the provider wants it so', async () => {
    await open({ auth: 'bearer' });

    const headers = provider.requests[0]?.headers;
    expect([headers?.['authorization'], headers?.['x-goog-api-key']]).toEqual(['***17', undefined]);
  });

  it('is told of a wrong key with status 400', async () => {
    await expect(open({ key: 'wrong-key' })).rejects.toMatchObject({ fault: { source: 'http', status: 400 } });
  });

  it('does not follow a redirect with the key', async () => {
    const headers = { location: `${provider.url}/elsewhere` };
    provider.script([{ type: 'refuse', status: 307, headers }]);

    await expect(open()).rejects.toMatchObject({ fault: { source: 'http', status: 307 } });
    expect(provider.requests).toHaveLength(1);
  });

  it('refuses a key that cannot be sent', async () => {
    await expect(open({ key: 'sample\nkey' })).rejects.toMatchObject({ fault: { source: 'http', status: 401 } });
    expect(provider.requests).toHaveLength(0);
  });
});
