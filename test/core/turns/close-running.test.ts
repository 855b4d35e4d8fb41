import { expect, test } from 'vitest';
import { closeRunning } from '../../../electron/core/turns/close-running.ts';
import type { TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import { plainConversation, plainMessage, provenance, usageRecord } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

const always = { from: 0, to: Date.UTC(2030, 0) };
const sent: TokenUsage = { inputTokens: 100, outputTokens: 0, isEstimated: true };
const running: UsageRecord = usageRecord({
  messageId: 'message-2',
  price: { input: 1_000_000, output: 2_000_000 },
  usage: sent,
  cost: { basis: 'price', micros: 100 },
  outcome: 'interrupted',
});

/** A program that ended with `attempt` under way and `text` on the screen. */
function setUp({ attempt = running, text = '', model = provenance.model } = {}) {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage());
  stores.messages.insert(
    plainMessage({
      id: 'message-2',
      parentId: 'message-1',
      role: 'assistant',
      status: 'streaming',
      text,
      provenance: { ...provenance, model },
    }),
  );
  stores.usage.begin(attempt);
  return stores;
}

test('what was sent and what had arrived is charged, at the price of then', () => {
  const stores = setUp({ text: 'x'.repeat(40) });
  expect(closeRunning(stores)).toBe(1);
  expect(stores.usage.totals(always)).toEqual({
    costMicros: 100 + 2 * 10,
    unpricedCount: 0,
    callCount: 1,
    inputTokens: 100,
    outputTokens: 10,
  });
});

test('a whole answer is charged for what it says it used', () => {
  const stores = setUp({ text: 'x'.repeat(40) });
  const usage = { inputTokens: 90, outputTokens: 12, isEstimated: false };
  const whole = { ...provenance, usage, cost: { basis: 'price' as const, micros: 77 }, totalMs: 900 };
  stores.messages.update(plainMessage({ id: 'message-2', role: 'assistant', text: 'whole', provenance: whole }));
  closeRunning(stores);
  expect(stores.usage.totals(always)).toMatchObject({ costMicros: 77, inputTokens: 90, outputTokens: 12 });
});

test('where nothing had arrived, what was sent is charged', () => {
  const stores = setUp();
  closeRunning(stores);
  expect(stores.usage.totals(always)).toMatchObject({ costMicros: 100, inputTokens: 100, outputTokens: 0 });
});

test('the text of another model is not charged to this attempt', () => {
  const stores = setUp({ text: 'x'.repeat(40), model: 'beta/beta-mini' });
  closeRunning(stores);
  expect(stores.usage.totals(always)).toMatchObject({ costMicros: 100, outputTokens: 0 });
});

test('an attempt without a price stays unpriced', () => {
  const { price: _, ...unpriced } = running;
  const stores = setUp({ attempt: { ...unpriced, cost: { basis: 'unpriced' } }, text: 'x'.repeat(40) });
  closeRunning(stores);
  expect(stores.usage.totals(always)).toMatchObject({ costMicros: 0, unpricedCount: 1, outputTokens: 10 });
});

test('a second start charges nothing again', () => {
  const stores = setUp();
  expect([closeRunning(stores), closeRunning(stores)]).toEqual([1, 0]);
  expect(stores.usage.totals(always).callCount).toBe(1);
});

test('an attempt whose conversation is gone for good is charged all the same', () => {
  const { stores } = openTemporaryStore();
  stores.usage.begin(running);
  expect(closeRunning(stores)).toBe(1);
  expect(stores.usage.totals(always)).toMatchObject({ callCount: 1, costMicros: 100 });
});
