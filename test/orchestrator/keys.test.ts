import { beforeEach, describe, expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { KeyView } from '../../shared/model/key.ts';
import type { ReceivedRequest } from '../support/fake-provider/received-request.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { answerRequests } from '../support/asked-text.ts';
import { testModel } from '../support/start-core.ts';
import { writtenLedger } from '../support/written-ledger.ts';
import { answerOf, ask, type StartedOrchestrator, startOrchestrator, startTurn } from './started-orchestrator.ts';

/** The fake provider masks keys to their length, so each has its own. */
const keyLengths = { first: 20, second: 30, third: 40 } as const;
type KeyName = keyof typeof keyLengths;

let started: StartedOrchestrator;
let api: CoreApi;
let ids: Readonly<Record<KeyName, string>>;

beforeEach(async () => {
  started = await startOrchestrator({});
  ({ api } = started);
  await api.providers.update({ id: 'groq', override: { baseUrl: started.provider.origin('openai-chat') } });
  started.provider.script(answerByKey);
  ids = { first: await addKey('first'), second: await addKey('second'), third: await addKey('third') };
});

describe('a key that fails is set aside alone, and the next one answers', () => {
  test.each<[string, Step, KeyView['standing']]>([
    ['refused', { type: 'refuse', status: 401 }, { state: 'refused', since: Date.UTC(2026, 10, 21, 12) }],
    ['not allowed', { type: 'refuse', status: 403 }, { state: 'refused', since: Date.UTC(2026, 10, 21, 12) }],
    [
      'out of balance, until midnight',
      { type: 'refuse', status: 402 },
      { state: 'out', until: Date.UTC(2026, 10, 22) },
    ],
    [
      'asked too often, for a minute',
      { type: 'refuse', status: 429 },
      { state: 'cooling', until: Date.UTC(2026, 10, 21, 12, 1) },
    ],
    [
      'asked too often, for as long as the provider says',
      { type: 'refuse', status: 429, headers: { 'retry-after': '120' } },
      { state: 'cooling', until: Date.UTC(2026, 10, 21, 12, 2) },
    ],
  ])('%s', async (_, step, standing) => {
    failWith('first', step);
    const answer = await ask(api, 'Hello', testModel);
    expect(answer).toMatchObject({ status: 'complete', text: 'Answered by second.' });
    expect(answer.provenance?.failedAttempts).toHaveLength(1);
    expect(await standings()).toEqual({ first: standing, second: { state: 'usable' }, third: { state: 'usable' } });
    expect(await recorded()).toEqual(['first failed', 'second complete']);
    await ask(api, 'Hello again', testModel);
    expect(askedKeys()).toEqual(['first', 'second', 'second']);
  });
});

test('a key that cools comes back when its time is over', async () => {
  failWith('first', { type: 'refuse', status: 429 });
  await ask(api, 'One', testModel);
  started.provider.script(answerByKey);
  started.clock.jumpTo(started.clock.now() + 59_999);
  await ask(api, 'Two', testModel);
  started.clock.jumpTo(started.clock.now() + 1);
  await ask(api, 'Three', testModel);
  expect(askedKeys()).toEqual(['first', 'second', 'second', 'first']);
});

test('how the keys stand is remembered over a restart', async () => {
  failWith('first', { type: 'refuse', status: 402 });
  await ask(api, 'One', testModel);
  const again = await started.reopen();
  const { keys } = await again.api.keys.list({});
  expect(keys.find(({ id }) => id === ids.first)?.standing).toEqual({ state: 'out', until: Date.UTC(2026, 10, 22) });
});

test('a clock that jumps back does not keep a key away for longer', async () => {
  failWith('first', { type: 'refuse', status: 429 });
  await ask(api, 'One', testModel);
  started.provider.script(answerByKey);
  started.clock.jumpTo(started.clock.now() - 3_600_000);
  await ask(api, 'Two', testModel);
  expect(askedKeys()).toEqual(['first', 'second', 'first']);
});

test('when every key is dead the answer says so and what to do, and never shows the raw refusal', async () => {
  started.provider.script([{ type: 'refuse', status: 401 }]);
  await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 0 }, clear: [] });
  expect(await ask(api, 'One', testModel)).toMatchObject({ status: 'failed', failure: { kind: 'invalid_key' } });
  expect(askedKeys()).toEqual(['first', 'second', 'third']);
  const next = await ask(api, 'Two', testModel);
  expect(next).toMatchObject({ status: 'failed' });
  expect(next.failure?.actions).toContain('replace-key');
  expect(askedKeys()).toHaveLength(3);
});

test('a key that may not use one model is set aside openly: its test, the audit trail and the windows say so', async () => {
  const told: (string | undefined)[] = [];
  api.on('keys-changed', ({ keys }) => told.push(keys.find(({ id }) => id === ids.first)?.standing?.state));
  failWith('first', { type: 'refuse', status: 403 });
  await ask(api, 'One', testModel);
  const { keys } = await api.keys.list({});
  expect(keys.find(({ id }) => id === ids.first)?.lastTest).toMatchObject({
    outcome: 'failed',
    testedAt: Date.UTC(2026, 10, 21, 12),
    failure: { kind: 'permission', model: testModel },
  });
  const { entries } = await api.audit.list({ events: ['key-set-aside'], limit: 50 });
  expect(entries.map(({ summary }) => summary)).toEqual(['The key "first" was set aside: permission.']);
  expect(told).toEqual(['refused']);
});

test.each([401, 403])('a key that was refused with %i, tested and works is used again', async (status) => {
  failWith('first', { type: 'refuse', status });
  await ask(api, 'One', testModel);
  started.provider.script(answerByKey);
  await api.keys.test({ id: ids.first });
  await ask(api, 'Two', testModel);
  expect(askedKeys()).toEqual(['first', 'second', 'first']);
});

test('a key that no test can prove is used again once somebody has asked for one', async () => {
  const baseUrl = started.provider.origin('openai-chat');
  const { id: providerId } = await api.providers.add({
    label: 'Gateway',
    wire: 'openai-chat',
    baseUrl,
    needsKey: true,
  });
  const { ref } = await api.models.add({ providerId, modelId: 'house-model' });
  const { id } = await api.keys.add({ providerId, label: 'Only', secret: 'only'.padEnd(keyLengths.first, '-') });
  started.provider.script([{ type: 'refuse', status: 403 }]);
  await ask(api, 'One', ref);
  expect((await standings())['Only']).toMatchObject({ state: 'refused' });
  expect(await api.keys.test({ id })).toMatchObject({
    lastTest: { outcome: 'unverifiable' },
    standing: { state: 'usable' },
  });
});

describe('a daily quota', () => {
  test.each([
    ['of requests', { unit: 'requests', limit: 2 }],
    ['of tokens', { unit: 'tokens', limit: 200 }],
    ['of characters', { unit: 'characters', limit: 10 }],
  ] as const)('%s that is used up hands over to the next key until midnight', async (_, quota) => {
    await api.keys.setQuota({ id: ids.first, quota });
    for (const text of ['Hello', 'World', 'Again']) await ask(api, text, testModel);
    started.clock.jumpTo(Date.UTC(2026, 10, 22));
    await ask(api, 'A new day', testModel);
    expect(askedKeys()).toEqual(['first', 'first', 'second', 'first']);
  });

  test('is counted on over a restart', async () => {
    await api.keys.setQuota({ id: ids.first, quota: { unit: 'requests', limit: 5 } });
    await ask(api, 'Hello', testModel);
    const again = await started.reopen();
    const { keys } = await again.api.keys.list({});
    expect(keys.find(({ id }) => id === ids.first)).toMatchObject({ quotaUsed: 1 });
  });

  test('raises an alert at 80, 90 and 100 percent, once each', async () => {
    const passed: number[] = [];
    api.on('alert-raised', ({ alert }) => {
      if (alert.type === 'quota') passed.push(alert.percent);
    });
    await api.keys.setQuota({ id: ids.first, quota: { unit: 'requests', limit: 10 } });
    for (let index = 0; index < 12; index += 1) await ask(api, `Question ${String(index)}`, testModel);
    expect(passed).toEqual([80, 90, 100]);
  });
});

describe('rotation', () => {
  test('keeps a conversation with the key that answered it, where it is sticky', async () => {
    failWith('first', { type: 'refuse', status: 429 });
    const turn = await startTurn(api, 'One', testModel);
    await answerOf(api, turn);
    started.provider.script(answerByKey);
    started.clock.jumpTo(started.clock.now() + 60_000);
    await goOn(turn.conversationId, 'Two');
    await ask(api, 'Another conversation', testModel);
    expect(askedKeys()).toEqual(['first', 'second', 'second', 'first']);
  });

  test('goes round where each is to have its turn', async () => {
    await api.providers.update({
      id: 'groq',
      override: { baseUrl: started.provider.origin('openai-chat'), rotation: 'round-robin' },
    });
    for (const text of ['One', 'Two', 'Three', 'Four']) await ask(api, text, testModel);
    expect(askedKeys()).toEqual(['first', 'second', 'third', 'first']);
  });
});

describe('a key that is taken away while it is in use', () => {
  test('lets the answer that runs come to its end', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    started.provider.script([
      { type: 'text', text: 'Half, ' },
      { type: 'hold', until: promise },
      { type: 'text', text: 'whole.' },
    ]);
    const turn = await startTurn(api, 'Hello', testModel);
    await started.provider.waitForRequest(0);
    await forget('first');
    resolve(undefined);
    expect(await answerOf(api, turn)).toMatchObject({ status: 'complete', text: 'Half, whole.' });
    started.provider.script(answerByKey);
    await ask(api, 'Next', testModel);
    expect(askedKeys()).toEqual(['first', 'second']);
  });

  test('and is refused by the provider then, hands over to the next one', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    started.provider.script((request) =>
      keyNameOf(request) === 'first'
        ? [
            { type: 'hold', until: promise },
            { type: 'refuse', status: 401 },
          ]
        : answerByKey(request),
    );
    const turn = await startTurn(api, 'Hello', testModel);
    await started.provider.waitForRequest(0);
    await forget('first');
    resolve(undefined);
    expect(await answerOf(api, turn)).toMatchObject({ status: 'complete', text: 'Answered by second.' });
    expect(await recorded()).toEqual(['first failed', 'second complete']);
  });

  test('and was to be tried next, is passed over', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    started.provider.script((request) =>
      keyNameOf(request) === 'first'
        ? [
            { type: 'hold', until: promise },
            { type: 'refuse', status: 401 },
          ]
        : answerByKey(request),
    );
    const turn = await startTurn(api, 'Hello', testModel);
    await started.provider.waitForRequest(0);
    await forget('second');
    resolve(undefined);
    expect(await answerOf(api, turn)).toMatchObject({ status: 'complete', text: 'Answered by third.' });
    expect(await writtenLedger(api, started.directory)).toMatchObject({ runningCount: 0 });
  });
});

async function addKey(name: KeyName): Promise<string> {
  const secret = name.padEnd(keyLengths[name], '-');
  return (await api.keys.add({ providerId: 'groq', label: name, secret })).id;
}

async function forget(name: KeyName): Promise<void> {
  await api.keys.remove({ id: ids[name] });
  await api.keys.forget({ id: ids[name] });
}

async function goOn(conversationId: string, text: string): Promise<void> {
  const { turnId } = await api.turns.start({ conversationId, text, model: testModel });
  await answerOf(api, { conversationId, turnId });
}

function failWith(name: KeyName, step: Step): void {
  started.provider.script((request) => (keyNameOf(request) === name ? [step] : answerByKey(request)));
}

function answerByKey(request: ReceivedRequest): readonly Step[] {
  return [
    { type: 'text', text: `Answered by ${keyNameOf(request)}.` },
    { type: 'usage', usage: { inputTokens: 60, outputTokens: 40 } },
  ];
}

function keyNameOf({ headers }: ReceivedRequest): string {
  const length = Number(headers['authorization']?.replaceAll('*', '')) - 'Bearer '.length;
  return Object.entries(keyLengths).find(([, known]) => known === length)?.[0] ?? 'unknown';
}

/** The keys that answers were asked for with, oldest first. */
function askedKeys(): readonly string[] {
  return answerRequests(started.provider).map(keyNameOf);
}

async function recorded(): Promise<readonly string[]> {
  const { records } = await writtenLedger(api, started.directory);
  return records.map(({ keyLabel, outcome }) => `${String(keyLabel)} ${outcome}`);
}

async function standings(): Promise<Readonly<Record<string, KeyView['standing']>>> {
  const { keys } = await api.keys.list({});
  return Object.fromEntries(keys.map(({ label, standing }) => [label, standing]));
}
