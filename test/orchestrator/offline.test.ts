import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createNetworkFetch } from '../../electron/platform/network-fetch.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { HealthReport } from '../../shared/model/health.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { type StartedCore, startCore, testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import { ask } from './started-orchestrator.ts';

const localModel = 'ollama/qwen3:8b';

let started: StartedCore;
let api: CoreApi;
let clock: ManualClock;
let hasNetwork: boolean;
/** Calls that would have gone to the internet. */
let cloudCallCount: number;

/** The network as a laptop has it on a train: the loopback always works, the rest comes and goes. */
beforeEach(async () => {
  hasNetwork = false;
  cloudCallCount = 0;
  clock = createManualClock();
  const send = createNetworkFetch({});
  started = await startCore({
    clock,
    fetch: (input, init) => {
      const isCloud = new Headers(init?.headers).has('authorization');
      if (isCloud) cloudCallCount += 1;
      return isCloud && !hasNetwork ? Promise.reject(noNetwork()) : send(input, init);
    },
  });
  onTestFinished(started.stop);
  ({ api } = started.core);
  await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 0 }, clear: [] });
  await api.providers.update({ id: 'ollama', override: { baseUrl: started.provider.origin('openai-chat') } });
  await api.models.add({ providerId: 'ollama', modelId: 'qwen3:8b', price: { input: 0, output: 0 } });
});

test('without a network a request to the cloud fails fast and says so, and a local server still answers', async () => {
  await goOffline();
  const callsSoFar = cloudCallCount;
  expect(await ask(api, 'To the cloud', testModel)).toMatchObject({
    status: 'failed',
    failure: {
      kind: 'no_candidate',
      message: 'There is no network, so GPT-OSS 20B cannot be reached. Local models still work. Your message is saved.',
      actions: ['retry', 'choose-model'],
    },
  });
  expect(cloudCallCount).toBe(callsSoFar);
  expect(await ask(api, 'To the local server', localModel)).toMatchObject({
    status: 'complete',
    provenance: { model: localModel, cost: { basis: 'free', micros: 0 } },
  });
  expect(answerRequests(started.provider)).toHaveLength(1);
});

test('one request in ten seconds tries whether the network is back, and all go out once it is', async () => {
  await goOffline();
  clock.advance(10_000);
  hasNetwork = true;
  expect(await ask(api, 'The trial', testModel)).toMatchObject({ status: 'complete' });
  expect(await ask(api, 'The next one', testModel)).toMatchObject({ status: 'complete' });
});

test('nothing that failed for want of a network costs anything or is lost', async () => {
  await goOffline();
  await ask(api, 'To the cloud', testModel);
  expect(await api.usage.today({ timeZone: 'UTC' })).toMatchObject({ costMicros: 0 });
  const { conversations } = await api.conversations.list({});
  expect(conversations.map(({ title }) => title)).toContain('To the cloud');
});

test('what nobody can be reached for is held against no provider, neither by calls nor by free checks', async () => {
  await goOffline();
  clock.advance(10_000);
  await withTime(ask(api, 'The trial, in vain', testModel));
  for (let round = 0; round < 3; round += 1) await withTime(api.health.check({ providerId: 'groq' }));
  const { isOffline, providers, incidents } = await healthReport();
  expect([isOffline, incidents]).toEqual([true, []]);
  expect(providers.find(({ providerId }) => providerId === 'groq')?.state).toBe('unknown');
});

test('a free check alone finds out that there is no network', async () => {
  await withTime(api.health.check({ providerId: 'groq' }));
  expect(await healthReport()).toMatchObject({ isOffline: true, incidents: [] });
});

async function healthReport(): Promise<HealthReport> {
  const over = new AbortController();
  try {
    for await (const report of api.health.watch({ span: 'day' }, { signal: over.signal })) return report;
    throw new Error('The stream of health ended without a report.');
  } finally {
    over.abort();
  }
}

/** The first call finds out. */
async function goOffline(): Promise<void> {
  expect(await withTime(ask(api, 'Before', testModel))).toMatchObject({
    status: 'failed',
    failure: { kind: 'network' },
  });
}

/** What is waited for by the clock of the test, such as a retry, gets its time. */
async function withTime<Result>(result: Promise<Result>): Promise<Result> {
  const over = new AbortController();
  void result.finally(() => over.abort());
  while (!over.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(10);
  }
  return result;
}

/** As the platform's fetch fails where no name can be looked up. */
function noNetwork(): Error {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND api.groq.com'), { code: 'ENOTFOUND' });
  return new TypeError('fetch failed', { cause });
}
