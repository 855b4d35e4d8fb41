import { afterEach, beforeEach, expect, test } from 'vitest';
import { wait } from '../../../electron/core/ports/wait.ts';
import type { Message } from '../../../shared/model/message.ts';
import { endOfTurn } from '../../support/ask-core.ts';
import { driveClock } from '../../support/drive-clock.ts';
import type { Step } from '../../support/fake-provider/step.ts';
import { addModel, keyOfMasked } from './fault-matrix/add-model.ts';
import type { Role } from './fault-matrix/cell-result.ts';
import { type MatrixWorld, startMatrixWorld } from './fault-matrix/matrix-world.ts';
import { failuresThatOpen } from './fault-matrix/spec-table.ts';

let world: MatrixWorld;
let wanted: string;
let fallback: string;
beforeEach(async () => {
  world = await startMatrixWorld();
  wanted = await add('wanted', 1);
  fallback = await add('fallback', 1);
  world.servers.fallback.script([{ type: 'text', text: 'From the other one' }]);
});
afterEach(() => world.stop());

const ill: readonly Step[] = [{ type: 'refuse', status: 500 }];
const well: readonly Step[] = [{ type: 'text', text: 'Hello' }];

async function add(role: Role, keyCount: number): Promise<string> {
  const baseUrl = world.servers[role].origin('openai-chat');
  const { ref } = await addModel(world.api, {
    role,
    label: `${role} ${keyCount}`,
    baseUrl,
    keyCount,
    contextTokens: 8_000,
  });
  return ref;
}

/** Asks in a new conversation: the first model, and then the others. */
async function ask(model: string, ...fallbacks: readonly string[]): Promise<Message> {
  const { api, clock, watched } = world;
  const { id } = await api.conversations.create({});
  const policy = { tasks: { chat: { model, fallbacks: [...fallbacks] } }, maxFallbacks: fallbacks.length };
  await api.policies.change({ scope: { layer: 'conversation', id }, set: policy, clear: [] });
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Hello', task: 'chat' });
  const ended = endOfTurn(api, { conversationId: id, turnId });
  const [, answer] = await driveClock(ended, { clock, isAtRest: () => watched.underWay().length === 0 });
  if (!answer) throw new Error('The turn left no answer.');
  return answer;
}

/** Time passes, and with it what the core does by itself: a provider that is down is asked for free whether it is back. */
async function pass(durationMs: number): Promise<void> {
  const { clock, watched } = world;
  const over = wait(clock, durationMs, new AbortController().signal);
  await driveClock(over, { clock, isAtRest: () => watched.underWay().length === 0 });
}

/** Answers asked of a server since this was called last, by the key they came with. */
function keysAsked(role: Role): readonly number[] {
  const { requests, forget } = world.servers[role];
  const answers = requests.filter(({ route }) => route.kind === 'answer');
  const keys = answers.map(({ headers }) => keyOfMasked(headers.authorization));
  forget();
  return keys;
}

async function breakerOf(model: string) {
  const { providers } = await world.api.health.read({});
  return providers.flatMap(({ breakers }) => breakers).find((breaker) => breaker.model === model);
}

test('the breaker opens with the fifth failure in a row, and the retries that are left are not made', async () => {
  world.servers.wanted.script(ill);
  await ask(wanted);
  await ask(wanted);
  expect(keysAsked('wanted')).toHaveLength(failuresThatOpen);
  expect(await breakerOf(wanted)).toEqual({
    model: wanted,
    state: 'open',
    consecutiveFailures: failuresThatOpen,
    retryAt: world.clock.now() + 60_000,
  });
});

test('while a breaker is open another model answers at once, with its mark', async () => {
  world.servers.wanted.script(ill);
  await ask(wanted);
  await ask(wanted);
  keysAsked('wanted');
  const answer = await ask(wanted, fallback);
  expect(answer).toMatchObject({
    status: 'complete',
    text: 'From the other one',
    provenance: { model: fallback, insteadOf: { model: wanted }, failedAttempts: [] },
  });
  expect(keysAsked('wanted')).toEqual([]);
});

test('where every breaker is open the best model is asked anyway, once', async () => {
  const { provenance } = await ask(fallback);
  await world.api.providers.update({ id: provenance?.providerId ?? '', override: { isEnabled: false } });
  world.servers.wanted.script(ill);
  await ask(wanted);
  await ask(wanted);
  keysAsked('wanted');
  expect(await ask(wanted)).toMatchObject({ status: 'failed', failure: { kind: 'server_error' } });
  expect(keysAsked('wanted')).toEqual([1]);
});

test('after a minute one trial is made, and its failure opens the breaker for another minute', async () => {
  world.servers.wanted.script(ill);
  await ask(wanted);
  await ask(wanted);
  keysAsked('wanted');
  await pass(60_000);
  expect(await ask(wanted, fallback)).toMatchObject({ status: 'complete', provenance: { model: fallback } });
  expect(keysAsked('wanted')).toEqual([1]);
  expect(await breakerOf(wanted)).toMatchObject({ state: 'open', retryAt: world.clock.now() + 60_000 });
});

test('a trial that succeeds closes the breaker', async () => {
  world.servers.wanted.script(ill);
  await ask(wanted);
  await ask(wanted);
  await pass(60_000);
  world.servers.wanted.script(well);
  expect(await ask(wanted, fallback)).toMatchObject({ status: 'complete', provenance: { model: wanted } });
  expect(await breakerOf(wanted)).toBeUndefined();
});

test('a key that was refused is left out from then on, the others go on', async () => {
  const model = await add('wanted', 3);
  world.servers.wanted.script(({ headers }) =>
    keyOfMasked(headers.authorization) === 1 ? [{ type: 'refuse', status: 401 }] : well,
  );
  const first = await ask(model);
  const second = await ask(model);
  expect([first.status, second.status]).toEqual(['complete', 'complete']);
  expect(keysAsked('wanted')).toEqual([1, 2, 2]);
});

test('keys that fail in different ways are each set aside for as long as they said', async () => {
  const model = await add('wanted', 3);
  const wayOf: Readonly<Record<number, Step>> = {
    1: { type: 'refuse', status: 401 },
    2: { type: 'refuse', status: 429, headers: { 'retry-after': '120' } },
    3: { type: 'refuse', status: 429, headers: { 'retry-after': '90' } },
  };
  world.servers.wanted.script(({ headers }) => {
    const way = wayOf[keyOfMasked(headers.authorization)];
    return way ? [way] : well;
  });
  expect(await ask(model)).toMatchObject({
    status: 'failed',
    failure: {
      kind: 'rate_limited',
      message: 'Every key for wanted 3 is used up or resting; the first comes back in 2 min.',
      retryAfterMs: 90_000,
    },
  });
  world.servers.wanted.script(well);
  await pass(90_000);
  keysAsked('wanted');
  expect(await ask(model)).toMatchObject({ status: 'complete' });
  expect(keysAsked('wanted')).toEqual([3]);
});

test('where every model fails, the answer tells of the wanted one and of how many there were', async () => {
  const model = await add('wanted', 3);
  world.servers.wanted.script([{ type: 'refuse', status: 401 }]);
  world.servers.fallback.script(ill);
  const { status, failure, provenance } = await ask(model, fallback);
  expect([status, failure?.kind, failure?.message]).toEqual([
    'failed',
    'invalid_key',
    'None of 2 models could answer. No key for wanted 3 can be used: each has been refused. Test or replace them.',
  ]);
  expect(provenance?.failedAttempts.map(({ failure: { kind } }) => kind)).toEqual([
    'invalid_key',
    'invalid_key',
    'invalid_key',
    'server_error',
    'server_error',
  ]);
});

test('tokens that a provider reports before it fails are charged', async () => {
  const usage = { prompt_tokens: 30, completion_tokens: 0, total_tokens: 30 };
  const chunk = { id: 'a', object: 'chat.completion.chunk', created: 1, model: 'wanted', choices: [], usage };
  const refused = { error: { message: 'Refused by the script.', code: 'model_not_found' } };
  const event = (value: object): Step => ({ type: 'raw', text: `data: ${JSON.stringify(value)}\n\n` });
  world.servers.wanted.script([event(chunk), event(refused), { type: 'cut' }]);
  const { status, conversationId } = await ask(wanted);
  // One micro-dollar for each token in.
  expect([status, (await world.api.conversations.spend({ id: conversationId })).costMicros]).toEqual(['failed', 30]);
});

test('a local server is asked once: the prompt would run again', async () => {
  const { api, servers } = world;
  await api.providers.update({ id: 'ollama', override: { baseUrl: servers.wanted.origin('openai-chat') } });
  const { ref } = await api.models.add({ providerId: 'ollama', modelId: 'local-model', contextTokens: 8_000 });
  servers.wanted.script(ill);
  expect(await ask(ref, fallback)).toMatchObject({ status: 'complete', provenance: { insteadOf: { model: ref } } });
  expect(keysAsked('wanted')).toHaveLength(1);
});
