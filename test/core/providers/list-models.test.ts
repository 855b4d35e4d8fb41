import { afterEach, expect, test } from 'vitest';
import { listModels } from '../../../electron/core/providers/list-models.ts';
import { createAskProvider } from '../../../electron/core/wire/ask-provider.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { type Loopback, startLoopback } from '../../support/loopback.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const signal = new AbortController().signal;
const ports = () => {
  const clock = createManualClock();
  return { clock, ask: createAskProvider({ fetch, clock }) };
};
const rowAt = (id: string, baseUrl: string): ProviderRow => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return { ...row, baseUrl };
};

let loopback: Loopback | undefined;
afterEach(() => loopback?.stop());

test('a list is asked for with the key and the headers of the row', async () => {
  loopback = await startLoopback((_, response) => response.end('{"data":[{"id":"claude-next","type":"model"}]}'));
  const models = await listModels(ports(), { row: rowAt('anthropic', loopback.baseUrl), key: 'sample-key', signal });
  expect(models.map(({ id, line }) => [id, line])).toEqual([['claude-next', 'claude']]);
  expect(
    loopback.requests.map(({ url, headers }) => [url, headers['x-api-key'], headers['anthropic-version']]),
  ).toEqual([['/v1/models?limit=1000', 'sample-key', '2023-06-01']]);
});

test('a local list is asked for without a key, at the root of its server', async () => {
  loopback = await startLoopback((_, response) => response.end('{"models":[{"name":"qwen3:8b"}]}'));
  const models = await listModels(ports(), { row: rowAt('ollama', `${loopback.baseUrl}/v1`), signal });
  expect([
    models.map(({ id }) => id),
    loopback.requests.map(({ url, headers }) => [url, headers.authorization]),
  ]).toEqual([['qwen3:8b'], [['/api/tags', undefined]]]);
});

test('a local server that is not running is named as such', async () => {
  loopback = await startLoopback(() => undefined);
  const row = rowAt('ollama', `${loopback.baseUrl}/v1`);
  await loopback.stop();
  await expect(listModels(ports(), { row, signal })).rejects.toMatchObject({
    failure: { kind: 'network', actions: expect.arrayContaining(['start-local-server']) },
  });
});

test('a provider without a list says what to do instead', async () => {
  await expect(listModels(ports(), { row: rowAt('demo', 'http://127.0.0.1:9/demo'), signal })).rejects.toThrow(
    'Offline demo has no model list to read. Add models by their id.',
  );
});
