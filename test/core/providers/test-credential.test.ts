import { afterEach, describe, expect, test } from 'vitest';
import type { RequestListener } from 'node:http';
import { effectiveProvider, withBaseUrl } from '../../../electron/core/providers/effective-provider.ts';
import { testCredential } from '../../../electron/core/providers/test-credential.ts';
import { createAskProvider } from '../../../electron/core/wire/ask-provider.ts';
import type { CredentialTestResult } from '../../../shared/model/key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { type Loopback, startLoopback } from '../../support/loopback.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const key = 'sample-key-0123456789';
const now = Date.UTC(2026, 10, 21, 12);
const modelList = JSON.stringify({ data: [{ id: 'one' }, { id: 'two' }] });

let loopback: Loopback | undefined;
afterEach(async () => {
  await loopback?.stop();
  loopback = undefined;
});

async function serve(respond: RequestListener): Promise<string> {
  loopback = await startLoopback(respond);
  return loopback.baseUrl;
}

const answer =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Answers as a provider that lists its models to those with the key only. */
const behindKey: RequestListener = (request, response) => {
  const isLetIn = request.headers.authorization === `Bearer ${key}`;
  answer(isLetIn ? 200 : 401, isLetIn ? modelList : '{"error":{"message":"no"}}')(request, response);
};

const rowOf = (id: string): ProviderRow => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

interface Trial {
  readonly id: string;
  readonly baseUrl: string;
  readonly secret?: string;
  /** The shipped row says that it lives there, rather than the person. */
  readonly isBuiltIn?: boolean;
  readonly row?: Partial<Pick<ProviderRow, 'credentialTest'>>;
}

function tryOut({ id, baseUrl, secret = key, isBuiltIn = false, row = {} }: Trial): Promise<CredentialTestResult> {
  const shipped = { ...rowOf(id), ...row };
  const provider = isBuiltIn
    ? effectiveProvider({ ...shipped, baseUrl }, {}, {})
    : withBaseUrl(effectiveProvider(shipped, {}, {}), baseUrl);
  const clock = createManualClock(now);
  const ask = createAskProvider({ fetch, clock });
  return testCredential({ ask, clock }, { provider, secret, rows, signal: new AbortController().signal });
}

const pathsAsked = () => loopback?.requests.map(({ method, url }) => `${method} ${url}`);

describe('a key that works', () => {
  test('is proven by the model list where that needs a key', async () => {
    const baseUrl = await serve(behindKey);
    expect(await tryOut({ id: 'openai', baseUrl: `${baseUrl}/v1` })).toEqual({
      outcome: 'works',
      testedAt: now,
      durationMs: 0,
      modelCount: 2,
    });
    expect(pathsAsked()).toEqual(['GET /v1/models']);
  });

  test.each([
    ['anthropic', 'x-api-key', key, '/v1/models?limit=1000'],
    ['gemini', 'x-goog-api-key', key, '/models?pageSize=1000'],
    ['groq', 'authorization', `Bearer ${key}`, '/models'],
    ['cohere', 'authorization', `Bearer ${key}`, '/v1/models?page_size=1000&endpoint=chat'],
  ])('of %s travels as %s', async (id, header, value, path) => {
    const list = JSON.stringify({ data: [], models: [] });
    const host = await serve(answer(200, list));
    const baseUrl = id === 'cohere' ? `${host}/v2` : host;
    expect((await tryOut({ id, baseUrl })).outcome).toBe('works');
    expect(loopback?.requests.map(({ url, headers }) => [url, headers[header]])).toEqual([[path, value]]);
  });

  test('is proven by the provider’s own call where the list is public', async () => {
    const baseUrl = await serve(answer(200, '{"data":{"limit":null}}'));
    expect(await tryOut({ id: 'openrouter', baseUrl, isBuiltIn: true })).toEqual({
      outcome: 'works',
      testedAt: now,
      durationMs: 0,
    });
    expect(pathsAsked()).toEqual(['GET /key']);
  });

  test('is proven at another address by a list that is refused without it', async () => {
    const baseUrl = await serve(behindKey);
    expect(await tryOut({ id: 'openrouter', baseUrl })).toMatchObject({ outcome: 'works', modelCount: 2 });
    expect(loopback?.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/models', `Bearer ${key}`],
      ['/models', undefined],
    ]);
  });
});

describe('a key that cannot be proven', () => {
  test('is said to be so where the list is given to everyone', async () => {
    const baseUrl = await serve(answer(200, modelList));
    expect(await tryOut({ id: 'huggingface', baseUrl })).toEqual({
      outcome: 'unverifiable',
      testedAt: now,
      reason: 'Hugging Face answers, but lists its models without a key too, so this key is not proven.',
    });
  });

  test('goes to no other host when the base URL was changed', async () => {
    const baseUrl = await serve(answer(200, modelList));
    await tryOut({ id: 'deepinfra', baseUrl });
    expect(pathsAsked()).toEqual(['GET /models', 'GET /models']);
  });

  test('may still chat where it is only kept from listing models', async () => {
    const body = { error: { message: 'You have insufficient permissions. Missing scopes: api.model.read.' } };
    const baseUrl = await serve(answer(403, JSON.stringify(body)));
    expect(await tryOut({ id: 'openai', baseUrl })).toMatchObject({
      outcome: 'unverifiable',
      reason: 'OpenAI knows this key but does not let it list models. It may still be able to chat.',
    });
  });

  test('has no free call where the list that may prove it is gone', async () => {
    const baseUrl = await serve(answer(404, '{"error":{"message":"Not found"}}'));
    expect((await tryOut({ id: 'perplexity', baseUrl, isBuiltIn: true })).outcome).toBe('unverifiable');
  });
});

describe('a key that is refused', () => {
  const failureOf = (result: CredentialTestResult) => (result.outcome === 'failed' ? result.failure : undefined);

  test('carries the provider’s refusal without the key', async () => {
    const baseUrl = await serve(
      answer(401, JSON.stringify({ error: { message: `Bad key ${key}`, code: 'invalid_api_key' } })),
    );
    const failure = failureOf(await tryOut({ id: 'openai', baseUrl }));
    expect(failure).toMatchObject({ kind: 'invalid_key', providerId: 'openai', httpStatus: 401 });
    expect(JSON.stringify(failure)).not.toContain(key);
  });

  test('is read from the 400 that Gemini answers', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }];
    const body = { error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT', details } };
    const baseUrl = await serve(answer(400, JSON.stringify(body)));
    expect(failureOf(await tryOut({ id: 'gemini', baseUrl }))?.kind).toBe('invalid_key');
  });

  test('was probably cut off when it is too short', async () => {
    const baseUrl = await serve(answer(401, '{"error":{"message":"Invalid API Key","code":"invalid_api_key"}}'));
    const failure = failureOf(await tryOut({ id: 'groq', baseUrl, secret: 'gsk_abc123', isBuiltIn: true }));
    expect(failure?.message).toBe(
      'Groq refused this key. It does not have the form of a whole key: copy it again, to its end.',
    );
  });

  test('is not even sent when it is known to be useless or someone else’s', async () => {
    const baseUrl = await serve(answer(200, modelList));
    const trial = { id: 'openai', baseUrl, isBuiltIn: true };
    const secrets = ['sk-admin-0123456789abcdef', 'gsk_0123456789', '"sk-0123456789"', 'sk-01 23'];
    const outcomes = await Promise.all(
      secrets.map(async (secret) => failureOf(await tryOut({ ...trial, secret }))?.kind),
    );
    expect([outcomes, pathsAsked()]).toEqual([secrets.map(() => 'invalid_key'), []]);
  });
});

describe('an address that is wrong', () => {
  const failureAt = async (baseUrl: string) => {
    const result = await tryOut({ id: 'openai', baseUrl });
    return result.outcome === 'failed' ? { kind: result.failure.kind, actions: result.failure.actions } : result;
  };

  test('is named where a web page answers', async () => {
    const baseUrl = await serve(answer(200, '<!doctype html><title>Welcome</title>', 'text/html'));
    expect(await failureAt(baseUrl)).toMatchObject({
      kind: 'bad_response',
      actions: expect.arrayContaining(['check-base-url']),
    });
  });

  test('is named where JSON answers that is no model list', async () => {
    const baseUrl = await serve(answer(200, '{"ok":true}'));
    expect(await failureAt(baseUrl)).toEqual({ kind: 'bad_response', actions: ['check-base-url'] });
  });

  test('is named where the path is unknown', async () => {
    const baseUrl = await serve(answer(404, 'Not Found', 'text/plain'));
    expect(await failureAt(baseUrl)).toMatchObject({
      kind: 'bad_response',
      actions: expect.arrayContaining(['check-base-url']),
    });
  });

  test('is named where it only leads elsewhere, and the key does not follow', async () => {
    const baseUrl = await serve((request, response) => {
      response.writeHead(302, { location: `http://${request.headers.host ?? ''}/elsewhere` }).end();
    });
    expect(await failureAt(baseUrl)).toMatchObject({
      kind: 'bad_response',
      actions: expect.arrayContaining(['check-base-url']),
    });
    expect(pathsAsked()).toEqual(['GET /models']);
  });

  test('is named where nothing listens', async () => {
    const baseUrl = await serve(answer(200, ''));
    await loopback?.stop();
    expect(await failureAt(baseUrl)).toMatchObject({ kind: 'network' });
  });
});

describe('waiting', () => {
  const silent: RequestListener = () => undefined;
  const begin = (baseUrl: string, signal: AbortSignal) => {
    const clock = createManualClock(now);
    const ask = createAskProvider({ fetch, clock });
    const provider = withBaseUrl(effectiveProvider(rowOf('openai'), {}, {}), baseUrl);
    return { clock, result: testCredential({ ask, clock }, { provider, secret: key, rows, signal }) };
  };

  test('ends after ten seconds with what was waited for', async () => {
    const baseUrl = await serve(silent);
    const { clock, result } = begin(baseUrl, new AbortController().signal);
    clock.advance(10_000);
    expect(await result).toEqual({
      outcome: 'failed',
      testedAt: now + 10_000,
      failure: {
        kind: 'timeout',
        message: `OpenAI did not answer within 10 s at ${new URL(baseUrl).host}. Try again, or check the base URL.`,
        actions: ['retry', 'check-base-url'],
        providerId: 'openai',
      },
    });
    expect(clock.pendingCount()).toBe(0);
  });

  test('ends at once when the caller leaves', async () => {
    const baseUrl = await serve(silent);
    const leaving = new AbortController();
    const { clock, result } = begin(baseUrl, leaving.signal);
    leaving.abort();
    await expect(result).rejects.toThrow('aborted');
    expect(clock.pendingCount()).toBe(0);
  });
});
