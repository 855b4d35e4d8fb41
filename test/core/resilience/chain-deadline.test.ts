import { expect, test } from 'vitest';
import { createChainDeadline, defaultChainLimitMs } from '../../../electron/core/resilience/chain-deadline.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function setUp(caller: AbortSignal = new AbortController().signal) {
  const clock = createManualClock();
  return { clock, chain: createChainDeadline(clock, defaultChainLimitMs, caller) };
}

test('a chain ends after 15 minutes and says that it was the chain', () => {
  const { clock, chain } = setUp();
  clock.advance(899_999);
  const before = [chain.signal.aborted, chain.expired()];
  clock.advance(1);

  expect([before, [chain.signal.aborted, chain.expired()]]).toEqual([
    [false, undefined],
    [true, 'chain'],
  ]);
});

test('a caller who stops ends the chain without its time having run out', () => {
  const caller = new AbortController();
  const { clock, chain } = setUp(caller.signal);
  caller.abort();
  clock.advance(defaultChainLimitMs);

  expect([chain.signal.aborted, chain.expired()]).toEqual([true, undefined]);
});

test('a caller who had stopped before ends it at once', () => {
  expect(setUp(AbortSignal.abort()).chain.signal.aborted).toBe(true);
});

test('a chain that is over leaves no timer behind', () => {
  const { clock, chain } = setUp();
  chain.stop();

  expect(clock.pendingCount()).toBe(0);
});
