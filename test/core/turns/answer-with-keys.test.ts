import { expect, test } from 'vitest';
import { answerWithKeys, type AttemptReport } from '../../../electron/core/turns/answer-with-keys.ts';
import { defaultLimits } from '../../../electron/core/resilience/deadlines.ts';
import { FailureError } from '../../../electron/core/resilience/failure.ts';
import type { WireChunk } from '../../../electron/core/wire/wire-adapter.ts';
import type { Failure, FailureKind } from '../../../shared/model/failure.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const finished: WireChunk = { type: 'finished', reason: 'stop', wireReason: 'stop' };
const ratesUsedUp: Failure = { kind: 'rate_limited', message: 'later', actions: [], retryAfterMs: 9_000 };
const settle = () => new Promise((resolve) => setImmediate(resolve));

interface Circumstances {
  /** Keys without leave to call. */
  readonly refusedKeys?: readonly string[];
  readonly restsAfter?: () => boolean;
}

/** One entry for each call: the failure it ends with, or the text it answers; `text!` breaks after the text. */
function setUp(
  script: readonly (FailureKind | { readonly text: string; readonly then?: FailureKind })[],
  keyCount = 1,
  { refusedKeys = [], restsAfter = () => false }: Circumstances = {},
) {
  const clock = createManualClock();
  const stopping = new AbortController();
  const secrets: (string | undefined)[] = [];
  const waits: (readonly [number, FailureKind])[] = [];
  const reports: AttemptReport[] = [];
  const fail = (kind: FailureKind) => new FailureError({ kind, message: kind, actions: [] });
  const keys = Array.from({ length: keyCount }, (_, index) => ({
    id: `key-${index}`,
    label: `Key ${index}`,
    secret: async () => `secret-${index}`,
  }));
  const result = answerWithKeys(
    { clock, random: { unit: () => 0.5, id: () => 'id' } },
    {
      keys,
      isLocal: false,
      limits: () => defaultLimits,
      signal: stopping.signal,
      async *open({ secret }) {
        const step = script[secrets.length];
        secrets.push(secret);
        if (step === undefined) throw new Error('called more often than the test foresees');
        if (typeof step === 'string') throw fail(step);
        yield { type: 'text-delta', text: step.text };
        if (step.then) throw fail(step.then);
        yield finished;
      },
      toFailure: (error) => {
        if (error instanceof FailureError) return error.failure;
        throw error;
      },
      toExpiryFailure: (expiry) => ({ kind: 'timeout', message: expiry, actions: [] }),
      onChunk: () => undefined,
      onRunning: () => undefined,
      restsAfter,
      onWait: (durationMs, { kind }) => waits.push([durationMs, kind]),
      admit: async (key) => {
        if (key && refusedKeys.includes(key.id)) return { type: 'refused', failure: ratesUsedUp };
        return { type: 'admitted', close: (report) => reports.push(report) };
      },
    },
  );
  const outcomes = () => reports.map(({ key, willRetry }) => [key?.id, willRetry]);
  return { clock, stopping, secrets, waits, outcomes, result };
}

test('a refused key is followed by the next one', async () => {
  const { result, secrets, outcomes } = setUp(['invalid_key', { text: 'Hi' }], 2);
  expect(await result).toMatchObject({ outcome: 'complete' });
  expect(secrets).toEqual(['secret-0', 'secret-1']);
  expect(outcomes()).toEqual([
    ['key-0', true],
    ['key-1', false],
  ]);
});

test('a broken server is asked again with the same key after the wait', async () => {
  const { clock, result, secrets, waits } = setUp(['server_error', { text: 'Hi' }], 2);
  await settle();
  expect(secrets).toEqual(['secret-0']);
  clock.advance(125);
  expect(await result).toMatchObject({ outcome: 'complete' });
  expect(secrets).toEqual(['secret-0', 'secret-0']);
  expect(waits).toEqual([[125, 'server_error']]);
});

test('when every key is refused the last refusal is the result', async () => {
  const { result, outcomes } = setUp(['invalid_key', 'quota_exhausted'], 2);
  expect(await result).toMatchObject({ outcome: 'failed', failure: { kind: 'quota_exhausted' } });
  expect(outcomes()).toHaveLength(2);
});

test('nothing is tried again once something was shown', async () => {
  const { result, secrets } = setUp([{ text: 'Hi', then: 'server_error' }, { text: 'again' }], 2);
  expect(await result).toMatchObject({ outcome: 'failed', hasShown: true });
  expect(secrets).toEqual(['secret-0']);
});

test('stopping during the wait before a retry ends the turn without another call', async () => {
  const { clock, stopping, result, secrets } = setUp(['server_error', { text: 'Hi' }]);
  await settle();
  stopping.abort();
  expect(await result).toMatchObject({ outcome: 'stopped' });
  expect(secrets).toHaveLength(1);
  expect(clock.pendingCount()).toBe(0);
});

test('a key without leave to call is passed over at once, however short its wait, and nothing is reported of it', async () => {
  const { result, secrets, outcomes } = setUp([{ text: 'Hi' }], 2, { refusedKeys: ['key-0'] });
  expect(await result).toMatchObject({ outcome: 'complete' });
  expect(secrets).toEqual(['secret-1']);
  expect(outcomes()).toEqual([['key-1', false]]);
});

test('without leave for any key the result says so, and that nothing was sent', async () => {
  const { result, secrets, outcomes } = setUp([], 2, { refusedKeys: ['key-0', 'key-1'] });
  expect(await result).toEqual({ outcome: 'failed', failure: ratesUsedUp, hasShown: false, totalMs: 0, isSent: false });
  expect(secrets).toEqual([]);
  expect(outcomes()).toEqual([]);
});

test('a model that is to rest after a failure is not asked again', async () => {
  const { result, secrets, outcomes } = setUp(['server_error', { text: 'Hi' }], 2, { restsAfter: () => true });
  expect(await result).toMatchObject({ outcome: 'failed', failure: { kind: 'server_error' } });
  expect(secrets).toEqual(['secret-0']);
  expect(outcomes()).toEqual([['key-0', false]]);
});
