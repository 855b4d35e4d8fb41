import { beforeEach, describe, expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { answerRequests } from '../support/asked-text.ts';
import { testModel } from '../support/start-core.ts';
import {
  answerOf,
  ask,
  connectProvider,
  type StartedOrchestrator,
  startOrchestrator,
  startTurn,
} from './started-orchestrator.ts';

/** A wait that is too long to be obeyed: no retry, so each turn is one failure. */
const broken: readonly Step[] = [{ type: 'refuse', status: 503, headers: { 'retry-after': '30' } }];

let started: StartedOrchestrator;
let api: CoreApi;
beforeEach(async () => {
  started = await startOrchestrator({});
  ({ api } = started);
  await connectProvider(api, started.provider, { id: 'groq' });
  await connectProvider(api, started.provider, { id: 'mistral' });
});

describe('the breaker of a model', () => {
  test('opens after five failures, passes the model over, and lets one trial through after a minute', async () => {
    await failFiveTimes();
    expect(await breakerOf(testModel)).toMatchObject({ state: 'open', consecutiveFailures: 5 });

    started.provider.forget();
    const passed = await ask(api, 'While it is open', testModel);
    expect(passed).toMatchObject({ status: 'complete', provenance: { insteadOf: { model: testModel } } });
    expect(passed.provenance?.model).not.toBe(testModel);
    expect(askedModels()).not.toContain('openai/gpt-oss-20b');

    started.clock.jumpTo(started.clock.now() + 60_000);
    answerAll();
    expect(await ask(api, 'The trial', testModel)).toMatchObject({ provenance: { model: testModel } });
    expect(await breakerOf(testModel)).toBeUndefined();
  });

  test('lets only one of several requests be the trial', async () => {
    await failFiveTimes();
    started.clock.jumpTo(started.clock.now() + 60_000);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    started.provider.script([
      { type: 'begin' },
      { type: 'hold', until: promise },
      { type: 'text', text: 'Well again.' },
    ]);
    started.provider.forget();
    const trial = await startTurn(api, 'The trial', testModel);
    await started.provider.waitForRequest(0);
    const beside = await startTurn(api, 'Beside it', testModel);
    await started.provider.waitForRequest(1);
    resolve(undefined);
    expect(await answerOf(api, trial)).toMatchObject({ provenance: { model: testModel } });
    expect((await answerOf(api, beside)).provenance?.model).not.toBe(testModel);
  });

  test('opens again for a minute where the trial fails', async () => {
    await failFiveTimes();
    started.clock.jumpTo(started.clock.now() + 60_000);
    await ask(api, 'The trial', testModel);
    expect(await breakerOf(testModel)).toMatchObject({
      state: 'open',
      consecutiveFailures: 6,
      retryAt: started.clock.now() + 60_000,
    });
  });

  test('stays open over a restart', async () => {
    await failFiveTimes();
    api = (await started.reopen()).api;
    expect(await breakerOf(testModel)).toMatchObject({ state: 'open', consecutiveFailures: 5 });
  });

  test('does not stay open for longer because the clock jumped back', async () => {
    await failFiveTimes();
    started.clock.jumpTo(started.clock.now() - 3_600_000);
    answerAll();
    expect(await ask(api, 'Again', testModel)).toMatchObject({ provenance: { model: testModel } });
  });

  test('closes when the person wants it tried', async () => {
    await failFiveTimes();
    answerAll();
    await api.health.retryNow({ model: testModel });
    expect(await ask(api, 'Again', testModel)).toMatchObject({ provenance: { model: testModel } });
  });

  test('does not open for what is not the fault of the model', async () => {
    started.provider.script([{ type: 'refuse', status: 400 }]);
    for (let index = 0; index < 6; index += 1) await ask(api, `Question ${String(index)}`, testModel);
    expect(await breakerOf(testModel)).toBeUndefined();
  });

  test('is no reason to refuse: where nothing else is left the model is tried anyway', async () => {
    await api.providers.update({ id: 'mistral', override: { isEnabled: false } });
    await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 0 }, clear: [] });
    await failFiveTimes();
    answerAll();
    expect(await ask(api, 'Again', testModel)).toMatchObject({ status: 'complete', provenance: { model: testModel } });
  });
});

describe('falling back', () => {
  test('goes to another provider, says instead of what, and keeps what failed', async () => {
    breakGroq();
    const answer = await ask(api, 'Hello', testModel);
    expect(answer).toMatchObject({
      status: 'complete',
      provenance: {
        providerId: 'mistral',
        insteadOf: { model: testModel, modelLabel: 'GPT-OSS 20B' },
        failedAttempts: [{ model: testModel, failure: { kind: 'overloaded' } }],
      },
    });
  });

  test('is not done where the policy allows no other model', async () => {
    breakGroq();
    await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 0 }, clear: [] });
    expect(await ask(api, 'Hello', testModel)).toMatchObject({ status: 'failed', failure: { kind: 'overloaded' } });
  });

  test('an answer that broke off is continued by another model where the policy says so', async () => {
    await api.policies.change({ scope: { layer: 'profile' }, set: { continueAfterInterruption: true }, clear: [] });
    started.provider.script(({ index }) =>
      index === 0
        ? [{ type: 'text', text: 'Half of it' }, { type: 'cut' }]
        : [{ type: 'text', text: ', and the rest.' }],
    );
    const turn = await startTurn(api, 'Hello', testModel);
    await started.provider.waitForRequest(1);
    const [next] = (await api.turns.running({})).turns;
    if (next) await answerOf(api, next);
    const { messages } = await api.conversations.messages({ id: turn.conversationId, limit: 10 });
    expect(messages).toMatchObject([
      { text: 'Hello' },
      { text: 'Half of it', status: 'interrupted' },
      { text: ', and the rest.', status: 'complete', provenance: { choice: { by: 'continuation', of: testModel } } },
    ]);
  });
});

describe('a provider that is down', () => {
  test('is passed over until it is heard of again', async () => {
    breakGroq();
    for (const model of [testModel, 'groq/openai/gpt-oss-120b'])
      for (let index = 0; index < 5; index += 1) await ask(api, `Question ${String(index)} to ${model}`, model);
    expect(await healthOf('groq')).toBe('down');

    started.provider.forget();
    const answer = await ask(api, 'To a third model', 'groq/qwen/qwen3.8-27b');
    expect(answer).toMatchObject({ status: 'complete', provenance: { providerId: 'mistral' } });
    expect(answerRequests(started.provider)).toHaveLength(1);

    await api.health.check({ providerId: 'groq' });
    answerAll();
    expect(await ask(api, 'Once more', 'groq/qwen/qwen3.8-27b')).toMatchObject({
      provenance: { model: 'groq/qwen/qwen3.8-27b' },
    });
  });
});

/** One model fails while another one of its provider goes on answering: the provider itself is not down. */
async function failFiveTimes(): Promise<void> {
  started.provider.script(({ route }) =>
    route.kind === 'answer' && route.model === 'openai/gpt-oss-20b' ? broken : [{ type: 'text', text: 'Here.' }],
  );
  for (let index = 0; index < 5; index += 1) {
    await ask(api, `Failure ${String(index)}`, testModel);
    await ask(api, `Success ${String(index)}`, 'groq/openai/gpt-oss-120b');
  }
}

/** One provider fails, the other one answers. */
function breakGroq(): void {
  started.provider.script(({ route }) =>
    route.kind === 'answer' && /^(openai|qwen)\//.test(route.model) ? broken : [{ type: 'text', text: 'Here.' }],
  );
}

function answerAll(): void {
  started.provider.script([{ type: 'text', text: 'Here.' }]);
}

function askedModels(): readonly string[] {
  return answerRequests(started.provider).flatMap(({ route }) => (route.kind === 'answer' ? route.model : []));
}

async function breakerOf(model: string) {
  const { providers } = await api.health.read({});
  return providers.flatMap(({ breakers }) => breakers).find((breaker) => breaker.model === model);
}

async function healthOf(id: string): Promise<string | undefined> {
  return (await api.health.read({})).providers.find(({ providerId }) => providerId === id)?.state;
}
