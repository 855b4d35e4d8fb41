import { expect, test } from 'vitest';
import { type OnOpened, startAttempt } from '../../../electron/core/turns/attempt.ts';
import type { ShownChunk } from '../../../electron/core/turns/shown-chunk.ts';
import type { Clock } from '../../../electron/core/ports/clock.ts';
import type { WireChunk } from '../../../electron/core/wire/wire-adapter.ts';
import { WireError } from '../../../electron/core/wire/wire-fault.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const limits = { connectMs: 10_000, firstTokenMs: 30_000, idleMs: 20_000, totalMs: 600_000 };
const text = (value: string): WireChunk => ({ type: 'text-delta', text: value });
const finished: WireChunk = { type: 'finished', reason: 'stop', wireReason: 'stop' };
const failureOf = (error: unknown): Failure => ({
  kind: 'network',
  message: error instanceof WireError ? error.fault.source : String(error),
  actions: [],
});

type Step = WireChunk | 'headers' | 'pause' | 'hang' | Error;

/** An answer made of steps; `pause` waits a second, `hang` until the attempt is aborted. */
function answerOf(steps: readonly Step[], clock: Clock) {
  return async function* open(signal: AbortSignal, onOpened: OnOpened): AsyncGenerator<WireChunk> {
    for (const step of steps) {
      if (step instanceof Error) throw step;
      if (step === 'headers') onOpened({ headers: new Headers() });
      else if (step === 'pause') await new Promise<void>((resolve) => clock.after(1_000, resolve));
      else if (step !== 'hang') yield step;
      else await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
  };
}

function setUp(steps: readonly Step[]) {
  const clock = createManualClock();
  const shown: ShownChunk[] = [];
  const stopping = new AbortController();
  const attempt = startAttempt(clock, {
    open: answerOf(steps, clock),
    limits,
    signal: stopping.signal,
    toFailure: failureOf,
    toExpiryFailure: (expiry) => ({ kind: 'timeout', message: expiry, actions: [] }),
    onChunk: (chunk) => shown.push(chunk),
  });
  return { clock, shown, stopping, attempt };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('an answer that says why it ended is complete, with its usage', async () => {
  const usage = { inputTokens: 3, outputTokens: 2, isEstimated: false };
  const { attempt, shown } = setUp([text('Hi'), text(''), text('!'), { type: 'usage', usage }, finished]);
  expect(await attempt.result).toEqual({
    outcome: 'complete',
    finishReason: 'stop',
    usage,
    firstTokenMs: 0,
    totalMs: 0,
  });
  expect(shown).toEqual([text('Hi'), text('!')]);
});

test('an answer that ends without saying why was cut off', async () => {
  const { attempt } = setUp([text('Hi')]);
  expect(await attempt.result).toMatchObject({ outcome: 'failed', hasShown: true, failure: { message: 'cut-off' } });
});

test('the time of thinking is from each first thought to what follows it', async () => {
  const thought: WireChunk = { type: 'reasoning-delta', text: 'Hm' };
  const { attempt, clock } = setUp([thought, 'pause', thought, text('Hi'), 'pause', thought, 'pause', finished]);
  for (let pause = 0; pause < 3; pause += 1) {
    await settle();
    clock.advance(1_000);
  }
  expect(await attempt.result).toMatchObject({ outcome: 'complete', reasoningMs: 2_000, totalMs: 3_000 });
});

test('an error before the first token has shown nothing', async () => {
  const { attempt } = setUp([text(''), new Error('boom')]);
  expect(await attempt.result).toEqual({
    outcome: 'failed',
    hasShown: false,
    totalMs: 0,
    failure: { kind: 'network', message: 'Error: boom', actions: [] },
  });
});

test('a server that sends no headers ends at the connect deadline', async () => {
  const { attempt, clock } = setUp(['hang']);
  await settle();
  clock.advance(9_999);
  await settle();
  clock.advance(1);
  expect(await attempt.result).toMatchObject({ outcome: 'failed', hasShown: false, failure: { message: 'connect' } });
});

test('silence before the first token ends at its deadline', async () => {
  const { attempt, clock } = setUp(['headers', 'hang']);
  await settle();
  clock.advance(29_999);
  await settle();
  clock.advance(1);
  expect(await attempt.result).toMatchObject({
    outcome: 'failed',
    hasShown: false,
    failure: { message: 'first-token' },
  });
});

test('silence after the first token ends at the idle deadline', async () => {
  const { attempt, clock } = setUp([text('Hi'), 'hang']);
  await settle();
  clock.advance(20_000);
  expect(await attempt.result).toMatchObject({ outcome: 'failed', hasShown: true, failure: { message: 'idle' } });
});

test('stopping keeps what was measured and is no failure', async () => {
  const { attempt, clock, stopping } = setUp([text('Hi'), 'hang']);
  await settle();
  clock.advance(500);
  stopping.abort();
  expect(await attempt.result).toEqual({ outcome: 'stopped', firstTokenMs: 0, totalMs: 500 });
});

test('a computer that slept ends the attempt as a failure that can be tried again', async () => {
  const { attempt } = setUp([text('Hi'), 'hang']);
  await settle();
  attempt.expire('suspended');
  expect(await attempt.result).toMatchObject({ outcome: 'failed', failure: { message: 'suspended' } });
});

test('an answer withheld whole is an error to the person', async () => {
  const { attempt } = setUp([{ type: 'finished', reason: 'content_filter', wireReason: 'SAFETY' }]);
  expect(await attempt.result).toMatchObject({ outcome: 'failed', hasShown: false, failure: { message: 'stream' } });
});
