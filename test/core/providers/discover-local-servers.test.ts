import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import {
  discoverLocalServers,
  isOnThisComputer,
  probeTimeoutMs,
} from '../../../electron/core/providers/discover-local-servers.ts';
import type { Fetch } from '../../../electron/core/ports/fetch.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { type Loopback, startLoopback } from '../../support/loopback.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const never = new AbortController().signal;

const started: Loopback[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

/** A server that answers the given paths with JSON (or text) and all others with 404. */
async function serve(answers: Readonly<Record<string, unknown>>, status = 200): Promise<string> {
  const respond: RequestListener = (request, response) => {
    const body = answers[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const server = await startLoopback(respond);
  started.push(server);
  return server.baseUrl;
}

function rowAt(id: string, host: string): ProviderRow {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return { ...row, baseUrl: `${host}/v1` };
}

async function discover(id: string, host: string) {
  const [found] = await discoverLocalServers({ fetch, clock: createManualClock() }, [rowAt(id, host)], never);
  return found && { isRunning: found.server.isRunning, labels: found.server.modelLabels, models: found.models?.length };
}

const listOf = (...ids: string[]) => ({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });

describe('a running local server', () => {
  test('of Ollama is found with its models', async () => {
    const host = await serve({ '/api/tags': { models: [{ name: 'llama3.2:latest' }, { name: 'qwen3:8b' }] } });
    expect(await discover('ollama', host)).toEqual({ isRunning: true, labels: ['llama3.2', 'qwen3:8b'], models: 2 });
  });

  test('of LM Studio is found without its embedding models', async () => {
    const host = await serve({ '/v1/models': listOf('gemma-4', 'text-embedding-nomic-embed-text-v1.5') });
    expect(await discover('lmstudio', host)).toEqual({ isRunning: true, labels: ['gemma-4'], models: 1 });
  });

  test('of llama.cpp is found by its properties, then asked for its model', async () => {
    const host = await serve({
      '/props': { default_generation_settings: { n_ctx: 8192 } },
      '/v1/models': listOf('m.gguf'),
    });
    expect(await discover('llamacpp', host)).toEqual({ isRunning: true, labels: ['m.gguf'], models: 1 });
  });

  test('of vLLM is found by its name on its models', async () => {
    const data = [{ id: 'meta/m', owned_by: 'vllm', max_model_len: 4096 }];
    expect(await discover('vllm', await serve({ '/v1/models': { object: 'list', data } }))).toEqual({
      isRunning: true,
      labels: ['meta/m'],
      models: 1,
    });
  });

  test('of Jan shows itself by asking for a key', async () => {
    expect(await discover('jan', await serve({ '/v1/models': 'Unauthorized' }, 401))).toEqual({
      isRunning: true,
      labels: [],
      models: undefined,
    });
  });

  test('without models yet is running all the same', async () => {
    expect(await discover('ollama', await serve({ '/api/tags': { models: [] } }))).toEqual({
      isRunning: true,
      labels: [],
      models: 0,
    });
  });
});

describe('another program on the same port', () => {
  test.each([
    ['llamacpp', { '/props': '<html>Jenkins</html>', '/v1/models': listOf('m') }],
    ['llamacpp', { '/v1/models': listOf('m') }],
    ['vllm', { '/v1/models': listOf('m'), '/version': { version: '1' } }],
    ['ollama', { '/': 'hello', '/api/tags': 'page that says "models"' }],
    ['lmstudio', {}],
  ])('is not taken for %s', async (id, answers) => {
    expect(await discover(id, await serve(answers))).toEqual({ isRunning: false, labels: [], models: undefined });
  });

  test('that asks for a password is not taken for llama.cpp', async () => {
    expect((await discover('llamacpp', await serve({ '/props': 'no' }, 401)))?.isRunning).toBe(false);
  });
});

describe('looking around', () => {
  test('nothing listening is no error', async () => {
    const host = await serve({});
    await started.splice(0)[0]?.stop();
    expect(await discover('ollama', host)).toEqual({ isRunning: false, labels: [], models: undefined });
  });

  test('asks all local providers at once and gives up on each after its time', async () => {
    const asked: string[] = [];
    const silent: Fetch = (input, init) => {
      asked.push(new Request(input).url);
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
      });
    };
    const clock = createManualClock();
    const found = discoverLocalServers({ fetch: silent, clock }, rows, never);
    expect(asked).toEqual([
      'http://127.0.0.1:11434/api/tags',
      'http://127.0.0.1:1234/v1/models',
      'http://127.0.0.1:8080/props',
      'http://127.0.0.1:8000/v1/models',
      'http://127.0.0.1:1337/v1/models',
    ]);
    clock.advance(probeTimeoutMs);
    expect((await found).map(({ server }) => [server.label, server.address, server.isRunning])).toEqual([
      ['Ollama', '127.0.0.1:11434', false],
      ['LM Studio', '127.0.0.1:1234', false],
      ['llama.cpp', '127.0.0.1:8080', false],
      ['vLLM', '127.0.0.1:8000', false],
      ['Jan', '127.0.0.1:1337', false],
    ]);
    expect(clock.pendingCount()).toBe(0);
  });

  test('ends when the caller leaves', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const found = discoverLocalServers({ fetch, clock: createManualClock() }, rows, leaving.signal);
    await expect(found).rejects.toThrow('aborted');
  });

  test('stays on this computer', async () => {
    const elsewhere = rowAt('ollama', 'http://192.168.1.20:11434');
    const unasked: Fetch = () => Promise.reject(new Error('asked'));
    expect(await discoverLocalServers({ fetch: unasked, clock: createManualClock() }, [elsewhere], never)).toEqual([]);
    const hosts = ['http://127.0.0.1:1/v1', 'http://localhost:1', 'http://[::1]:1', 'http://127.0.0.1.example.com'];
    expect(hosts.map(isOnThisComputer)).toEqual([true, true, true, false]);
  });
});
